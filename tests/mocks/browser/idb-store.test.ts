import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deleteDB, openDB } from 'idb'
import { type Database, freshMeta, openDatabase } from '#mocks/browser/database.ts'
import { DATABASE } from '#mocks/browser/database-name.ts'
import { idbStore } from '#mocks/browser/idb-store.ts'
import { WorldGone } from '#mocks/browser/world-gone.ts'
import { provider } from '#mocks/providers/paykore/provider.ts'
import { seededRandom } from '#mocks/state/random.ts'
import type { LogEntry, Transaction } from '#mocks/engine/log-entry.ts'
import { LOG_LENGTH, type Store } from '#mocks/state/store.ts'
import { callsTo } from './paykore-calls.ts'

const random = seededRandom('idb')
const NOON = Date.parse('2026-01-15T12:00:00Z')

type Tab = {
  readonly store: Store
  readonly database: Database
  readonly events: { aside?: string; worldId?: string }[]
}

const openTab = async (worldId = 'world-1'): Promise<Tab> => {
  const database = await openDatabase(() => undefined)
  const events: Tab['events'] = []
  return {
    database,
    events,
    store: idbStore(database, { system: () => NOON, random, worldId, onChange: (event) => void events.push(event) }),
  }
}

const sendTo = ({ store }: Tab, key: string) => callsTo(store, random).send(key)
const mint = ({ store }: Tab): Promise<string> => callsTo(store, random).mint()
test('the log of a first version is left behind, for it does not say why a step was skipped; the world stays', async () => {
  first.database.close()
  await deleteDB(DATABASE)
  const old = await openDB(DATABASE, 1, {
    upgrade: (fresh) => {
      for (const name of ['world', 'slices', 'aside']) fresh.createObjectStore(name)
      const log = fresh.createObjectStore('log', { autoIncrement: true })
      log.createIndex('provider', 'provider')
      log.createIndex('id', 'id')
    },
  })
  await old.put('world', freshMeta('world-1'), 'meta')
  await old.add('log', { id: 'req_1', provider: 'paykore', trace: [{ outcome: 'skipped', observed: 'not reached' }] })
  old.close()
  first = await openTab()
  expect(await first.store.requests('paykore')).toEqual([])
  expect((await first.store.clock()).clock).toEqual({ mode: 'real', offset: 0 })
  await sendTo(first, 'nobody')
  expect(await first.store.requests('paykore')).toHaveLength(1)
})

let first: Tab
beforeEach(async () => {
  await deleteDB(DATABASE)
  first = await openTab()
  await first.database.put('world', freshMeta('world-1'), 'meta')
  return () => first.database.close()
})

afterEach(() => void vi.restoreAllMocks())

describe('a world in IndexedDB', () => {
  test.each([2, 10])('counts exactly 300 calls of %i tabs that send at once, and refuses the next', async (count) => {
    const others = await Promise.all(Array.from({ length: count - 1 }, openTab))
    const key = await mint(first)
    const replies = await Promise.all(
      [first, ...others].flatMap((tab) => Array.from({ length: 300 / count }, async () => await sendTo(tab, key))),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
    expect(Math.min(...replies.map(({ headers }) => Number(headers['X-RateLimit-Remaining'])))).toBe(0)
    expect((await sendTo(first, key)).status).toBe(429)
    for (const { database } of others) database.close()
  })

  test('keeps no key, only its hash and hint', async () => {
    const key = await mint(first)
    await sendTo(first, key)
    const stored = JSON.stringify([
      await first.database.getAll('slices'),
      await first.database.getAll('log'),
      await first.database.getAll('world'),
    ])
    expect(stored).not.toContain(key)
    expect(stored).toContain(key.slice(-4))
  })

  test('writes nothing when a step throws', async () => {
    await mint(first)
    const before = await first.database.get('slices', 'paykore')
    await expect(
      first.store.change(provider, ({ state }) => {
        state.account.tier = 'scale'
        throw new Error('a bug of ours')
      }),
    ).rejects.toThrow('a bug of ours')
    expect(await first.database.get('slices', 'paykore')).toEqual(before)
  })

  test('refuses a late write into another world, and leaves that one alone', async () => {
    const key = await mint(first)
    await first.database.put('world', freshMeta('world-2'), 'meta')
    await first.database.clear('slices')
    await expect(sendTo(first, key)).rejects.toThrow(WorldGone)
    expect(await first.database.getAll('slices')).toEqual([])
  })

  test('refuses a late write into an empty database', async () => {
    const key = await mint(first)
    await first.database.clear('world')
    await expect(sendTo(first, key)).rejects.toThrow(WorldGone)
    expect(await first.database.getAll('world')).toEqual([])
  })

  test('puts a broken state aside and begins afresh', async () => {
    await first.database.put('slices', { keys: 'garbage' }, 'paykore')
    const key = await mint(first)
    expect((await sendTo(first, key)).status).toBe(200)
    expect(await first.database.get('aside', 'paykore')).toEqual({ keys: 'garbage' })
    expect(first.events).toContainEqual({ aside: 'paykore' })
  })

  test('puts data aside that the provider cannot read', async () => {
    await mint(first)
    const state = await first.store.change(provider, ({ plain }) => structuredClone(plain))
    await first.database.put('slices', { ...state, data: { partnerId: 7 } }, 'paykore')
    const second = await openTab()
    expect((await sendTo(second, await mint(second))).status).toBe(200)
    expect(second.events).toContainEqual({ aside: 'paykore' })
    second.database.close()
  })

  test('reads a state once, and again when another tab has written', async () => {
    const second = await openTab()
    const key = await mint(first)
    const get = vi.spyOn(IDBObjectStore.prototype, 'get')
    const readings = (): number => get.mock.calls.filter(([name]) => name === 'paykore').length
    expect((await sendTo(first, key)).status).toBe(200)
    await first.store.change(provider, ({ plain }) => plain.account)
    expect(readings()).toBe(0)
    expect((await sendTo(second, key)).status).toBe(200)
    expect(readings()).toBe(1)
    const used = await first.store.change(provider, ({ plain }) => Object.values(plain.keys)[0]?.requestCount)
    expect([used, readings()]).toEqual([2, 2])
    second.database.close()
  })

  test('forgets what a step changed that failed, as the storage does', async () => {
    await mint(first)
    const statusOf = ({ plain }: Transaction) => plain.account.status
    const suspend = ({ state }: Transaction): void => void (state.account.status = 'suspended')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(first.store.change(provider, suspend)).rejects.toThrow('no room')
    expect(await first.store.change(provider, statusOf)).toBe('active')
    const late = first.store.change(provider, (step) => {
      suspend(step)
      throw new Error('a bug of ours')
    })
    await expect(late).rejects.toThrow('a bug of ours')
    expect(await first.store.change(provider, statusOf)).toBe('active')
  })

  test('reads a row of the log once, until the world is another', async () => {
    const key = await mint(first)
    await sendTo(first, key)
    const [before] = await first.store.requests('paykore')
    await sendTo(first, key)
    const [newest, same] = await first.store.requests('paykore')
    expect(newest).not.toEqual(before)
    expect(same).toBe(before)
    await first.store.reset()
    expect(await first.store.requests('paykore')).toEqual([])
  })

  test('tells nobody of a step that only looked', async () => {
    await mint(first)
    const count = first.events.length
    await first.store.change(provider, ({ state }) => Object.values(state.keys).map(({ label }) => label))
    expect(first.events).toHaveLength(count)
  })

  test.each([
    ['no trace', { trace: undefined }],
    ['a step that is none', { trace: [null] }],
    ['a date that is none', { at: 5 }],
    ['an address that is none', { url: {} }],
    ['an outcome that nobody knows', { verdict: { outcome: 'perhaps' } }],
    ['nothing but its names', undefined],
  ])('puts a row of the log aside that does not fit: %s', async (_, odd) => {
    const key = await mint(first)
    await sendTo(first, key)
    const [whole] = await first.store.requests('paykore')
    const row = odd ? { ...whole, id: 'odd', ...odd } : { id: 'odd', provider: 'paykore' }
    const at = await first.database.add('log', row)
    expect(await first.store.requests('paykore')).toEqual([whole])
    expect(await first.store.request('odd')).toBeUndefined()
    expect(await first.database.get('aside', `log ${at}`)).toEqual(row)
    expect(await first.database.count('log')).toBe(1)
    expect(first.events).toContainEqual({ aside: 'the log of paykore' })
  })

  test('keeps the newest requests of the log', async () => {
    const key = await mint(first)
    for (let sent = 0; sent < LOG_LENGTH + 20; sent += 1) await sendTo(first, key)
    const entries: readonly LogEntry[] = await first.store.requests('paykore')
    expect(entries).toHaveLength(LOG_LENGTH)
    expect(await first.database.count('log')).toBe(LOG_LENGTH)
    expect(await first.store.request(entries[0]?.id ?? '')).toEqual(entries[0])
  })

  test('keeps the clock for all tabs', async () => {
    await first.store.clock(() => ({ mode: 'frozen', now: 5 }))
    const second = await openTab()
    expect((await second.store.clock()).clock).toEqual({ mode: 'frozen', now: 5 })
    second.database.close()
  })

  test('begins a new world, with a new name, at a reset', async () => {
    const key = await mint(first)
    await first.store.reset()
    expect((await sendTo(first, key)).status).toBe(401)
    expect(first.events.find(({ worldId }) => worldId !== undefined)?.worldId).not.toBe('world-1')
  })

  test('lets another tab delete the database', async () => {
    let closed = false
    const holder = await openDatabase(() => (closed = true))
    first.database.close()
    await deleteDB(DATABASE)
    expect(closed).toBe(true)
    expect(holder.objectStoreNames).toBeDefined()
  })
})
