import type { Provider, ReplyDef } from '../../mocks/engine/provider.ts'
import { runOf } from './runs.ts'
import type { Run } from './runs.ts'
import { replyOf } from './shelf.ts'

export type ReplyEntry = Omit<ReplyDef, 'body'> & {
  readonly id: string
  /** The first case that gets this reply, run. */
  readonly example: Run | undefined
}

/** Error replies, all or the named ones in their order, each with a real body. */
export const replyEntries = (
  provider: Provider,
  ids: readonly string[] = Object.keys(provider.replies),
): Promise<readonly ReplyEntry[]> =>
  Promise.all(
    ids.map(async (id) => {
      const { status, code, says, fix, ground } = replyOf(provider, id)
      const shown = provider.cases.find(({ expects }) => expects.reply === id)
      return { id, status, code, says, fix, ground, example: shown && (await runOf(provider.id, shown.id)) }
    }),
  )
