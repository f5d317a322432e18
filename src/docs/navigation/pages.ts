import type { Provider } from '#mocks/engine/provider.ts'
import { type PageId, pagePath } from '#src/ui/page-path.ts'

/** The pages of a provider in their order: name in the navigation, and title where no prose gives one. */
export const providerPages = {
  '': { label: 'Overview', title: 'Authentication' },
  keys: { label: 'Keys and environments', title: 'Keys and environments' },
  sending: { label: 'Sending the key', title: 'Sending the key' },
  lifecycle: { label: 'Key lifecycle', title: 'Key lifecycle' },
  errors: { label: 'Errors', title: 'Errors' },
  limits: { label: 'Rate limits', title: 'Rate limits' },
  security: { label: 'Security checklist', title: 'Security checklist' },
  open: { label: 'Gaps and conflicts', title: 'Gaps and conflicts' },
} as const satisfies Record<PageId, { readonly label: string; readonly title: string }>
export type NavLink = { readonly label: string; readonly href: string }

/** Which page of a provider the one at this path is; undefined for another. */
export const pageAt = (providerId: string, path: string): PageId | undefined =>
  Object.keys(providerPages)
    .filter(isPageId)
    .find((page) => pagePath(providerId, page) === path)

const isPageId = (text: string): text is PageId => Object.hasOwn(providerPages, text)

/** The pages that this provider has; one without rate limits has no page on them. */
export const pagesOf = ({ limits }: Pick<Provider, 'limits'>): readonly PageId[] =>
  Object.keys(providerPages)
    .filter(isPageId)
    .filter((page) => page !== 'limits' || limits !== undefined)

/** Path of a page as Markdown, beside the page: `/paykore/errors.md` for `/paykore/errors/`. */
export const markdownPath = (path: string): string => (path === '/' ? '/index.md' : `${path.replace(/\/$/, '')}.md`)

/** Name of the entry in `content/` that holds the prose of a page. */
export const entryId = (providerId: string, page: PageId): string =>
  page === '' ? providerId : `${providerId}/${page}`

/** Whether a text of `content/guides` is a guide. Run locally is a page of its own. */
export const isGuide = (slug: string): boolean => slug !== 'terminal'

/** Path of a guide, without the base. `terminal` has a place of its own in the top bar, and an address to go with it. */
export const guidePath = (slug: string): string => (isGuide(slug) ? `/guides/${slug}/` : `/${slug}/`)

/** What stands before and after the entry with `href` in a list of links. */
export const neighbours = (
  links: readonly NavLink[],
  href: string,
): { readonly before?: NavLink | undefined; readonly after?: NavLink | undefined } => {
  const at = links.findIndex((link) => link.href === href)
  return at < 0 ? {} : { before: links[at - 1], after: links[at + 1] }
}
