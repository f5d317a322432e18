import type { Facts, Rule, Step, Judgment } from './rule.ts'

/** Runs the rules in order; the first that fails writes the verdict, and what stands behind it is not looked at. */
export const judge = (rules: readonly Rule[], facts: Facts): { verdict: Judgment; trace: Step[] } => {
  let failed: Rule | undefined
  const trace = rules.map((rule): Step => {
    if (failed) return skipped(rule, 'not reached')
    if (!asked(rule, facts)) return skipped(rule, 'not asked of this call')
    const { passes, observed: saw, expected: wants = rule.expected, cached, offending: decided } = rule.check(facts)
    if (!passes) failed = rule
    return {
      ...stepOf(rule, passes ? 'passed' : 'failed', saw, wants),
      ...(cached && { cached: true }),
      ...(!passes && decided !== undefined && { offending: decided }),
    }
  })
  return { verdict: failed ? { outcome: 'denied', rule: failed } : { outcome: 'allowed' }, trace }
}

const asked = (rule: Rule, facts: Facts): boolean => (rule.applies ? rule.applies(facts) : facts.auth.keys.length > 0)

/** The trace of a call that no rule was asked about, such as one to an unknown path. */
export const unjudged = (rules: readonly Rule[], observed: string): Step[] =>
  rules.map((rule) => skipped(rule, observed))

const skipped = (rule: Rule, observed: string): Step => stepOf(rule, 'skipped', observed, rule.expected)

const stepOf = (
  { id, title, source: { basis } }: Rule,
  outcome: Step['outcome'],
  observed: string,
  expected: string,
): Step => ({ rule: id, title, outcome, observed, expected, basis })
