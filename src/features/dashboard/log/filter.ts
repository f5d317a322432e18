import type { Provider } from '#mocks/engine/provider.ts'
import { redact } from '#mocks/engine/redact.ts'
import { route } from '#mocks/engine/route.ts'
import { endingOf } from '#src/ui/trace.ts'
import type { DiffLineOfLog } from './lines.ts'

/** What of the log is shown. `status` is empty for all; each word of `text` has to stand somewhere in the line. */
export type LogFilter = {
  readonly outcome: 'any' | 'allowed' | 'denied'
  readonly status: string
  readonly text: string
}
export const noFilter: LogFilter = { outcome: 'any', status: '', text: '' }

const endpointTitle = (provider: Provider, { entry: { method, url } }: DiffLineOfLog): string => {
  const path = /^https:\/\/[^/]*([^?]*)/.exec(url)?.[1] ?? ''
  return route(provider, method, path)?.endpoint.title ?? ''
}

/** All that a line can be found by: address, endpoint, key hint, gate, code and id. */
const textOf = (provider: Provider, line: DiffLineOfLog): string => {
  const { method, url, status, keyHint, verdict, trace, id } = line.entry
  const { gate = '', short } = endingOf(trace, status)
  return [method, url, endpointTitle(provider, line), keyHint ?? 'no key', short, gate, status, verdict.code ?? '', id]
    .join(' ')
    .toLowerCase()
}

/** What was typed into the filter, as it may stand there: a key becomes the hint by which the log names it. */
export const typed = ({ keyFormats: forms }: Pick<Provider, 'keyFormats'>, text: string): string => redact(text, forms)

/** The lines that pass the filter, in their order. */
export const filtered = (
  provider: Provider,
  lines: readonly DiffLineOfLog[],
  filter: LogFilter,
): readonly DiffLineOfLog[] => {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    const { trace, status } = line.entry
    if (filter.outcome !== 'any' && endingOf(trace, status).outcome !== filter.outcome) return false
    if (filter.status !== '' && String(status) !== filter.status) return false
    const text = words.length > 0 ? textOf(provider, line) : ''
    return words.every((word) => text.includes(word))
  })
}

/** The statuses that stand in the log, lowest first. */
export const statusesIn = (lines: readonly DiffLineOfLog[]): readonly number[] =>
  [...new Set(lines.map(({ entry }) => entry.status))].toSorted((a, b) => a - b)
