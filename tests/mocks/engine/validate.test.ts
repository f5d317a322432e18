import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'
import { validate, wrongShape } from '#mocks/engine/validate.ts'

const schema = z.object({
  name: z.string('Give a text.').check(z.minLength(2, 'Give two letters.'), z.regex(/^a/, 'Begin with a.')),
  items: z.array(z.object({ price: z.int('Give a whole number.') })),
})

const issuesOf = (json: Json) => {
  const read = validate(schema, json)
  return read.valid ? [] : read.issues.map(({ path, missing }) => `${path} ${missing ? 'missing' : 'wrong'}`)
}

describe('a body read through its schema', () => {
  test('comes back as the schema describes it, without fields that it does not know', () => {
    expect(validate(schema, { name: 'ab', items: [], more: 1 })).toEqual({
      valid: true,
      body: { name: 'ab', items: [] },
    })
  })

  test.each<readonly [string, Json, readonly string[]]>([
    ['names each missing field', {}, ['name missing', 'items missing']],
    ['tells a wrong field from a missing one', { name: 1, items: [] }, ['name wrong']],
    ['counts null as a value that is there', { name: null, items: [] }, ['name wrong']],
    ['names a field once, however much is wrong with it', { name: 'x', items: [] }, ['name wrong']],
    [
      'names a nested field by its dotted path',
      { name: 'ab', items: [{ price: 1 }, { price: 'x' }] },
      ['items.1.price wrong'],
    ],
    ['says that a nested field is missing', { name: 'ab', items: [{}] }, ['items.0.price missing']],
  ])('%s', (_, json, issues) => {
    expect(issuesOf(json)).toEqual(issues)
  })

  test('keeps the first message of a field', () => {
    const read = validate(schema, { name: 'x', items: [] })
    expect(read.valid || read.issues).toEqual([{ path: 'name', missing: false, message: 'Give two letters.' }])
  })
})

test('stored data that does not fit its schema is named by its first fault', () => {
  expect(wrongShape(schema, { name: 'ab', items: [{ price: 0.5 }] })).toBe('items.0.price: Give a whole number.')
  expect(wrongShape(schema, { name: 'ab', items: [] })).toBeUndefined()
})
