import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { storedMeta } from '#mocks/browser/database.ts'
import { DATABASE } from '#mocks/browser/database-name.ts'
import { cannotStore } from '#mocks/browser/falling-back.ts'
import { WorldGone } from '#mocks/browser/world-gone.ts'
import {
  releaseReaderWorld,
  onWorldChange,
  readerWorldAt,
  type ReaderWorld,
  worldNotice,
} from '#mocks/browser/world.ts'
import { provider } from '#mocks/providers/paykore/provider.ts'
import { callsTo } from './paykore-calls.ts'

const sendTo = ({ mock }: ReaderWorld, key: string) => callsTo(mock.store, mock.random).send(key)
const mint = ({ mock }: ReaderWorld): Promise<string> => callsTo(mock.store, mock.random).mint()
/** From now on the browser refuses to store, as `name` says. */
const fill = (name: string): void =>
  void vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', name)
  })

beforeEach(async () => {
  releaseReaderWorld()
  await deleteDB(DATABASE)
})
afterEach(() => {
  vi.restoreAllMocks()
  releaseReaderWorld()
})

describe('a disk that is full in the middle of a call', () => {
  test.each([
    ['QuotaExceededError', 'the disk is full'],
    ['UnknownError', 'no room'],
  ])('answers that call and the next ones in the page, after %s', async (name, why) => {
    const world = await readerWorldAt('')
    const key = await mint(world)
    await sendTo(world, key)
    expect(worldNotice()).toBeUndefined()
    fill(name)
    expect((await sendTo(world, key)).status).toBe(200)
    expect(worldNotice()).toContain(why)
    expect((await sendTo(await readerWorldAt(''), await mint(world))).status).toBe(200)
  })

  test('keeps the keys, the log, the clock and the name of the world', async () => {
    const world = await readerWorldAt('')
    const key = await mint(world)
    await sendTo(world, key)
    await world.mock.store.clock(() => ({ mode: 'frozen', now: 5 }))
    fill('QuotaExceededError')
    await sendTo(world, key)
    const moved = await readerWorldAt('')
    expect(moved.worldId).toBe(world.worldId)
    expect(await moved.mock.store.requests('paykore')).toHaveLength(2)
    expect((await moved.mock.store.clock()).clock).toEqual({ mode: 'frozen', now: 5 })
    expect(await world.mock.store.requests('paykore')).toHaveLength(2)
  })

  test('counts a call once that failed and was done again', async () => {
    const world = await readerWorldAt('')
    const key = await mint(world)
    fill('QuotaExceededError')
    await sendTo(world, key)
    const counts = await world.mock.store.change(provider, ({ state }) =>
      Object.values(state.keys).map(({ requestCount }) => requestCount),
    )
    expect(counts).toEqual([1])
  })

  test('tells views of each change from then on, and of none where a step only looked', async () => {
    const world = await readerWorldAt('')
    const key = await mint(world)
    fill('QuotaExceededError')
    await sendTo(world, key)
    let shown = 0
    const stop = onWorldChange(() => (shown += 1))
    await world.mock.store.change(provider, ({ state }) => state.account.tier)
    expect(shown).toBe(0)
    await sendTo(world, key)
    expect(shown).toBe(1)
    stop()
  })

  test('gives the world another name at a reset', async () => {
    const world = await readerWorldAt('')
    const key = await mint(world)
    fill('QuotaExceededError')
    await world.mock.store.reset()
    expect((await readerWorldAt('')).worldId).not.toBe(world.worldId)
    expect((await sendTo(await readerWorldAt(''), key)).status).toBe(401)
  })

  test.each(['of the step', 'of whoever asks for the world next'])(
    'is no connection that ended because its data was deleted: that world is gone, at the call %s',
    async (when) => {
      const world = await readerWorldAt('')
      const key = await mint(world)
      const other = await openDB(DATABASE)
      await Promise.all(['world', 'slices', 'log'].map((name) => other.clear(name)))
      other.close()
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
        throw new DOMException('Connection is closing because of: Force close delete origin', 'UnknownError')
      })
      if (when === 'of the step') await expect(sendTo(world, key)).rejects.toThrow(WorldGone)
      const next = await readerWorldAt('')
      expect(next.worldId).not.toBe(world.worldId)
      expect(next.notice).toBeUndefined()
      await expect(sendTo(world, key)).rejects.toThrow(WorldGone)
    },
  )

  test('is no world that was cleared, and no bug of ours', () => {
    expect([new WorldGone(), new Error('a bug'), 'text'].map(cannotStore)).toEqual([false, false, false])
  })
})

test('a world that is cleared while it is opened is not begun anew by whoever asked before', async () => {
  await readerWorldAt('')
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    releaseReaderWorld()
    throw new DOMException('The database connection is closing.', 'InvalidStateError')
  })
  const asked = readerWorldAt('')
  await expect(asked).rejects.toThrow(WorldGone)
  await deleteDB(DATABASE)
  expect(await indexedDB.databases()).toEqual([])
  expect(worldNotice()).toBeUndefined()
})

test('where storage is switched off the world lives in the page from the start', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const world = await readerWorldAt('')
  expect(world.notice).toContain('The operation is insecure.')
  expect((await sendTo(world, await mint(world))).status).toBe(200)
  expect((await readerWorldAt('')).worldId).toBe(world.worldId)
})

test('looking whether a world is stored holds up nobody, also where the database has another shape', async () => {
  const foreign = await openDB(DATABASE, 3, { upgrade: (fresh) => void fresh.createObjectStore('other') })
  foreign.close()
  await expect(storedMeta()).rejects.toThrow()
  let isBlocked = false
  await deleteDB(DATABASE, { blocked: () => (isBlocked = true) })
  expect(isBlocked).toBe(false)
})
