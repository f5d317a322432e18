import { expect, test } from 'vitest'
import { all, attribute, built, pages, textOf, treeOf, type Node } from './built.ts'

const classes = (node: Node): readonly string[] => (attribute(node, 'class') ?? '').split(/\s+/)
const marksOf = (tree: Node): readonly Node[] => all(tree, (node) => classes(node).includes('basis'))

const parentOf = (node: Node): Node | undefined => ('parentNode' in node ? (node.parentNode ?? undefined) : undefined)

/** Pages whose few marks are all shown, so that they need no switch. */
const whole = /^(?:labs\/.*|dashboard\/|)$/

test.each(pages.filter((page) => !whole.test(page)))(
  '%s says that Documented is unmarked, and has a switch, where it makes statements',
  (page) => {
    const tree = treeOf(page)
    const switches = all(tree, (node) => classes(node).includes('sources__all'))
    if (marksOf(tree).length > 0) expect(switches).toHaveLength(1)
  },
)

test.each(pages)('%s marks each claim with one source: no two marks stand side by side', (page) => {
  for (const mark of marksOf(treeOf(page))) {
    expect(['Documented', 'Public', 'Assumed', 'Not stated']).toContain(textOf(mark).trim())
    const parent = parentOf(mark)
    const siblings: readonly Node[] = parent && 'childNodes' in parent ? parent.childNodes : []
    const next = siblings.slice(siblings.indexOf(mark) + 1).find((node) => textOf(node).trim() !== '')
    expect([page, next === undefined ? false : classes(next).includes('basis')]).toEqual([page, false])
  }
})

test('silence is never said to be documented', () => {
  for (const page of pages) {
    for (const mark of marksOf(treeOf(page))) {
      if (textOf(mark).trim() === 'Not stated') continue
      const parent = parentOf(mark)
      const said = parent ? textOf(parent).replace(/\s+/g, ' ').trim() : ''
      expect([
        page,
        /^(?:none|not (?:stated|said|mentioned)|none (?:mentioned|found)) (?:Documented|Public)$/.test(said),
      ]).toEqual([page, false])
    }
  }
})

test('no Markdown edition says documented after a statement on a page that leaves it unmarked', () => {
  const texts = [...built.paths].filter((path) =>
    /^(?:payviox|ivorypay|vesuviopay|perfectpay|paykore|compare)\b.*\.md$/.test(path),
  )
  expect(texts.length).toBeGreaterThan(20)
  for (const path of texts) expect([path, built.read(path).toString().includes('(documented)')]).toEqual([path, false])
})
