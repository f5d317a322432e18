import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reports } from '../../scripts/steps.ts'
import { homes, rowsShownBy } from '../coverage/coverage.ts'
import { testsOfPlaywright, testsOfVitest, whyUnproved, type ReportedTest } from './reports.ts'

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const ran: readonly ReportedTest[] = [...testsOfVitest(read(reports.unit)), ...testsOfPlaywright(read(reports.e2e))]

const proofsOf = (id: string, place: 'mock' | 'dashboard'): readonly string[] =>
  (homes[id]?.[place] ?? []).filter((proof) => !proof.startsWith('case:')).map((proof) => proof.replace(/^\w+:/, ''))

// What is proved by a case is played in tests/coverage; here is what a test has proved in this run.
describe.each(['mock', 'dashboard'] as const)(
  'each statement that the %s has to show was shown by tests that passed',
  (place) => {
    const named = rowsShownBy(place).filter(([id]) => proofsOf(id, place).length > 0)
    test.each(named.map(([id, { statement }]) => [id, statement] as const))('%s: %s', (id) => {
      expect(proofsOf(id, place).flatMap((proof) => whyUnproved(proof, ran) ?? [])).toEqual([])
    })
  },
)
