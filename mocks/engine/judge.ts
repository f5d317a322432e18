import type { Facts, Rule, Step, Verdict } from './rule.ts'

/** Runs the rules in order; the first that fails writes the verdict, and what stands behind it is not looked at. */
export const judge = (rules: readonly Rule[], facts: Facts): { verdict: Verdict; trace: Step[] } => {
  let failed: Rule | undefined
  const trace = rules.map((rule): Step => {
    const step = { rule: rule.id, title: rule.title, expected: rule.wants, basis: rule.ground.basis }
    if (failed) return { ...step, outcome: 'skipped', observed: 'not reached' }
    if (!asked(rule, facts)) return { ...step, outcome: 'skipped', observed: 'not asked of this call' }
    const seen = rule.check(facts)
    if (!seen.passes) failed = rule
    return {
      ...step,
      outcome: seen.passes ? 'passed' : 'failed',
      observed: seen.saw,
      expected: seen.wants ?? rule.wants,
      ...(seen.cached && { cached: true }),
      ...(!seen.passes && seen.decided !== undefined && { decided: seen.decided }),
    }
  })
  return { verdict: failed ? { outcome: 'denied', rule: failed } : { outcome: 'allowed' }, trace }
}

const asked = (rule: Rule, facts: Facts): boolean => (rule.applies ? rule.applies(facts) : facts.needs.keys.length > 0)

/** The trace of a call that no rule was asked about, such as one to an unknown path. */
export const unjudged = (rules: readonly Rule[], observed: string): Step[] =>
  rules.map((rule) => ({
    rule: rule.id,
    title: rule.title,
    outcome: 'skipped',
    observed,
    expected: rule.wants,
    basis: rule.ground.basis,
  }))
