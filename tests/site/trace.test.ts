import { describe, expect, test } from 'vitest'
import type { SkipReason, Step } from '#mocks/engine/rule.ts'
import { shortTimes } from '#src/ui/short-times.ts'
import { miniTrace } from '#src/ui/mini-trace.ts'
import { runOf } from '#src/docs/runs.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { endingOf, fitsInARow, stepState, miniSteps, observedParts, tracedSteps } from '#src/ui/trace.ts'

const of = { rule: 'known', title: 'Known', expected: 'a known key', basis: 'documented' } as const
type Passed = Extract<Step, { outcome: 'passed' }>
type Failed = Extract<Step, { outcome: 'failed' }>
const passed = (more: Partial<Passed> = {}): Step => ({ ...of, outcome: 'passed', observed: 'a key', ...more })
const failed = (more: Partial<Failed> = {}): Step => ({ ...of, outcome: 'failed', observed: 'a key', ...more })
const skipped = (reason: SkipReason = 'not-reached'): Step => ({ ...of, outcome: 'skipped', reason })
const unasked = skipped('not-asked')
const bundles = await allBundles()

describe('A verdict line', () => {
  test.each([
    {
      name: 'a denial at the first check',
      trace: [failed(), skipped()],
      status: 401,
      says: 'at check 1 of 2:',
      short: 'check 1',
      through: false,
    },
    {
      name: 'a success',
      trace: [passed(), passed()],
      status: 200,
      says: 'past all 2 checks',
      short: 'past all 2',
      through: true,
    },
    {
      name: 'a success with a check that does not apply',
      trace: [passed(), unasked],
      status: 200,
      says: 'past the 1 of 2 checks that apply',
      short: 'past 1 of 2',
      through: true,
    },
    {
      name: 'a success of a call that needs no key',
      trace: [unasked, unasked],
      status: 200,
      says: 'with no check to pass',
      short: 'past no check',
      through: true,
    },
    {
      name: 'a refusal behind the checks',
      trace: [passed()],
      status: 404,
      says: 'past all 1 checks: the request itself was refused',
      short: 'past all 1',
      through: true,
    },
    {
      name: 'a success beside a check that found no endpoint',
      trace: [passed(), skipped('no-endpoint')],
      status: 200,
      says: 'past all 2 checks',
      short: 'past all 2',
      through: true,
    },
    {
      name: 'an unknown address',
      trace: [skipped('no-endpoint')],
      status: 404,
      says: 'before the first check: no endpoint has this address',
      short: 'before check 1',
      through: false,
    },
  ])('tells $name', ({ trace, status, says, short, through }) => {
    expect(endingOf(trace, status)).toMatchObject({
      says,
      short,
      through,
      outcome: status < 400 ? 'allowed' : 'denied',
      word: status < 400 ? 'Allowed' : 'Denied',
    })
  })

  test('names the check that denied', () => {
    expect(endingOf([passed(), failed({ title: 'Not revoked' })], 401)).toMatchObject({
      check: 'Not revoked',
      short: 'check 2',
    })
  })

  test.each(
    bundles.flatMap(({ provider }) =>
      provider.cases.map((each) => ({ provider, each, name: `${provider.name}: ${each.title}` })),
    ),
  )('agrees with what the case expects: $name', async ({ provider, each }) => {
    const run = await runOf(provider.id, each.id)
    const check = provider.rules.findIndex(({ id }) => id === each.expects.rule)
    expect(endingOf(run.trace, run.status).short.startsWith('check')).toBe(check >= 0)
    if (check >= 0) expect(endingOf(run.trace, run.status).short).toBe(`check ${check + 1}`)
    expect(tracedSteps(provider, run.trace)).toHaveLength(provider.rules.length)
  })
})

describe('A check is drawn', () => {
  test.each([
    { name: 'passed', from: passed(), state: 'passed' },
    { name: 'passed from the cache', from: passed({ cached: true }), state: 'cached' },
    { name: 'failed', from: failed(), state: 'failed' },
    { name: 'not reached', from: skipped(), state: 'skipped' },
    { name: 'not asked', from: unasked, state: 'unasked' },
  ])('as $name', ({ from, state }) => {
    expect(stepState(from)).toBe(state)
  })

  const rule = {
    ...passed(),
    id: 'known',
    description: 'The key is known.',
    expected: '',
    label: 'No key',
    asks: 'state' as const,
    response: 'unknown',
    scope: 'key' as const,
    source: { basis: 'documented' as const, heading: 'Keys' },
    check: () => ({ passes: true, observed: '' }),
  }
  const notes = [{ says: 'It has none.', source: rule.source }]
  const provider = {
    name: 'Demo',
    rules: [rule, { ...rule, id: 'unexpired', notes }],
    replies: {
      unknown: {
        status: 401,
        code: 'UNKNOWN',
        says: '',
        fix: '',
        source: { status: rule.source, body: rule.source },
        body: () => null,
      },
    },
  }

  test('with what it saw in words where it saw nothing', () => {
    const [waiting, behind] = tracedSteps(provider, [unasked, skipped()])
    expect(waiting?.outcome).toBe('unasked')
    expect(behind?.outcome).toBe('skipped')
    expect(waiting?.observed).toEqual(['nothing: the rule does not apply to this call', '', ''])
    expect(behind?.observed).toEqual(['nothing: the request ended before', '', ''])
    expect(() => tracedSteps({ name: 'Demo', rules: [], replies: {} }, [passed()])).toThrow('Demo has no rule "known"')
  })

  test('with its place, its own rule, what that notes, and what it answers where it failed', () => {
    const observed = 'expired at 2026-01-01T10:00:00Z'
    const steps = tracedSteps(provider, [passed(), failed({ rule: 'unexpired', observed })], '2026-01-01T12:00:00Z')
    expect(steps.map(({ n, rule: own, notes: noted }) => [n, own, noted])).toEqual([
      [1, provider.rules[0], []],
      [2, provider.rules[1], notes],
    ])
    const [first, second] = steps
    expect(first?.answer).toBeUndefined()
    expect(second?.answer).toEqual({ status: 401, code: 'UNKNOWN', source: rule.source })
    expect(second?.observed).toEqual(['', shortTimes(observed, '2026-01-01T12:00:00Z'), ''])
    expect(second?.observed[1]).not.toBe(observed)
    expect(tracedSteps(provider, [failed({ observed })])[0]?.observed[1]).toBe(observed)
  })

  test('without an answer where its reply or its check is missing', () => {
    const bare = { name: 'Demo', rules: [rule], replies: {} }
    expect(tracedSteps(bare, [failed()])[0]?.answer).toBeUndefined()
    const { response: _, check: __, ...sentence } = rule
    const note = { ...sentence, note: () => 'a key' }
    expect(tracedSteps({ ...provider, rules: [note] }, [failed()])[0]?.answer).toBeUndefined()
  })

  test('in a row with up to eight others', () => {
    expect([8, 9, 10].map(fitsInARow)).toEqual([true, true, false])
  })
})

describe('The part of what a check saw that decided', () => {
  const observed = 'expires 2026-01-01, now 2026-11-22'
  test.each([
    {
      name: 'is the part that the rule names',
      from: failed({ observed, offending: 'expires 2026-01-01' }),
      parts: ['', 'expires 2026-01-01', ', now 2026-11-22'],
    },
    {
      name: 'may stand in the middle',
      from: failed({ observed: 'a test key, addressed to live', offending: 'test' }),
      parts: ['a ', 'test', ' key, addressed to live'],
    },
    {
      name: 'is all of it where the rule names none',
      from: failed({ observed: 'no key' }),
      parts: ['', 'no key', ''],
    },
    {
      name: 'is nothing where what was seen does not hold it',
      from: failed({ observed: 'no key', offending: 'a key of old' }),
      parts: ['no key', '', ''],
    },
    {
      name: 'is nothing at a check that let the call pass',
      from: passed({ observed }),
      parts: [observed, '', ''],
    },
  ])('$name', ({ from, parts }) => {
    expect(observedParts(from)).toEqual(parts)
  })

  test.each(
    bundles.flatMap(({ provider }) =>
      provider.cases
        .filter(({ expects }) => expects.rule !== undefined)
        .map((each) => ({ provider, each, name: `${provider.name}: ${each.title}` })),
    ),
  )('stands in what was seen: $name', async ({ provider, each }) => {
    const failed = (await runOf(provider.id, each.id)).trace.find((step) => step.outcome === 'failed')
    expect(failed?.observed).toContain(failed?.offending ?? '')
    expect(failed && observedParts(failed)[1]).not.toBe('')
  })
})

describe('The mini trace', () => {
  const drawn = (...trace: Step[]) => miniTrace(miniSteps(trace))
  const d = (trace: ReturnType<typeof miniTrace>, name: string) => trace.paths.find((path) => path.name === name)?.d

  test('ends its line at the check that failed, without an arrowhead', () => {
    const mini = drawn(passed(), failed(), skipped())
    expect(mini.width).toBe(43)
    expect(d(mini, 'ln')).toBe('M7 8H23')
    expect(d(mini, 'fl')).toBe('M23 0v16')
    expect(d(mini, 'hd')).toBeUndefined()
  })

  test('runs through to an arrowhead where no check failed', () => {
    const mini = drawn(passed(), unasked)
    expect(d(mini, 'ln')).toBe('M7 8H29')
    expect(d(mini, 'hd')).toBeDefined()
  })

  test('dashes assumed checks and draws checks of one look as one path', () => {
    const mini = drawn(passed(), passed({ basis: 'assumed' }), passed())
    expect(mini.paths.map(({ name }) => name)).toEqual(['ln', 'ps', 'ps as', 'hd'])
    expect(d(mini, 'ps')).toBe('M13 1v4.5m0 5V15M33 1v4.5m0 5V15')
  })

  test('has no shaft at rest', () => {
    const mini = miniTrace([{ state: 'resting', basis: 'documented' }])
    expect(mini.paths.map(({ name }) => name)).toEqual(['at'])
  })
})
