import { describe, expect, test } from 'vitest'
import { isObject, isTooLarge, type Json, MOST_VALUES, parsedBody } from '#mocks/engine/request.ts'

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const list = (length: number): string => JSON.stringify(Array.from({ length }, () => 0))

describe('a body is JSON', () => {
  test.each<readonly [string, string, Json | undefined]>([
    ['of any kind', '1', 1],
    ['also null', 'null', null],
    ['not where it is empty', '', undefined],
    ['not where it is malformed', '{', undefined],
  ])('%s', (_, body, json) => {
    expect(parsedBody({ body })).toEqual(json)
  })
  test.each([
    ['of 512 levels', nested(512), true],
    ['of one more where nothing is in it', nested(513), true],
    ['not of 514, within any size', nested(514), false],
    ['of ten thousand values', list(MOST_VALUES), true],
    ['not of one more', list(MOST_VALUES + 1), false],
    ['long, as long as it is flat', JSON.stringify('x'.repeat(20_000)), true],
  ])('%s', (_, body, isRead) => {
    expect(parsedBody({ body }) !== undefined).toBe(isRead)
  })
})

test.each<readonly [string, Json, boolean]>([
  ['a text', 'x', false],
  ['null', null, false],
  ['objects in lists', [{ a: [1, { b: 2 }] }], false],
  ['values over several levels', [Array.from({ length: 5000 }, () => [0])], true],
])('too large is counted over all levels: %s', (_, json, isIt) => {
  expect(isTooLarge(json)).toBe(isIt)
})

test.each<readonly [Json | undefined, boolean]>([
  [{}, true],
  [[], false],
  [null, false],
  ['{}', false],
  [undefined, false],
])('an object has fields: %j', (value, isIt) => {
  expect(isObject(value)).toBe(isIt)
})
