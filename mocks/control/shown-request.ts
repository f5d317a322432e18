import type { Step } from '#mocks/engine/rule.ts'
import type { LogEntry } from '#mocks/state/store.ts'

const shownStep = ({ rule, title, outcome, observed, expected, basis }: Step): Step => ({
  rule,
  title,
  outcome,
  observed,
  expected,
  basis,
})

/** A request as the dashboard shows it: the fields of the contract, without what only the site's drawings need. */
export const shownRequest = (entry: LogEntry): LogEntry => ({ ...entry, trace: entry.trace.map(shownStep) })
