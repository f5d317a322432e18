import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DATABASE } from '#mocks/browser/database-name.ts'
import { openDatabase } from '#mocks/browser/database.ts'
import { readerWorldAt, releaseReaderWorld } from '#mocks/browser/world.ts'
import { MOST_KEYS, newState } from '#mocks/engine/provider-state.ts'
import { provider } from '#mocks/providers/paykore/provider.ts'
import { isStateOf } from '#mocks/state/check-state.ts'
import { seededRandom } from '#mocks/state/random.ts'

beforeEach(async () => {
  releaseReaderWorld()
  await deleteDB(DATABASE)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  releaseReaderWorld()
})

test.each([
  { mode: 'real', offset: 1e300 },
  { mode: 'frozen', now: 9e15 },
  { mode: 'frozen', now: -9e15 },
])('a clock outside of the calendar is put aside, and the world begins afresh: %j', async (clock) => {
  const database = await openDatabase(() => undefined)
  await database.put('world', { version: 1, worldId: 'w', clock }, 'meta')
  database.close()
  const world = await readerWorldAt('')
  expect(world.notice).toContain('could not be read')
  expect((await world.mock.store.clock()).clock).toEqual({ mode: 'real', offset: 0 })
})

test('a key of a date outside of the calendar does not fit, nor do more keys than a world keeps', () => {
  const state = newState(provider, seededRandom('odd'), 0)
  const key = {
    id: 'k',
    hash: 'h',
    hint: '…1234',
    class: 'secret',
    environment: 'test',
    label: null,
    createdAt: 0,
    expiresAt: null,
    ended: null,
    lastUsedAt: null,
    requestCount: 0,
    storeId: null,
  }
  expect(isStateOf(provider, { ...state, keys: { k: key } })).toBe(true)
  expect(isStateOf(provider, { ...state, keys: { k: { ...key, createdAt: 1e300 } } })).toBe(false)
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, { ...key, id: `k${at}` }]))
  expect(isStateOf(provider, { ...state, keys: many(MOST_KEYS) })).toBe(true)
  expect(isStateOf(provider, { ...state, keys: many(50_000) })).toBe(false)
})

test('a database of another shape is left alone: the world lives in the page, and says so', async () => {
  const odd = await openDB(DATABASE, 3, {
    upgrade: (fresh) => {
      for (const name of ['world', 'slices', 'aside']) fresh.createObjectStore(name)
      fresh.createObjectStore('log', { autoIncrement: true })
    },
  })
  odd.close()
  const world = await readerWorldAt('')
  expect(world.notice).toContain('another shape')
  expect(await world.mock.store.requests('paykore')).toEqual([])
})

test('a database that never answers is waited for once: the world lives in the page, and says so', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
  const opening = readerWorldAt('')
  await vi.advanceTimersByTimeAsync(10_000)
  const world = await opening
  expect(world.notice).toContain('does not answer')
  expect((await readerWorldAt('')).worldId).toBe(world.worldId)
})
