import { describe, expect, test } from 'vitest'
import { MOST_KEYS } from '#mocks/engine/provider-state.ts'
import type { Json } from '#mocks/engine/request.ts'
import { controlledMock, NOON } from './control-calls.ts'
import { providerOf } from './registered.ts'

const zeros = (count: number): Json => Array.from({ length: count }, () => 0)
const fields = (count: number): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 0]))
/** Counts stand for time: an answer of this many characters lists no more than a reader reads. */
const SHORT = 60_000

describe('a body of more values than any caller sends', () => {
  test.each([
    ['a list of 170,000', { items: zeros(170_000) }],
    ['80,000 fields', fields(80_000)],
    ['lists in lists', { items: Array.from({ length: 400 }, () => zeros(400)) }],
  ])('%s is refused by a provider, and keeps nothing', async (_, body) => {
    const { call, mintOne, mock } = controlledMock('wide')
    const headers = { authorization: `Bearer ${(await mintOne('payviox', { class: 'public' })).key}` }
    const provider = providerOf('payviox')
    const state = async () => JSON.stringify(await mock.store.change(provider, ({ state: { data } }) => data))
    const before = await state()
    const answer = await call('POST', 'api.payviox.com/session', headers, body)
    expect([[400, 422].includes(answer.status), answer.text.length < SHORT]).toEqual([true, true])
    expect(await state()).toBe(before)
  })

  test.each([
    ['80,000 unknown fields', fields(80_000)],
    ['9,000 unknown fields', fields(9_000)],
    ['one field with a name of 500,000 letters', { ['x'.repeat(500_000)]: 1 }],
    ['a list of 170,000', { label: zeros(170_000) }],
  ])('%s are refused by the dashboard, in a short answer, and keep nothing', async (_, body) => {
    const { dash, keys } = controlledMock('wide dashboard')
    for (const [method, path] of [
      ['POST', '/paykore/keys'],
      ['PATCH', '/paykore/account'],
      ['PUT', '/clock'],
      ['POST', '/clock/advance'],
    ] as const) {
      const answer = await dash(method, path, body)
      expect([path, answer.status, answer.text.length < SHORT]).toEqual([path, 422, true])
    }
    expect(await keys('paykore')).toEqual([])
  })
})

test('a world that holds as many keys as it keeps issues no other one, and names the way out', async () => {
  const { dash, mint, keys, mock } = controlledMock('full')
  const [first] = await mint('paykore', {})
  const provider = providerOf('paykore')
  if (!first) throw new Error('There is no paykore.')
  await mock.store.change(provider, ({ state }) => {
    const key = state.keys[first.id]
    if (key) for (let at = 1; at < MOST_KEYS; at += 1) state.keys[`k${at}`] = { ...key, id: `k${at}` }
  })
  const answer = await dash('POST', '/paykore/keys', {})
  expect([answer.status, answer.text.includes('/_dashboard/reset')]).toEqual([409, true])
  expect(await keys('paykore')).toHaveLength(MOST_KEYS)
})

describe('the clock ends before the calendar does', () => {
  const end = Date.parse('9999-01-01T00:00:00Z')

  test.each([
    ['advanced to the last second of the calendar', 'POST', '/clock/advance', { seconds: (8.64e15 - NOON) / 1000 - 1 }],
    ['advanced beyond the year 9998', 'POST', '/clock/advance', { seconds: (end - NOON) / 1000 + 1 }],
    ['frozen beyond the year 9998', 'PUT', '/clock', { now: '9999-06-01T00:00:00Z' }],
    ['frozen before 1970', 'PUT', '/clock', { now: '1969-12-31T23:59:59Z' }],
  ] as const)('it cannot be %s', async (_, method, path, body) => {
    const { dash } = controlledMock('end of time')
    expect((await dash(method, path, body)).status).toBe(422)
    expect((await dash('GET', '')).body).toMatchObject({ now: new Date(NOON).toISOString() })
  })

  test('and at its very end everything still answers, a second later too', async () => {
    let system = NOON
    const { dash, advance, mint, keys } = controlledMock('very end', () => system)
    expect((await advance((end - NOON) / 1000)).status).toBe(200)
    system += 1000
    expect((await dash('GET', '')).status).toBe(200)
    for (const provider of ['paykore', 'payviox', 'ivorypay', 'vesuviopay', 'perfectpay']) {
      await mint(provider)
      expect((await keys(provider)).length).toBeGreaterThan(0)
    }
  })
})
