import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { SentExchange, PlaygroundSession } from '#src/session/state.ts'

/** A line of the log; `exchange` where this page sent it and still holds the request. */
export type LogLine = {
  readonly id: string
  readonly entry: LogEntry
  readonly exchange: SentExchange | undefined
}

/** A line as the reader's world keeps it. */
export const lineOf = (entry: LogEntry, exchange?: SentExchange): LogLine => ({ id: entry.id, entry, exchange })

/** The lines of the log, newest first: what the reader's world keeps (`stored`), or what went to scratch worlds from this page. */
export const logLines = ({ world, exchanges }: PlaygroundSession, stored: readonly LogEntry[]): readonly LogLine[] => {
  if (world.kind === 'case')
    return (
      exchanges
        .filter((each) => each.world.kind === 'case')
        // A case may pin the id of its request, so that two of them share it.
        .map((exchange, index, all) => ({
          id: `${exchange.entry.id}-${all.length - index}`,
          entry: exchange.entry,
          exchange,
        }))
    )
  return stored.map((entry) =>
    lineOf(
      entry,
      exchanges.find((each) => each.world.kind === 'own' && each.entry.id === entry.id),
    ),
  )
}

/** Why a line cannot be sent again; undefined where it can. */
export const notSendable = ({ exchange }: LogLine): string | undefined =>
  exchange ? undefined : 'Sent from another tab, or before this page was loaded: its key was kept nowhere.'
