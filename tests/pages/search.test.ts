import { globSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { findPages, orderPages } from '#src/docs/search/find-pages.ts'
import { rankedIndex } from '#src/docs/search/rank-pages.ts'
import { SEARCH_INDEX, type SearchIndex } from '#src/docs/search/search-entry.ts'
import { labelsOfFiles } from '../../scripts/search/interface-labels.ts'
import { all, pages, textOf, treeOf } from './built.ts'
import { questions } from './questions.ts'

const file = readFileSync(`dist/${SEARCH_INDEX}`)
const parse: (text: string) => SearchIndex = JSON.parse
const index = parse(file.toString())
const ranked = rankedIndex(index)
const found = (text: string): readonly string[] =>
  orderPages(index, findPages(ranked, text), [], 8).shown.map(({ path }) => path)

const plain = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('’', "'")

describe('A question has its page among the first three', () => {
  test.each(questions)('$asked', ({ asked, page, ...rest }) => {
    expect(found(asked).slice(0, 3)).toContain(page)
    const main = all(treeOf(page), (node) => node.nodeName === 'main').map(textOf)
    expect(plain(main.join(' '))).toContain('answer' in rest ? rest.answer : '')
  })
})

test.each([
  ['clear everything', '/credentials/'],
  ['saved', '/credentials/'],
  ['copy the proof', '/credentials/'],
  ['local server', '/terminal/'],
  ['run locally', '/terminal/'],
  ['whitelist', '/guides/least-privilege/'],
  ['virtual clock', '/dashboard/'],
  ['keys and clock', '/playground/'],
  ['check against', '/diagnose/'],
  ['errors a to z', '/errors/'],
])('%j leads to %s', (label, page) => {
  expect(found(label).slice(0, 2)).toContain(page)
})

test('every label of the interface leads to a page that has it', () => {
  const labels = labelsOfFiles(globSync('src/features/**/*.{ts,tsx}'))
  expect(labels.length).toBeGreaterThan(200)
  const has = (path: string, label: string) =>
    index.entries.some((entry) => entry.path === path && `${entry.title} · ${entry.words}`.includes(label))
  expect(
    labels.filter(
      (label) =>
        !found(label)
          .slice(0, 3)
          .some((path) => has(path, label)),
    ),
  ).toEqual([])
})

test('the index has each page once, says what it is about, and is loaded in one small file', () => {
  const paths = index.entries.map(({ path }) => path)
  expect(paths.toSorted()).toEqual(
    pages
      .map((page) => `/${page}`)
      .filter((path) => !path.startsWith('/e/'))
      .toSorted(),
  )
  expect(index.entries.filter(({ title, says }) => title === '' || says === '')).toEqual([])
  expect(brotliCompressSync(file).length).toBeLessThan(32 * 1024)
})
