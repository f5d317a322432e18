import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pictureFile, pictureText } from '../../scripts/package/picture.ts'
import { caseIdsFile, caseIdsText } from '../../scripts/package/case-ids-text.ts'

test('the ids of the cases, as types, are those of the registry', async () => {
  expect(readFileSync(caseIdsFile, 'utf8'), 'run: node scripts/case-ids.ts').toBe(await caseIdsText())
})

test('the picture of the README is what the mock answers', async () => {
  expect(readFileSync(pictureFile, 'utf8'), 'run: node scripts/picture.ts').toBe(await pictureText())
})
