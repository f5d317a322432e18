import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PageTurner } from '#src/features/dashboard/PageTurner.tsx'
import { pageOf } from '#src/features/dashboard/use-pages.ts'

test.each([
  { count: 0, wanted: 0, length: 50, page: 0, from: 0, to: 0 },
  { count: 50, wanted: 1, length: 50, page: 0, from: 0, to: 50 },
  { count: 51, wanted: 1, length: 50, page: 1, from: 50, to: 51 },
  { count: 1000, wanted: 3, length: 50, page: 3, from: 150, to: 200 },
  { count: 120, wanted: 9, length: 50, page: 2, from: 100, to: 120 },
  { count: 120, wanted: 9, length: 10, page: 9, from: 90, to: 100 },
  { count: 120, wanted: -1, length: 50, page: 0, from: 0, to: 50 },
])(
  'page $wanted of $count rows, $length on each, holds those from $from to $to',
  ({ count, wanted, length, ...place }) => {
    expect(pageOf(count, wanted, length)).toEqual(place)
  },
)

const drawn = (first: number, last: number, count: number): string =>
  renderToStaticMarkup(
    createElement(PageTurner, { name: 'keys', pages: { first, last, count, turn: () => undefined } }),
  )

test('a list that fits on one page has no way to others', () => {
  expect(drawn(1, 50, 50)).toBe('')
})

test('a long one says where it is, and which end it has reached', () => {
  expect(drawn(1, 50, 1000)).toContain('1 to 50 of 1,000')
  expect(drawn(1, 50, 1000)).toMatch(/aria-disabled="true">Newer.*aria-disabled="false">Older/)
  expect(drawn(951, 1000, 1000)).toMatch(/aria-disabled="false">Newer.*aria-disabled="true">Older/)
})
