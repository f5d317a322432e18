import type { Provider } from '#mocks/engine/provider.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { redactTyped } from '#mocks/engine/redact.ts'
import { route } from '#mocks/engine/route.ts'
import { endingOf } from '#src/ui/trace.ts'
import type { LogLine } from './lines.ts'
import { isRefused } from './refusals.ts'

/**
 * What of the log is shown. `refused` is a failed authentication alone. `status` is empty for all; `id` is a part of the
 * request's id; each word of `text` has to stand somewhere in the line.
 */
export type LogFilter = {
  readonly outcome: 'any' | 'allowed' | 'denied' | 'refused'
  readonly status: string
  readonly id: string
  readonly text: string
}
export const noFilter: LogFilter = { outcome: 'any', status: '', id: '', text: '' }

const hasOutcome = (provider: Provider, { entry }: LogLine, outcome: LogFilter['outcome']): boolean => {
  switch (outcome) {
    case 'any':
      return true
    case 'refused':
      return isRefused(provider, entry)
    case 'allowed':
    case 'denied':
      return endingOf(entry.trace, entry.status).outcome === outcome
    default:
      return outcome satisfies never
  }
}

const endpointTitle = (provider: Provider, { method, url }: LogEntry): string => {
  const path = /^https:\/\/[^/]*([^?]*)/.exec(url)?.[1] ?? ''
  return route(provider, method, path)?.endpoint.title ?? ''
}

/** All that an entry can be found by: address, endpoint, key hint, check, code and id. */
const wordsOf = (provider: Provider, entry: LogEntry): string => {
  const { method, url, status, keyHint, verdict, trace, id } = entry
  const { check = '', short } = endingOf(trace, status)
  const title = endpointTitle(provider, entry)
  return [method, url, title, keyHint ?? 'no key', short, check, status, verdict.code ?? '', id].join(' ').toLowerCase()
}

// Each key that is typed asks for all of them again, and an entry never changes.
const texts = new WeakMap<LogEntry, string>()
const textOf = (provider: Provider, entry: LogEntry): string => {
  const text = texts.get(entry) ?? wordsOf(provider, entry)
  texts.set(entry, text)
  return text
}

/** What was typed into the filter, as it may stand there: a key becomes the hint by which the log names it. */
export const typed = ({ keyFormats }: Pick<Provider, 'keyFormats'>, text: string): string =>
  redactTyped(text, keyFormats)

/** The lines that pass the filter, in their order. */
export const filtered = (provider: Provider, lines: readonly LogLine[], filter: LogFilter): readonly LogLine[] => {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    const { status, id } = line.entry
    if (!hasOutcome(provider, line, filter.outcome)) return false
    if (filter.status !== '' && String(status) !== filter.status) return false
    if (!id.includes(filter.id.trim())) return false
    const text = words.length > 0 ? textOf(provider, line.entry) : ''
    return words.every((word) => text.includes(word))
  })
}

/** The statuses that stand in the log, lowest first. */
export const statusesIn = (lines: readonly LogLine[]): readonly number[] =>
  [...new Set(lines.map(({ entry }) => entry.status))].toSorted((a, b) => a - b)
