import { expect, test } from 'vitest'
import type { SampleModel } from '#mocks/codegen/model.ts'
import { allCases, casesOfEachShape } from './played.ts'
import { shapeOf } from './shape.ts'

const key = { env: 'PAY_KEY', value: 'value of the variable' }
const plain: SampleModel = {
  method: 'POST',
  url: [{ text: 'https://a.dev/b' }],
  headers: [['X-Key', [key]]],
  body: [{ text: '{"a":"b"}' }],
}

test('each case is of a shape that is played', () => {
  const played = new Set(casesOfEachShape.map(({ shape }) => shape))
  expect(allCases.filter(({ shape }) => !played.has(shape))).toEqual([])
  expect(played.size).toBe(casesOfEachShape.length)
})

test('there are some thirty shapes: fewer would mean that the shape tells too little apart', () => {
  expect(casesOfEachShape.length).toBeGreaterThanOrEqual(30)
  expect(casesOfEachShape.length).toBeLessThan(allCases.length / 4)
})

test('requests that differ in plain words alone are of one shape', () => {
  const other: SampleModel = {
    ...plain,
    url: [{ text: 'https://c.dev/d/e' }],
    headers: [['Api-Key', [{ env: 'OTHER', value: 'another value' }]]],
    body: [{ text: '{"f":"g","h":"i"}' }],
  }
  expect(shapeOf(other)).toBe(shapeOf(plain))
})

test.each<[string, Partial<SampleModel>]>([
  ['the method', { method: 'PUT' }],
  ['a query', { url: [{ text: 'https://a.dev/b?c=d' }] }],
  ['a credential in the address', { url: [{ text: 'https://a.dev/' }, key] }],
  ['a percent sign in the address', { url: [{ text: 'https://a.dev/%20' }] }],
  ['no header', { headers: [] }],
  ['a header without a credential', { headers: [['X-Key', [{ text: 'no' }]]] }],
  ['a word before the credential', { headers: [['X-Key', [{ text: 'Bearer ' }, key]]] }],
  ['two credentials in a header', { headers: [['X-Key', [key, { text: ' ' }, key]]] }],
  ['an empty header', { headers: [['X-Key', [{ text: '' }]]] }],
  ['a space at the end of a header', { headers: [['X-Key', [key, { text: ' ' }]]] }],
  ['a second header of another kind', { headers: [...plain.headers, ['X-Other', [{ text: 'no' }]]] }],
  ['no body', { method: 'POST', body: [] }],
  ['a body that is a list', { body: [{ text: '["b"]' }] }],
  ['a number in the body', { body: [{ text: '{"a":1}' }] }],
  ['null in the body', { body: [{ text: '{"a":null}' }] }],
  ['a credential in the body', { body: [{ text: '{"a":"' }, key, { text: '"}' }] }],
  ['a body that is no JSON', { body: [{ text: '{"a":' }] }],
  ...["it's", '"', '\\', '$HOME', '`id`', '#{x}', 'a\nb', 'a\u0001b', 'é', '\u200b'].map(
    (text): [string, Partial<SampleModel>] => [
      `${JSON.stringify(text)} in a header`,
      { headers: [['X-Key', [key, { text }]]] },
    ],
  ),
])('%s makes another shape', (_, change) => {
  expect(shapeOf({ ...plain, ...change })).not.toBe(shapeOf(plain))
})

test('quotes in the strings of a JSON body make another shape', () => {
  expect(shapeOf({ ...plain, body: [{ text: `{"a":"it's"}` }] })).not.toBe(shapeOf(plain))
})
