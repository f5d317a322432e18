import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { budgets, weighPages } from '../pages/budgets.ts'
import { eagerLoads } from '../pages/page-weight.ts'
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
  'mockServiceWorker.js': 'INTEGRITY_CHECK_REQUEST',
}

const eagerly = (texts: Record<string, string>) => [...eagerLoads(pretendedSite(texts), '/', 'index.html')].sort()

test('a page loads what its scripts import statically, not what they import later, and not its fonts', () => {
  expect(eagerly(site)).toEqual(['index.html', 'page.js', 's.css', 'shared.js'])
})

test('what the head asks for ahead of a part in sight is no part of the page itself', () => {
  const html = '<link rel="modulepreload" href="/libraries.js"><link rel="preload" as="style" href="/s.css">'
  expect(eagerly({ ...site, 'index.html': html })).toEqual(['index.html'])
})

test('an island is not loaded with its page', () => {
  const html = '<astro-island component-url="/lazy.js" renderer-url="/shared.js"></astro-island>'
  expect(eagerly({ ...site, 'index.html': html })).toEqual(['index.html'])
})

test.each<[string, Record<string, string>, RegExp[]]>([
  ['a light page', {}, []],
  ['a page over its budget', { 'shared.js': bulk(budgets.page) }, [/^\/ weighs/]],
  ['a page whose later part is heavy', { 'lazy.js': bulk(budgets.page) }, []],
  ['React in a page', { 'shared.js': 'react.transitional.element' }, [/^\/ loads React before/]],
  ['a lost mark', { 'libraries.js': 'react.transitional.element _zod' }, [/the mark of MSW/]],
])('%s is weighed right', (_, change, problems) => {
  const report = weighPages(pretendedSite({ ...site, ...change }), '/')
  expect(report.problems).toEqual(problems.map((problem): unknown => expect.stringMatching(problem)))
})
