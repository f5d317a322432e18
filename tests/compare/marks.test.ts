import { describe, expect, test } from 'vitest'
import { bodyLines } from '#src/features/live-compare/body-lines.ts'
import { marksOf, sharedWords } from '#src/features/live-compare/marks.ts'

const part = (name: string, value: string) => ({ name, value })

describe('The parts of several answers', () => {
  test('are alone, other or alike, each seen from its own answer', () => {
    expect(
      marksOf([
        [part('a', '1'), part('b', '1'), part('c', '1')],
        [part('a', '1'), part('b', '2')],
        [part('b', '2'), part('d', '1')],
      ]),
    ).toEqual([
      ['alike', 'other', 'alone'],
      ['alike', 'alike'],
      ['alike', 'alone'],
    ])
  })

  test('have no marks where there is one answer alone', () => {
    expect(marksOf([[part('a', '1')]])).toEqual([['alike']])
  })

  test('have no mark where they have no name, such as a closing bracket', () => {
    expect(marksOf([[part('', '}')], []])).toEqual([['alike'], []])
  })

  test.each([
    { values: ['401', '401', '400'], words: ['as at 1 other', 'as at 1 other', 'only here'] },
    {
      values: ['401', '401', '401', '400'],
      words: ['as at 2 others', 'as at 2 others', 'as at 2 others', 'only here'],
    },
    { values: ['401', '401'], words: ['the same everywhere', 'the same everywhere'] },
    {
      values: ['401', undefined, '401'],
      words: ['the same at all that answer', undefined, 'the same at all that answer'],
    },
    { values: ['401', undefined], words: [undefined, undefined] },
    { values: [], words: [] },
  ])('of $values it is said $words', ({ values, words }) => {
    expect(sharedWords(values)).toEqual(words)
  })
})

describe('A body line by line', () => {
  test.each([
    { body: { error: { code: 'A', at: null }, list: [1, { b: true }], none: {}, empty: [] } },
    { body: 'text' },
    { body: [] },
  ])('reads as the indented JSON of $body', ({ body }) => {
    const lines = bodyLines(JSON.stringify(body))
    expect(lines.map(({ text }) => text).join('\n')).toBe(JSON.stringify(body, null, 2))
  })

  test('knows the field that each line shows', () => {
    expect(bodyLines('{"a":{"b":[1]}}').map(({ name }) => name)).toEqual(['', 'a', 'a.b', 'a.b.0', '', '', ''])
  })

  test('is one block where it is no JSON, and nothing where it is empty', () => {
    expect(bodyLines('no json')).toEqual([{ text: 'no json', name: '', value: 'no json' }])
    expect(bodyLines('')).toEqual([])
  })
})
