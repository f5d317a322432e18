import { describe, expect, test } from 'vitest'
import { excerptParts, nextIndex } from '#src/docs/search/search-text.ts'
import { plainText, textParts } from '#src/ui/inline-text.ts'
import { fullStopAfter } from '#src/ui/full-stop.ts'
import { cellClass } from '#src/docs/pages/markdown.ts'
import { numberWord } from '#src/ui/number-word.ts'
import { nextTheme, themeOf } from '#src/docs/pages/theme-order.ts'

describe('The end of a sentence', () => {
  test.each([
    { words: 'INVALID_API_KEY', end: '.' },
    { words: 'This key is not valid here.', end: '' },
    { words: 'token must be one of …', end: '' },
  ])('after "$words" is "$end"', ({ words, end }) => expect(fullStopAfter(words)).toBe(end))
})

describe('Text of the registry', () => {
  test.each([
    { text: 'plain', parts: ['plain'] },
    { text: 'send `X-API-Key` first', parts: ['send ', '[X-API-Key]', ' first'] },
    { text: '`a` and `b`', parts: ['[a]', ' and ', '[b]'] },
    { text: 'a lone ` stays', parts: ['a lone ` stays'] },
    { text: 'empty `` stays', parts: ['empty `` stays'] },
    { text: '', parts: [] },
  ])('"$text" has its code apart', ({ text, parts }) => {
    expect(textParts(text).map((part) => (part.code ? `[${part.text}]` : part.text))).toEqual(parts)
  })

  test('its plain form has no backticks', () => {
    expect(plainText('send `X-API-Key` first')).toBe('send X-API-Key first')
  })
})

describe('A search result', () => {
  test('has its hits apart, and markup of a page stays text', () => {
    expect(excerptParts('a <mark>key</mark> &lt;b&gt; &amp;amp;')).toEqual([
      { text: 'a ', hit: false },
      { text: 'key', hit: true },
      { text: ' <b> &amp;', hit: false },
    ])
  })

  test.each([
    { at: -1, key: 'ArrowDown', to: 0 },
    { at: 2, key: 'ArrowDown', to: 2 },
    { at: 0, key: 'ArrowUp', to: -1 },
    { at: -1, key: 'ArrowUp', to: -1 },
    { at: 1, key: 'a', to: 1 },
  ])('$key leads from $at to $to in a list of three', ({ at, key, to }) => {
    expect(nextIndex(at, key, 3)).toBe(to)
  })

  test('an empty list keeps the focus in the field', () => {
    expect(nextIndex(-1, 'ArrowDown', 0)).toBe(-1)
  })
})

test.each([
  { props: { style: 'text-align: center' }, name: 'center' },
  { props: { style: { textAlign: 'right' } }, name: 'right' },
  { props: { align: 'right' }, name: 'right' },
  { props: { style: 'text-align: left' }, name: undefined },
  { props: { style: null }, name: undefined },
  { props: {}, name: undefined },
])('a table cell with $props has the class $name', ({ props, name }) => {
  expect(cellClass(props)).toBe(name)
})

test('small numbers are words', () => {
  expect([0, 2, 6, 12].map(numberWord)).toEqual(['no', 'two', 'six', '12'])
})

test('the theme goes round through system, light and dark', () => {
  expect(nextTheme(nextTheme(nextTheme('system')))).toBe('system')
  expect(themeOf('sepia')).toBe('system')
})
