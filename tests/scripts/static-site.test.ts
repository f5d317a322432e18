import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { staticSite } from '../../scripts/static-site.ts'

const out = mkdtempSync(join(tmpdir(), 'latchkey-site-'))
mkdirSync(join(out, '_astro'))
mkdirSync(join(out, 'guide'))
const texts = {
  'index.html': 'home',
  '404.html': 'lost',
  'guide/index.html': 'guide',
  '_astro/a.js': 'code',
  'worker.js': 'worker',
  'guide.md': '# guide',
  _headers:
    '# why\n/*\n  X-Frame-Options: DENY\n\n/_astro/*\n  Cache-Control: immutable\n/worker.js\n  Cache-Control: no-cache\n',
}
for (const [path, text] of Object.entries(texts)) writeFileSync(join(out, path), text)
afterAll(() => {
  rmSync(out, { recursive: true })
})

test.each([
  ['/', '/', 200, 'home'],
  ['/', '/guide/', 200, 'guide'],
  ['/', '/nowhere', 404, 'lost'],
  ['/', '/..%2f..%2fetc/passwd', 404, 'lost'],
  ['/', '/_headers', 404, 'lost'],
  ['/docs/', '/docs/_headers', 404, 'lost'],
  ['/docs/', '/docs/', 200, 'home'],
  ['/docs/', '/docs/guide/', 200, 'guide'],
  ['/docs/', '/guide/', 404, 'lost'],
])('under %s, %s answers %i with the page "%s"', async (base, path, status, text) => {
  const response = await staticSite({ out, base }).request(path)
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(text)
})

test('the text of a page is shown, not saved: it has the type of Markdown', async () => {
  const response = await staticSite({ out, base: '/' }).request('/guide.md')
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
})

test('a path of two slashes is not sent on to a host of that name', async () => {
  const response = await staticSite({ out, base: '/' }).request('http://127.0.0.1//guide')
  expect([response.status, response.headers.get('location')]).toEqual([404, null])
})

test.each([
  ['/', '/guide?a=1', '/guide/?a=1'],
  ['/docs/', '/docs/guide', '/docs/guide/'],
  ['/docs/', '/docs', '/docs/'],
  ['/docs/', '/', '/docs/'],
])('under %s, %s sends on to %s', async (base, path, location) => {
  const response = await staticSite({ out, base }).request(path)
  expect(response.headers.get('location')).toBe(location)
})

test.each([
  ['/docs/_astro/a.js', 'immutable'],
  ['/docs/worker.js', 'no-cache'],
  ['/docs/', null],
])('%s is cached as its host is told: %s', async (path, cacheControl) => {
  const response = await staticSite({ out, base: '/docs/' }).request(path)
  expect(response.headers.get('cache-control')).toBe(cacheControl)
  expect(response.headers.get('x-frame-options')).toBe('DENY')
})
