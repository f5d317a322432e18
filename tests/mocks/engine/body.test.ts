import { expect, test } from 'vitest'
import { bodyFields, bodyText, mediaType } from '#mocks/engine/body.ts'
import type { Json } from '#mocks/engine/request.ts'

const form = { bodyType: 'form' } as const
const json = { bodyType: 'json' } as const

test.each([
  ['JSON', json, 'application/json'],
  ['JSON where it says nothing', {}, 'application/json'],
  ['a form', form, 'application/x-www-form-urlencoded'],
])('an endpoint that takes %s', (_, endpoint, type) => {
  expect(mediaType(endpoint)).toBe(type)
})

test.each<readonly [string, typeof form | typeof json, string, Json | undefined]>([
  ['JSON is parsed', json, '{"a":1}', { a: 1 }],
  ['JSON that is malformed has no fields', json, 'a=1', undefined],
  ['a form holds texts', form, 'a=1&b=x+y', { a: '1', b: 'x y' }],
  ['an empty form has no fields', form, '', undefined],
  ['a form of white space has no fields', form, ' \n', undefined],
])('%s', (_, endpoint, body, fields) => {
  expect(bodyFields(endpoint, body)).toEqual(fields)
})

test.each<readonly [string, typeof form | typeof json, Json, string]>([
  ['JSON as it is', json, { a: 1, b: 'x y' }, '{"a":1,"b":"x y"}'],
  ['a form, a text as it is and any other value as JSON', form, { a: 'x y', b: [1], c: 2 }, 'a=x+y&b=%5B1%5D&c=2'],
  ['no form of what has no fields', form, ['x'], '["x"]'],
])('fields are written as %s', (_, endpoint, fields, text) => {
  expect(bodyText(endpoint, fields)).toBe(text)
})
