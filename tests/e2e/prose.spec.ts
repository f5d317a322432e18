import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { pages } from './pages.ts'

test('no link in prose is underlined past its words, with a full stop set off from it', () => {
  const badge = /class="(?:basis|btn)/
  const loose = pages.flatMap((path) =>
    [...readFileSync(join('dist', path, 'index.html'), 'utf8').matchAll(/<a [^>]*>[^<]*\s<\/a>[.,;:]/g)]
      .map(([link]) => link)
      .filter((link) => !badge.test(link))
      .map((link) => `${path}: ${link}`),
  )
  expect(loose).toEqual([])
})
