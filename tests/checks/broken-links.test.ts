import { expect, test } from 'vitest'
import { brokenLinks } from '../pages/broken-links.ts'
import { pretendedSite } from './pretended-site.ts'

const problemsOf = (html: string, base = '/docs/', site = 'https://latchkey.example') =>
  brokenLinks(
    pretendedSite({ 'index.html': html, 'guide/index.html': '<h2 id="keys">Keys</h2><a name="old"></a>', 'a.js': '' }),
    { base, site },
  ).map(({ why }) => why)

test.each([
  '<a href="/docs/guide/">',
  '<a href="/docs/guide/#keys">',
  '<a href="guide/#old">',
  '<a href="#top" id="top">',
  '<a href="#">',
  '<a href="/docs/guide/#case=expired">',
  '<a href="https://elsewhere.example/nothing">',
  '<a href="mailto:a@example.com">',
  '<link rel="canonical" href="https://latchkey.example/docs/">',
  '<script src="/docs/a.js?v=1"></script>',
  '<astro-island component-url="/docs/a.js"></astro-island>',
])('%s is whole', (html) => {
  expect(problemsOf(html)).toEqual([])
})

test.each([
  ['<a href="/guide/">', 'lies outside the base path /docs/'],
  ['<a href="/docs/guide">', 'lacks its closing slash, which costs a redirect'],
  ['<a href="/docs/nowhere/">', 'leads nowhere'],
  ['<a href="/docs/guide/#gone">', 'names an anchor that is not on that page'],
  ['<a href="#gone">', 'names an anchor that is not on that page'],
  ['<template><a href="/docs/nowhere/"></a></template>', 'leads nowhere'],
  ['<script src="/docs/b.js"></script>', 'leads nowhere'],
  ['<img src="/docs/b.png">', 'leads nowhere'],
  ['<link rel="canonical" href="https://latchkey.example/docs/nowhere/">', 'leads nowhere'],
  ['<astro-island component-url="/docs/b.js"></astro-island>', 'leads nowhere'],
  ['<a href="http://[">', 'is no address'],
])('%s is broken: %s', (html, why) => {
  expect(problemsOf(html)).toEqual([why])
})

test('at the root, without a site URL, links are checked all the same', () => {
  expect(problemsOf('<a href="/guide/"><a href="/docs/guide/">', '/', '')).toEqual(['leads nowhere'])
})
