import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import type { NavLink } from '#src/docs/navigation/pages.ts'
import { pagePath } from '#src/ui/page-path.ts'

type Replies = Pick<Provider, 'replies'>
type Named = Pick<Provider, 'id' | 'replies'>

/** Path of the page on one error, without the base. */
export const errorPath = (providerId: string, replyId: string): string => `${pagePath(providerId, 'errors')}${replyId}/`

const words = (id: string): string => id.replaceAll('-', ' ').replace(/\bjson\b/, 'JSON')
const sameAsCode = (id: string, code: string): boolean => id.replaceAll('-', '_') === code.toLowerCase()

/** Status and code of an error. Where another reply has both, the name of this one tells them apart. */
export const errorLabel = ({ replies }: Replies, id: string, { status, code }: ReplyDef): string => {
  const twins = Object.values(replies).filter((each) => each.status === status && each.code === code)
  return twins.length > 1 && !sameAsCode(id, code) ? `${status} ${code} (${words(id)})` : `${status} ${code}`
}

/** The pages on a provider's errors, in the registry's order. */
export const errorPages = (provider: Named): readonly NavLink[] =>
  Object.entries(provider.replies).map(([id, reply]) => ({
    label: errorLabel(provider, id, reply),
    href: errorPath(provider.id, id),
  }))

/** Whether a code is a name for programs and not the words of a message. */
export const isName = (code: string): boolean => /^[A-Z][A-Z0-9_]+$/.test(code)

/** A code as a segment of an address: a code in capitals stays as it is, a message becomes its words. */
export const codeSlug = (code: string): string =>
  isName(code)
    ? code
    : code
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')

/** The stable address of a code, for a `documentation_url`. Several replies may share a code. */
export const codePath = (providerId: string, code: string): string => `/e/${providerId}/${codeSlug(code)}/`

/** Each code of a provider once, with the ids of the replies that carry it. */
export const codesOf = ({ replies }: Replies): readonly { readonly slug: string; readonly ids: readonly string[] }[] =>
  Object.entries(Object.groupBy(Object.keys(replies), (id) => codeSlug(replies[id]?.code ?? ''))).map(
    ([slug, ids = []]) => ({ slug, ids }),
  )
