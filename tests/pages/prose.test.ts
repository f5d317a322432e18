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

test('only where scripts are off does a page say that it needs them', () => {
  // The diagnosis draws its field at once, and its sheet hides the note.
  const hidden = /<span class="awaited__off">.*?<\/span>|data-diagnose\b.*?needs JavaScript/gs
  expect(htmlOf('dashboard/')).toMatch(/needs JavaScript/)
  expect(pages.filter((path) => htmlOf(path).replace(hidden, '').includes('needs JavaScript'))).toEqual([])
})

test('what decided a check is followed by its comma without a gap', () => {
  const loose = pages.flatMap((path) =>
    [...htmlOf(path).matchAll(/<\/mark>\s+[.,;:][^<]*/g)].map(([gap]) => `${path}: ${gap}`),
  )
  expect(loose).toEqual([])
})
