import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { homes, rowsShownBy } from '../coverage/coverage.ts'

type Node = DefaultTreeAdapterTypes.Node

const isMain = (node: Node): boolean =>
  'attrs' in node && node.attrs.some(({ name, value }) => name === 'id' && value === 'main')
const find = (node: Node, fits: (node: Node) => boolean): Node | undefined => {
  if (fits(node)) return node
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, fits)
    if (found) return found
  }
  return undefined
}
const textOf = (node: Node): string => {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").replace(/[“”]/g, '"').trim()

const texts = new Map<string, string>()
const pageText = (path: string): string => {
  const known = texts.get(path)
  if (known !== undefined) return known
  const tree = parse(readFileSync(join('dist', path, 'index.html'), 'utf8'))
  const text = plain(textOf(find(tree, isMain) ?? tree))
  texts.set(path, text)
  return text
}

for (const place of ['page', 'sample'] as const) {
  test.describe(`each statement that a ${place} has to show is on it`, () => {
    for (const [id, { statement }] of rowsShownBy(place)) {
      test(`${id}: ${statement}`, () => {
        for (const { path, says } of homes[id]?.[place] ?? []) {
          for (const phrase of says)
            expect([path, phrase, pageText(path).includes(plain(phrase))]).toEqual([path, phrase, true])
        }
      })
    }
  })
}
