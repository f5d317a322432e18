import { expect, test } from 'vitest'
import {
  add,
  countOfCommand,
  countsOfPlaywright,
  countsOfVitest,
  honest,
  runsOfVitest,
  summaryLine,
  type Counts,
} from '../../scripts/counts.ts'

const counts = (passed: number, failed: number, skipped = 0): Counts => ({ passed, failed, skipped })

test.each<[string, Counts | undefined, boolean, Counts]>([
  ['passed all and said so', counts(3, 0), true, counts(3, 0)],
  ['failed one and said so', counts(3, 1), false, counts(3, 1)],
  ['passed all but ended badly', counts(3, 0, 1), false, counts(3, 1, 1)],
  ['ran nothing', counts(0, 0, 2), true, counts(0, 1, 2)],
  ['left no report', undefined, true, counts(0, 1)],
])('a runner that %s is counted so', (_, reported, ok, expected) => {
  expect(honest(reported, ok)).toEqual(expected)
})

test('the counts of Vitest are read with skipped and planned tests as skipped', () => {
  expect(countsOfVitest({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })).toEqual(
    counts(5, 2, 2),
  )
})

test('the runs that tests noted add up', () => {
  const results = [
    [{ meta: { runs: 300 } }, { meta: {} }],
    [{ meta: { runs: 40 } }, {}],
  ]
  expect(runsOfVitest({ testResults: results.map((assertionResults) => ({ assertionResults })) })).toBe(340)
})

test('a Playwright test that passed only at the second try has failed', () => {
  expect(countsOfPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } })).toEqual(counts(4, 2))
})

test('a report of another shape is refused', () => {
  expect(() => countsOfVitest({ passed: 3 })).toThrow()
  expect(() => countsOfPlaywright({})).toThrow()
  expect(() => runsOfVitest({})).toThrow()
})

test('counts add up, a command counting as one', () => {
  expect(add(add(counts(2, 1, 1), countOfCommand(true)), countOfCommand(false))).toEqual(counts(3, 2, 1))
})

test.each([
  [counts(12, 0), '12 passed, 0 failed'],
  [counts(12, 3, 1), '12 passed, 3 failed, 1 skipped'],
])('%o is summed up as "%s"', (total, line) => {
  expect(summaryLine(total)).toBe(line)
})
