import { expect, test } from 'vitest'
import { all, attribute, built, pages, textOf, treeOf, type Node } from './built.ts'

const classes = (node: Node): readonly string[] => (attribute(node, 'class') ?? '').split(/\s+/)
const marksOf = (tree: Node): readonly Node[] => all(tree, (node) => classes(node).includes('basis'))

const parentOf = (node: Node): Node | undefined => ('parentNode' in node ? (node.parentNode ?? undefined) : undefined)

/** Pages whose few marks are all shown, so that they need no switch; on how we know, the marks themselves are explained. */
const whole = /^(?:labs\/.*|dashboard\/|guides\/how-we-know\/|)$/

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

/** The mark is all that its cell says, in plain words: silence is the statement there, and no badge on one. */
const isSilence = (mark: Node): boolean => {
  const parent = parentOf(mark)
  return attribute(mark, 'data-basis') === 'unstated' && textOf(mark).trim() === (parent ? textOf(parent).trim() : '')
}

// Before Documented stood unmarked, /compare/ had 90 marks in 883 words, /paykore/errors/ 93 in 2,304.
test.each([
  { page: 'compare/', before: 90 / 883 },
  { page: 'paykore/errors/', before: 93 / 2304 },
])('$page shows fewer than a third of the marks that it had for as many words', ({ page, before }) => {
  const [main] = all(treeOf(page), (node) => attribute(node, 'id') === 'main')
  if (!main) throw new Error(`${page} has no main part.`)
  const shown = marksOf(main).filter(
    (mark) => attribute(mark, 'data-basis') !== 'documented' && !classes(mark).includes('usual') && !isSilence(mark),
  )
  const words = textOf(main).trim().split(/\s+/).length
  expect(shown.length / words).toBeLessThan(before / 3)
})

test('silence stands in plain words, without the drawing of a badge', () => {
  for (const page of pages)
    for (const mark of marksOf(treeOf(page)))
      if (attribute(mark, 'data-basis') === 'unstated')
        expect([page, all(mark, ({ nodeName }) => nodeName === 'svg')]).toEqual([page, []])
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
