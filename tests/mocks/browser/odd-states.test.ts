import 'fake-indexeddb/auto'
import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

test('a page that was frozen or busy gives the database up no sooner: a timer that is overdue is one of several', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
  let hasGivenUp = false
  const opening = readerWorldAt('').then(() => (hasGivenUp = true))
  await vi.advanceTimersToNextTimerAsync()
  expect(hasGivenUp).toBe(false)
  await vi.advanceTimersByTimeAsync(10_000)
  await opening
  expect(hasGivenUp).toBe(true)
})

describe('tabs of another version', () => {
  let other: IDBPDatabase | undefined
  const openOther = async (version: number): Promise<IDBPDatabase> => {
    const ours = await openDatabase(() => undefined)
    const names = [...ours.objectStoreNames]
    ours.close()
    await deleteDB(DATABASE)
    other = await openDB(DATABASE, version, {
      upgrade: (fresh) => {
        for (const name of names) {
          const table = fresh.createObjectStore(name, { autoIncrement: name === 'log' })
          if (name === 'log') for (const by of ['provider', 'id']) table.createIndex(by, by)
        }
      },
    })
    return other
  }
  afterEach(() => other?.close())

  test('an older one that holds on is not waited for: the page says to close it, and works after that', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const older = await openOther(2)
    expect((await readerWorldAt('')).notice).toContain('Close the other tabs of this site, then load this page again.')
    older.close()
    await expect.poll(async () => (await indexedDB.databases())[0]?.version).toBe(3)
    releaseReaderWorld()
    expect((await readerWorldAt('')).notice).toBeUndefined()
  })

  test('what opens too late is closed: nothing that happens to it later ends the world in the page', async () => {
    const older = await openOther(2)
    const { worldId } = await readerWorldAt('')
    older.close()
    await expect.poll(async () => (await indexedDB.databases())[0]?.version).toBe(3)
    await deleteDB(DATABASE)
    expect((await readerWorldAt('')).worldId).toBe(worldId)
  })

  test('a newer one: the page says to load it again', async () => {
    await openOther(4)
    expect((await readerWorldAt('')).notice).toContain('This page is older than what is stored. Load it again.')
  })
})
