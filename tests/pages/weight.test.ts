import { expect, test } from 'vitest'
import { builtSettings } from '../../scripts/site-settings.ts'
import { budgets, kilobytes, weighPages } from './budgets.ts'
import { built } from './built.ts'

test('every page stays within its budget, and loads no library before a playground is seen', () => {
  const { heaviest, problems } = weighPages(built, builtSettings('dist').base)
  console.log(
    `Heaviest page at first: ${heaviest.page} with ${kilobytes(heaviest.bytes)} of ${kilobytes(budgets.page)}`,
  )
  expect(problems).toEqual([])
})
