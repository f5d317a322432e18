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

test('no sentence ends twice, as one that ends in the words of a provider might', () => {
  const twice = pages.flatMap((path) =>
    [...htmlOf(path).matchAll(/[^<>]*[a-z](?:[.!?…]<\/code>\.|\.\.)(?![./\w])/g)].map(([end]) => `${path}: ${end}`),
  )
  expect(twice).toEqual([])
})

test('what decided a check is followed by its comma without a gap', () => {
  const loose = pages.flatMap((path) =>
    [...htmlOf(path).matchAll(/<\/mark>\s+[.,;:][^<]*/g)].map(([gap]) => `${path}: ${gap}`),
  )
  expect(loose).toEqual([])
})
