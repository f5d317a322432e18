import { expect, test } from 'vitest'
import { built } from './built.ts'

const found = (path: string, pattern: RegExp): readonly string[] =>
  [...built.read(path).toString().matchAll(pattern)].flatMap(([, name]) => name ?? [])

test('a file of samples, and their text, are built for each sample of a page, and for no other', () => {
  const asked = [...built.paths]
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => found(path, /data-samples="\/([^"]+)"/g))
  const samples = [...built.paths].filter((path) => path.startsWith('samples/'))
  const both = [...new Set(asked)].flatMap((path) => [path, path.replace(/json$/, 'txt')])
  expect(samples.toSorted()).toEqual(both.toSorted())
  expect(samples.length).toBeGreaterThan(5)
})

test('the list for machines names files that are there', () => {
  const files = found('llms.txt', /\]\(\/([^)]+)\)/g)
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !built.paths.has(file))).toEqual([])
})
