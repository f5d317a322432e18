import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseIdsFile, caseIdsText } from '../../scripts/package/case-ids-text.ts'

test('the ids of the cases, as types, are those of the registry', async () => {
  expect(readFileSync(caseIdsFile, 'utf8'), 'run: node scripts/case-ids.ts').toBe(await caseIdsText())
})

test('the README opens with a picture for each theme, taken by scripts/picture.ts, and both are light', () => {
  const root = join(import.meta.dirname, '../..')
  const [, ...opening] = readFileSync(join(root, 'README.md'), 'utf8').split('</picture>')[0]?.split('\n\n') ?? []
  const pictures = [...opening.join().matchAll(/src(?:set)?="([^"]+)"/g)].map(([, path = '']) => path)
  expect(pictures).toEqual(['docs/refused-dark.webp', 'docs/refused-light.webp'])
  for (const path of pictures) {
    const picture = readFileSync(join(root, path))
    expect(picture.subarray(8, 12).toString()).toBe('WEBP')
    expect(picture.length).toBeLessThan(60 * 1024)
  }
})
