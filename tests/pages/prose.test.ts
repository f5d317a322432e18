import { expect, test } from 'vitest'
import { htmlOf, pages } from './built.ts'

test('no link in prose is underlined past its words, with a full stop set off from it', () => {
  const badge = /class="(?:basis|btn)/
  const loose = pages.flatMap((path) =>
    [...htmlOf(path).matchAll(/<a [^>]*>[^<]*\s<\/a>[.,;:]/g)]
      .map(([link]) => link)
      .filter((link) => !badge.test(link))
      .map((link) => `${path}: ${link}`),
  )
  expect(loose).toEqual([])
})

test('what decided a check is followed by its comma without a gap', () => {
  const loose = pages.flatMap((path) =>
    [...htmlOf(path).matchAll(/<\/mark>\s+[.,;:][^<]*/g)].map(([gap]) => `${path}: ${gap}`),
  )
  expect(loose).toEqual([])
})
