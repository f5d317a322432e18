import { firmness } from '#mocks/engine/source.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import { type Run, runOf } from '#src/docs/runs.ts'
import { replyOf } from '#src/docs/provider-bundle.ts'

export type ReplyEntry = Omit<ReplyDef, 'body'> & {
  readonly id: string
  /** The case that shows this reply best, run. */
  readonly example: Run | undefined
}

/** Cases, under ids that providers share, in which nothing else is wrong: a slip such as a doubled word is a poor example of a bad key. */
const plain: ReadonlySet<string> = new Set(['missing-header', 'missing-key', 'unknown-key'])
const fitness = ({ id, source, expects }: Case): number =>
  (plain.has(id) ? 8 : 0) + 2 * firmness[source.basis] + Number(expects.body !== undefined)

/** The case that shows a reply best: a plain one, else the first of those on the firmest source, and of these one whose body a text prints. */
export const exampleOf = ({ cases }: Pick<Provider, 'cases'>, replyId: string): Case | undefined =>
  cases.filter(({ expects }) => expects.reply === replyId).toSorted((a, b) => fitness(b) - fitness(a))[0]

/** Error replies, all or the named ones in their order, each with a real body. */
export const replyEntries = (
  provider: Provider,
  ids: readonly string[] = Object.keys(provider.replies),
): Promise<readonly ReplyEntry[]> =>
  Promise.all(
    ids.map(async (id) => {
      const { status, code, says, fix, source } = replyOf(provider, id)
      const shown = exampleOf(provider, id)
      return { id, status, code, says, fix, source, example: shown && (await runOf(provider.id, shown.id)) }
    }),
  )
