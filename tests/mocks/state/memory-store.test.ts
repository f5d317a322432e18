import { describe, expect, test } from 'vitest'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { newState } from '#mocks/engine/provider-state.ts'
import { undoable } from '#mocks/state/undoable.ts'
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
  const logged = (count: number) => {
    const store = newStore()
    for (let at = 1; at <= count; at += 1) store.change(paykore, (draft) => draft.log(entry(`r${at}`)))
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
  ])('holds %s, newest first', (_, count, length) => {
    const requests = logged(count).requests('paykore')
    expect(requests.map(({ id }) => id)).toEqual(Array.from({ length }, (_each, at) => `r${count - at}`))
    expect(LOG_LENGTH).toBe(200)
  })

  test('gives one request by its id, as long as the log shows it', () => {
    const store = logged(201)
    expect(store.request('r201')?.id).toBe('r201')
    expect(store.request('r2')?.id).toBe('r2')
    expect(store.request('r1')).toBeUndefined()
    expect(store.request('constructor')).toBeUndefined()
  })

  test('is its own: the requests of another provider are not in it', () => {
    const store = logged(1)
    store.change({ ...paykore, id: 'other' }, (draft) => draft.log(entry('o1', 'other')))
    expect(store.requests('paykore').map(({ id }) => id)).toEqual(['r1'])
    expect(store.request('o1')?.provider).toBe('other')
  })
})

describe('entries', () => {
  test('are numbered across the providers, in the order in which they came', () => {
    const store = newStore()
    const log = (id: string, provider: string) =>
      store.change({ ...paykore, id: provider }, (draft) => draft.log(entry(id, provider)))
    log('r1', 'paykore')
    log('o1', 'other')
    log('r2', 'paykore')
    expect(store.requests('paykore').map(({ id, seq }) => [id, seq])).toEqual([
      ['r2', 3],
      ['r1', 1],
    ])
    expect(store.request('o1')?.seq).toBe(2)
  })

  test('are told to who listens, until it stops', () => {
    const store = newStore()
    const heard: string[] = []
    const stop = store.onEntry(({ id, seq }) => void heard.push(`${seq} ${id}`))
    store.change(paykore, (draft) => draft.log(entry('r1')))
    stop()
    store.change(paykore, (draft) => draft.log(entry('r2')))
    expect(heard).toEqual(['1 r1'])
  })

  test('of a step that throws are neither kept nor told, and its changes are taken back', () => {
    const store = memoryStore(() => NOON, random, undefined, undoable)
    const heard: string[] = []
    store.onEntry(({ id }) => void heard.push(id))
    const step = () =>
      store.change(paykore, (transaction) => {
        const { state } = transaction
        state.account.tier = 'growth'
        state.pinnedIds.push('r9')
        transaction.log(entry('r1'))
        throw new Error('a fault')
      })
    expect(step).toThrow('a fault')
    expect(store.change(paykore, ({ state }) => [state.account.tier, state.pinnedIds.length])).toEqual(['starter', 0])
    expect([store.requests('paykore'), heard]).toEqual([[], []])
  })
})

describe('a state', () => {
  test('begins as its provider says, is changed in place, and stays', () => {
    const store = newStore()
    store.change(paykore, ({ state }) => void (state.account.tier = 'growth'))
    expect(store.change(paykore, ({ state }) => state.account.tier)).toBe('growth')
  })
  test('sees the time of the clock, not the time of the system', () => {
    const store = newStore()
    store.clock(() => ({ mode: 'frozen', now: 5 }))
    expect(store.change(paykore, ({ now }) => now)).toBe(5)
  })
})

describe('a reset', () => {
  test('puts the initial world in place: real clock, first account, empty log', () => {
    const store = newStore()
    store.clock(() => ({ mode: 'frozen', now: 5 }))
    store.change(paykore, (draft) => {
      draft.state.account.tier = 'growth'
      draft.log(entry('r1'))
    })
    store.reset()
    expect(store.clock()).toEqual({ clock: { mode: 'real', offset: 0 }, system: NOON })
    expect(store.change(paykore, ({ state }) => state.account.tier)).toBe('starter')
    expect(store.requests('paykore')).toEqual([])
    expect(store.request('r1')).toBeUndefined()
  })

  test('puts a staged world in place, with its state and its clock', () => {
    const store = newStore()
    const state = newState(paykore, random, 7)
    store.reset({ providerId: 'paykore', state, clock: { mode: 'frozen', now: 7 } })
    expect(store.change(paykore, (draft) => [draft.state === state, draft.now])).toEqual([true, 7])
  })
})

test('the clock moves by steps that see the system time', () => {
  let system = NOON
  const store = newStore(() => system)
  store.clock((_, at) => ({ mode: 'frozen', now: at + 1 }))
  system += 1000
  expect(store.clock()).toEqual({ clock: { mode: 'frozen', now: NOON + 1 }, system: NOON + 1000 })
})
