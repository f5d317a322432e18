import type { Provider } from '#mocks/engine/provider.ts'
import { guidePath, type NavLink, pagesOf, providerPages } from './pages.ts'
import { pagePath } from '#src/ui/page-path.ts'

/** Links of the top bar behind the docs. Each stands for the pages below its address, and for those of `also`. */
export const topLinks: readonly (NavLink & { readonly also?: string })[] = [
  { label: 'Fix an error', href: '/diagnose/' },
  { label: 'Playground', href: '/playground/', also: '/dashboard/' },
  { label: 'Compare', href: '/compare/' },
  { label: 'Labs', href: '/labs/' },
  { label: 'Run locally', href: guidePath('terminal') },
]

/** Whether a page belongs to a link of the top bar. */
export const isBelow = ({ href, also }: (typeof topLinks)[number], path: string): boolean =>
  path.startsWith(href) || path === also

/** Docs that belong to no provider and are no guide. */
export const referenceLinks: readonly NavLink[] = [
  { label: 'Errors A to Z', href: '/errors/' },
  { label: 'Comparison', href: '/compare/' },
  { label: 'Simulated dashboards', href: '/dashboard/' },
  { label: 'Saved credentials', href: '/credentials/' },
]

type Named = { readonly provider: Pick<Provider, 'id' | 'limits' | 'replies'> }

/** The pages of a provider, in their order. */
export const providerLinks = ({ provider }: Named): readonly NavLink[] =>
  pagesOf(provider).map((page) => ({ label: providerPages[page].label, href: pagePath(provider.id, page) }))

type Guide = {
  readonly id: string
  readonly data: { readonly title: string; readonly label?: string | undefined; readonly order?: number | undefined }
}

/** The guides in their order. */
export const guideLinks = (guides: readonly Guide[]): readonly NavLink[] =>
  guides
    .toSorted((a, b) => (a.data.order ?? guides.length) - (b.data.order ?? guides.length) || a.id.localeCompare(b.id))
    .map(({ id, data }) => ({ label: data.label ?? data.title, href: guidePath(id) }))

/** The guides, behind what else stands beside the providers. */
export const acrossLinks = (guides: readonly Guide[]): readonly NavLink[] => [
  { label: 'Errors A to Z', href: '/errors/' },
  { label: 'Compare', href: '/compare/' },
  { label: 'Fix an error', href: '/diagnose/' },
  { label: 'Labs', href: '/labs/' },
  ...guideLinks(guides),
]
