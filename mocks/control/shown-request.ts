import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { SkipReason, Step } from '#mocks/engine/rule.ts'
import type { RequestSummary } from './schema.ts'

const skipped = {
  'not-reached': 'not reached',
  'not-asked': 'not asked of this call',
  'no-endpoint': 'no such endpoint',
} satisfies Record<SkipReason, string>

const shownStep = (step: Step): RequestSummary['trace'][number] => ({
  rule: step.rule,
  title: step.title,
  outcome: step.outcome,
  observed: step.outcome === 'skipped' ? skipped[step.reason] : step.observed,
  expected: step.expected,
  basis: step.basis,
})

/** A request as the control API shows it: the fields of the contract, why a step was skipped as a sentence. */
export const shownRequest = (entry: LogEntry): RequestSummary => ({
  id: entry.id,
  at: entry.at,
  provider: entry.provider,
  method: entry.method,
  url: entry.url,
  status: entry.status,
  keyHint: entry.keyHint,
  verdict: entry.verdict,
  trace: entry.trace.map(shownStep),
})
