import { describe, expect, test } from 'vitest'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { newState } from '#mocks/engine/provider-state.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { LOG_LENGTH } from '#mocks/state/store.ts'
import { providerOf } from '../registered.ts'

const paykore = providerOf('paykore')
const NOON = Date.parse('2026-01-15T12:00:00.000Z')
const random = seededRandom('store')
const newStore = (system: () => number = () => NOON) => memoryStore(system, random)

const entry = (id: string, provider = 'paykore'): LogEntry => ({
  id,
  at: '2026-01-15T12:00:00.000Z',
  provider,
  method: 'GET',
  url: 'https://api.paykore.dev/v1/wallets',
  status: 200,
  keyHint: null,
  verdict: { outcome: 'allowed' },
  trace: [],
})

describe('the log of a provider', () => {
  const logged = async (count: number) => {
    const store = newStore()
    for (let at = 1; at <= count; at += 1) await store.change(paykore, (draft) => draft.log(entry(`r${at}`)))
    return store
  }

  test.each([
    ['nothing', 0, 0],
    ['a single request', 1, 1],
    ['200 requests', 200, 200],
    ['the newest 200 of 201', 201, 200],
    ['the newest 200 of 399', 399, 200],
    ['the newest 200 of 400', 400, 200],
    ['the newest 200 of 1,001', 1001, 200],
  ])('holds %s, newest first', async (_, count, length) => {
    const requests = await (await logged(count)).requests('paykore')
    expect(requests.map(({ id }) => id)).toEqual(Array.from({ length }, (_each, at) => `r${count - at}`))
    expect(LOG_LENGTH).toBe(200)
  })

  test('gives one request by its id, as long as the log shows it', async () => {
    const store = await logged(201)
    expect((await store.request('r201'))?.id).toBe('r201')
    expect((await store.request('r2'))?.id).toBe('r2')
    expect(await store.request('r1')).toBeUndefined()
    expect(await store.request('constructor')).toBeUndefined()
  })

  test('is its own: the requests of another provider are not in it', async () => {
    const store = await logged(1)
    await store.change({ ...paykore, id: 'other' }, (draft) => draft.log(entry('o1', 'other')))
    expect((await store.requests('paykore')).map(({ id }) => id)).toEqual(['r1'])
    expect((await store.request('o1'))?.provider).toBe('other')
  })
})

describe('a state', () => {
  test('begins as its provider says, is changed in place, and stays', async () => {
    const store = newStore()
    await store.change(paykore, ({ state }) => void (state.account.tier = 'growth'))
    expect(await store.change(paykore, ({ state }) => state.account.tier)).toBe('growth')
  })
  test('sees the time of the clock, not the time of the system', async () => {
    const store = newStore()
    await store.clock(() => ({ mode: 'frozen', now: 5 }))
    expect(await store.change(paykore, ({ now }) => now)).toBe(5)
  })
})

describe('a reset', () => {
  test('puts the initial world in place: real clock, first account, empty log', async () => {
    const store = newStore()
    await store.clock(() => ({ mode: 'frozen', now: 5 }))
    await store.change(paykore, (draft) => {
      draft.state.account.tier = 'growth'
      draft.log(entry('r1'))
    })
    await store.reset()
    expect(await store.clock()).toEqual({ clock: { mode: 'real', offset: 0 }, system: NOON })
    expect(await store.change(paykore, ({ state }) => state.account.tier)).toBe('starter')
    expect(await store.requests('paykore')).toEqual([])
    expect(await store.request('r1')).toBeUndefined()
  })

  test('puts a staged world in place, with its state and its clock', async () => {
    const store = newStore()
    const state = newState(paykore, random, 7)
    await store.reset({ providerId: 'paykore', state, clock: { mode: 'frozen', now: 7 } })
    expect(await store.change(paykore, (draft) => [draft.state === state, draft.now])).toEqual([true, 7])
  })
})

test('the clock moves by steps that see the system time', async () => {
  let system = NOON
  const store = newStore(() => system)
  await store.clock((_, at) => ({ mode: 'frozen', now: at + 1 }))
  system += 1000
  expect(await store.clock()).toEqual({ clock: { mode: 'frozen', now: NOON + 1 }, system: NOON + 1000 })
})
