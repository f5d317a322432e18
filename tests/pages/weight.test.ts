import { expect, test } from 'vitest'
import { builtSettings } from '../../scripts/site-settings.ts'
import { budgets, grammarsIn, kilobytes, weighDiagnosis, weighPages } from './budgets.ts'
import { built } from './built.ts'
import { scaleFor, withImports } from './page-weight.ts'

test('every page stays within its budget, and loads no library before a playground is seen', () => {
  const { heaviest, problems } = weighPages(built, builtSettings('dist').base)
  console.log(
    `Heaviest page at first: ${heaviest.page} with ${kilobytes(heaviest.bytes)} of ${kilobytes(budgets.page)}`,
  )
  expect(problems).toEqual([])
})

test('code in tabs, which a page loads by itself, brings no library', () => {
  const tabs = [...built.paths].find((path) => /(?:^|\/)sample-tabs\.[^/]*\.js$/.test(path)) ?? ''
  const loads = [...withImports(built, builtSettings('dist').base, [tabs])]
  expect(loads.length).toBeGreaterThan(1)
  expect(loads.filter((path) => /react|engine|common|playground/.test(path))).toEqual([])
})

test.each(['http', 'javascript', 'python', 'csharp', 'php', 'go', 'java', 'ruby'])(
  'what writes a sample in %s loads without the diagnosis',
  (language) => {
    const file = [...built.paths].find((path) => new RegExp(`(?:^|/)${language}\\.[^/]*\\.js$`).test(path)) ?? ''
    const loads = [...withImports(built, builtSettings('dist').base, [file])]
    expect(loads.length).toBeGreaterThan(1)
    expect(loads.filter((path) => path.includes('diagnos'))).toEqual([])
  },
)

test('the diagnosis itself is light, and loads one grammar for a paste', () => {
  const { bytes, grammars } = weighDiagnosis(built, builtSettings('dist').base)
  console.log(`The diagnosis itself, with the first paste: ${kilobytes(bytes)} of ${kilobytes(budgets.diagnosis)}`)
  expect(bytes).toBeGreaterThan(1024)
  expect(bytes).toBeLessThanOrEqual(budgets.diagnosis)
  expect(grammars).toEqual([])
  const [, named = ''] = / data-files="([^"]+)"/.exec(built.read('diagnose/index.html').toString()) ?? []
  expect(scaleFor(built)(named.split(' '))).toBeLessThanOrEqual(budgets.command)
  const each = [...grammarsIn(built).values()]
  expect(each.length).toBeGreaterThanOrEqual(5)
  expect(new Set(each)).toEqual(new Set([1]))
})
