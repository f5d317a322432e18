import { describe, expect, test } from 'vitest'
import { homes, rowsShownBy } from '../coverage/coverage.ts'
import { all, attribute, textOf, treeOf } from './built.ts'

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .trim()

const texts = new Map<string, string>()
const pageText = (path: string): string => {
  const known = texts.get(path)
  if (known !== undefined) return known
  const tree = treeOf(path)
  const [main = tree] = all(tree, (node) => attribute(node, 'id') === 'main')
  const text = plain(textOf(main))
  texts.set(path, text)
  return text
}

describe.each(['page', 'sample'] as const)('each statement that a %s has to show is on it', (place) => {
  test.each(rowsShownBy(place).map(([id, { statement }]) => [id, statement] as const))('%s: %s', (id) => {
    for (const { path, says } of homes[id]?.[place] ?? []) {
      for (const phrase of says)
        expect([path, phrase, pageText(path).includes(plain(phrase))]).toEqual([path, phrase, true])
    }
  })
})
