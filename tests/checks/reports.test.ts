import { expect, test } from 'vitest'
import { testsOfPlaywright, testsOfVitest, whyUnproved } from '../proofs/reports.ts'

const assertion = (status: string, title: string, ...ancestorTitles: string[]) => ({ ancestorTitles, title, status })
const ran = [
  ...testsOfVitest({
    testResults: [
      {
        name: '/home/me/tests/latchkey/tests/a.test.ts',
        assertionResults: [
          assertion('passed', 'it holds', 'rules'),
          assertion('passed', 'a test key', 'kinds'),
          assertion('passed', 'a live key', 'kinds'),
          assertion('failed', 'it breaks'),
          assertion('skipped', 'it waits'),
          assertion('passed', '1 of 2 works'),
          assertion('failed', '2 of 2 works'),
        ],
      },
    ],
  }),
  ...testsOfPlaywright({
    suites: [
      {
        title: 'b.spec.ts',
        specs: [
          { title: 'keys are under Developer > API Keys', tests: [{ status: 'expected' }] },
          { title: 'it passes at the second try', tests: [{ status: 'flaky' }] },
        ],
        suites: [{ title: 'a panel', specs: [{ title: 'opens', tests: [{ status: 'expected' }] }] }],
      },
    ],
  }),
]

test.each([
  ['a test', 'tests/a.test.ts > it holds'],
  ['a test in its group', 'tests/a.test.ts > rules > it holds'],
  ['a whole group', 'tests/a.test.ts > kinds'],
  ['a row of a table', 'tests/a.test.ts > a %s key'],
  ['a row of a table by a name', 'tests/a.test.ts > kinds > a $environment key'],
  ['a test in the browser whose title has an arrow', 'tests/e2e/b.spec.ts > keys are under Developer > API Keys'],
  ['a test in a group of the browser', 'tests/e2e/b.spec.ts > a panel > opens'],
])('%s that passed is a proof', (_, proof) => {
  expect(whyUnproved(proof, ran)).toBeUndefined()
})

test.each([
  ['is not there', 'tests/a.test.ts > it flies'],
  ['is in another file', 'tests/c.test.ts > it holds'],
  ['is named by a part of its title', 'tests/a.test.ts > holds'],
])('a test that %s proves nothing', (_, proof) => {
  expect(whyUnproved(proof, ran)).toBe(`No test of this name ran: ${proof}`)
})

test.each([
  ['failed', 'tests/a.test.ts > it breaks'],
  ['was skipped', 'tests/a.test.ts > it waits'],
  ['failed in one row', 'tests/a.test.ts > %i of 2 works', 'tests/a.test.ts > 2 of 2 works'],
  ['passed only at a second try', 'tests/e2e/b.spec.ts > it passes at the second try'],
])('a test that %s proves nothing', (_, proof = '', failed = proof) => {
  expect(whyUnproved(proof, ran)).toBe(`It did not pass: ${failed}`)
})

test('a report of another shape is refused', () => {
  expect(() => testsOfVitest({ suites: [] })).toThrow()
  expect(() => testsOfPlaywright({ testResults: [] })).toThrow()
})
