import { expect, test } from 'vitest'
import { built } from './built.ts'

const found = (path: string, pattern: RegExp): readonly string[] =>
  [...built.read(path).toString().matchAll(pattern)].flatMap(([, name]) => name ?? [])

test('a file of samples is built for each sample of a page, and for no other', () => {
  const asked = [...built.paths]
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => found(path, /data-samples="\/([^"]+)"/g))
  const samples = [...built.paths].filter((path) => path.startsWith('samples/'))
  expect(samples.toSorted()).toEqual([...new Set(asked)].toSorted())
  expect(samples.length).toBeGreaterThan(5)
})

test('the list for machines names files that are there', () => {
  const files = found('llms.txt', /\]\(\/([^)]+)\)/g)
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !built.paths.has(file))).toEqual([])
})
