import type { Check, Facts, Rule, SkipReason, Step, Judgment } from './rule.ts'

/** Runs the rules in order; the first that fails writes the verdict, and what stands behind it is not looked at. */
export const judge = (rules: readonly Rule[], facts: Facts): { verdict: Judgment; trace: Step[] } => {
  let failed: Check | undefined
  const trace = rules.map((rule): Step => {
    if (failed) return skipped(rule, 'not-reached')
    if (!asked(rule, facts)) return skipped(rule, 'not-asked')
    const { id, title, source } = rule
    const basis = source.basis
    if ('note' in rule)
      return { rule: id, title, outcome: 'passed', observed: rule.note(facts), expected: rule.expected, basis }
    const { passes, observed, expected = rule.expected, cached, offending } = rule.check(facts)
    if (passes) {
      const step = { rule: id, title, outcome: 'passed', observed, expected, basis } as const
      return cached ? { ...step, cached: true } : step
    }
    failed = rule
    const step = { rule: id, title, outcome: 'failed', observed, expected, basis } as const
    return offending === undefined ? step : { ...step, offending }
  })
  return { verdict: failed ? { outcome: 'denied', rule: failed } : { outcome: 'allowed' }, trace }
}

const asked = (rule: Rule, facts: Facts): boolean => (rule.applies ? rule.applies(facts) : facts.auth.keys.length > 0)

/** The trace of a call to an address that has no endpoint: no rule was asked about it. */
export const unjudged = (rules: readonly Rule[]): Step[] => rules.map((rule) => skipped(rule, 'no-endpoint'))

const skipped = ({ id, title, expected, source: { basis } }: Rule, reason: SkipReason): Step => ({
  rule: id,
  title,
  outcome: 'skipped',
  reason,
  expected,
  basis,
})
