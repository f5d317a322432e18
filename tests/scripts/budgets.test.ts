import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { budgets, weighSite } from '../../scripts/budgets.ts'
import { loadsOf } from '../../scripts/page-weight.ts'
import { pretendedSite } from './pretended-site.ts'

const bulk = (bytes: number) => `/*${randomBytes(bytes).toString('base64')}*/`

const site = {
  'index.html': '<link rel="stylesheet" href="/s.css"><script type="module" src="/page.js"></script>',
  's.css': '@font-face{src:url(/f.woff2)}',
  'f.woff2': 'font',
  'page.js': 'import"./shared.js";import("./lazy.js")',
  'shared.js': '1',
  'lazy.js': 'import{a}from"./libraries.js"',
  'libraries.js': 'react.transitional.element INTEGRITY_CHECK_REQUEST _zod',
  'mockServiceWorker.js': '2',
}

test('a page loads eagerly what it imports statically, and in the end also what it imports later, with fonts', () => {
  const { eager, all } = loadsOf(pretendedSite(site), '/', 'index.html')
  expect([...eager].sort()).toEqual(['index.html', 'page.js', 's.css', 'shared.js'])
  expect([...all].sort()).toEqual(['f.woff2', 'index.html', 'lazy.js', 'libraries.js', 'page.js', 's.css', 'shared.js'])
})

test('an island counts only once it is started', () => {
  const islands = {
    ...site,
    'index.html': '<astro-island component-url="/lazy.js" renderer-url="/shared.js"></astro-island>',
  }
  const { eager, all } = loadsOf(pretendedSite(islands), '/', 'index.html')
  expect([...eager]).toEqual(['index.html'])
  expect(all).toContain('libraries.js')
})

test.each<[string, Record<string, string>, RegExp[]]>([
  ['a light site', {}, []],
  ['a page over its budget', { 'shared.js': bulk(budgets.page) }, [/^\/ weighs .* before any interaction/]],
  [
    'a playground over its budget',
    { 'libraries.js': site['libraries.js'] + bulk(budgets.playground) },
    [/^\/ loads .* until its first answer/],
  ],
  ['a heavy worker', { 'mockServiceWorker.js': bulk(budgets.playground) }, [/^\/ loads .* until its first answer/]],
  ['React in a page', { 'shared.js': 'react.transitional.element' }, [/^\/ loads React before/]],
  ['a lost mark', { 'libraries.js': 'react.transitional.element _zod' }, [/the mark of MSW/]],
])('%s is weighed right', (_, change, problems) => {
  const report = weighSite(pretendedSite({ ...site, ...change }), '/')
  expect(report.problems).toEqual(problems.map((problem): unknown => expect.stringMatching(problem)))
})
