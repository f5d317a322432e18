import { expect, test } from 'vitest'
import { builtSettings } from '../../scripts/site-settings.ts'
import { budgets, grammarsIn, kilobytes, weighDiagnosis, weighPages } from './budgets.ts'
import { built } from './built.ts'

test('every page stays within its budget, and loads no library before a playground is seen', () => {
  const { heaviest, problems } = weighPages(built, builtSettings('dist').base)
  console.log(
    `Heaviest page at first: ${heaviest.page} with ${kilobytes(heaviest.bytes)} of ${kilobytes(budgets.page)}`,
  )
  expect(problems).toEqual([])
})

test('the diagnosis itself is light, and loads one grammar for a paste', () => {
  const { bytes, grammars } = weighDiagnosis(built, builtSettings('dist').base)
  console.log(`The diagnosis itself, with the first paste: ${kilobytes(bytes)} of ${kilobytes(budgets.diagnosis)}`)
  expect(bytes).toBeGreaterThan(1024)
  expect(bytes).toBeLessThanOrEqual(budgets.diagnosis)
  expect(grammars).toEqual([])
  const each = [...grammarsIn(built).values()]
  expect(each.length).toBeGreaterThanOrEqual(5)
  expect(new Set(each)).toEqual(new Set([1]))
})
