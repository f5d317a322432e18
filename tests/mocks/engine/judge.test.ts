import { describe, expect, test } from 'vitest'
import { assumed, documented } from '#mocks/engine/source.ts'
import { judge, unjudged } from '#mocks/engine/judge.ts'
import type { Check, Facts, Rule } from '#mocks/engine/rule.ts'
import { factsOf } from './facts.ts'

const rule = (id: string, passes: boolean, more: Partial<Pick<Check, 'applies' | 'check' | 'source'>> = {}): Check => ({
  id,
  title: id.toUpperCase(),
  description: `${id} has to pass.`,
  expected: `wants ${id}`,
  label: `No ${id}`,
  asks: 'state',
  response: 'refused',
  scope: 'key',
  source: documented('Heading'),
  check: () => ({ passes, observed: `saw ${id}` }),
  ...more,
})
const outcomes = (rules: readonly Rule[], facts: Facts = factsOf()) =>
  judge(rules, facts).trace.map(
    (step) => `${step.rule} ${step.outcome}: ${step.outcome === 'skipped' ? step.reason : step.observed}`,
  )

describe('the judge', () => {
  test('allows a call that every rule passes', () => {
    const { verdict, trace } = judge([rule('a', true), rule('b', true)], factsOf())
    expect(verdict).toEqual({ outcome: 'allowed' })
    expect(trace.map(({ outcome }) => outcome)).toEqual(['passed', 'passed'])
  })

  test('takes the verdict from the first rule that fails and looks no further', () => {
    const looked: string[] = []
    const watched = (id: string, passes: boolean): Check =>
      rule(id, passes, { check: () => (looked.push(id), { passes, observed: `saw ${id}` }) })
    const rules = [watched('a', true), watched('b', false), watched('c', false), watched('d', true)]
    expect(judge(rules, factsOf()).verdict).toEqual({ outcome: 'denied', rule: rules[1] })
    expect(looked).toEqual(['a', 'b'])
    expect(outcomes(rules)).toEqual([
      'a passed: saw a',
      'b failed: saw b',
      'c skipped: not-reached',
      'd skipped: not-reached',
    ])
  })

  test('names the part that decided where a rule does, and leaves it out where not, and where it passes', () => {
    const named = rule('a', false, { check: () => ({ passes: false, observed: 'saw x', offending: 'x' }) })
    const [first] = judge([named], factsOf()).trace
    const [second] = judge([rule('b', false)], factsOf()).trace
    expect(first).toHaveProperty('offending', 'x')
    expect(second).not.toHaveProperty('offending')
    const passed = rule('c', true, { check: () => ({ passes: true, observed: 'saw x', offending: 'x' }) })
    expect(judge([passed], factsOf()).trace[0]).not.toHaveProperty('offending')
  })

  test('asks no rule where the endpoint wants no key, unless the rule says that it applies', () => {
    const rules = [rule('a', false), rule('b', true, { applies: () => true })]
    expect(outcomes(rules, factsOf({ auth: { keys: [] } }))).toEqual(['a skipped: not-asked', 'b passed: saw b'])
  })

  test('does not ask a rule that does not apply, and lets the ones behind it decide', () => {
    const rules = [rule('a', false, { applies: () => false }), rule('b', false)]
    expect(outcomes(rules)).toEqual(['a skipped: not-asked', 'b failed: saw b'])
  })

  test('prints what this call makes more exact instead of what the rule wants in general', () => {
    const rules = [
      rule('a', true, { check: () => ({ passes: true, observed: 'x', expected: 'exactly this' }) }),
      rule('b', true),
    ]
    expect(judge(rules, factsOf()).trace.map(({ expected }) => expected)).toEqual(['exactly this', 'wants b'])
  })

  test('marks a pass that rests on a cache, and no other', () => {
    const rules = [rule('a', true, { check: () => ({ passes: true, observed: 'x', cached: true }) }), rule('b', true)]
    expect(judge(rules, factsOf()).trace.map((step) => step.outcome === 'passed' && step.cached === true)).toEqual([
      true,
      false,
    ])
  })

  test('passes a note whatever it saw, and goes on to the rules behind it', () => {
    const note: Rule = {
      id: 'n',
      title: 'N',
      description: 'It notes.',
      expected: 'nothing',
      source: documented('Heading'),
      note: () => 'something',
    }
    expect(outcomes([note, rule('b', false), note])).toEqual([
      'n passed: something',
      'b failed: saw b',
      'n skipped: not-reached',
    ])
    expect(outcomes([{ ...note, applies: () => false }])).toEqual(['n skipped: not-asked'])
  })

  test('gives each step the basis of its rule', () => {
    const rules = [rule('a', true), rule('b', true, { source: assumed('OX-1', 'nobody says') })]
    expect(judge(rules, factsOf()).trace.map(({ basis }) => basis)).toEqual(['documented', 'assumed'])
  })

  test('shows every rule as skipped where a call leads nowhere', () => {
    expect(
      unjudged([rule('a', true), rule('b', false)]).map((step) => step.outcome === 'skipped' && step.reason),
    ).toEqual(['no-endpoint', 'no-endpoint'])
  })
})
