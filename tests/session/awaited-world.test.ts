import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DATABASE } from '#mocks/browser/database-name.ts'
import { WorldGone } from '#mocks/browser/world-gone.ts'
import { releaseReaderWorld } from '#mocks/browser/world.ts'
import { awaitedWorld, ownWorld } from '#src/session/open.ts'

const forget = async (): Promise<void> => {
  releaseReaderWorld()
  await deleteDB(DATABASE)
}

// Tests of other files share this page: one that had no database may have left its world in memory.
beforeEach(forget)
afterEach(forget)

/** The browser deletes the data of the site while the world is about to open. */
const clearWhile = async <T>(opening: () => Promise<T>): Promise<T> => {
  await ownWorld()
  const opened = opening()
  releaseReaderWorld()
  const [there] = await Promise.all([opened, deleteDB(DATABASE)])
  return there
}

test('a request on its way goes to a new world when its own is cleared while it opens', async () => {
  const { worldId } = await ownWorld()
  const there = await clearWhile(() => awaitedWorld(() => true))
  expect(there.worldId).not.toBe(worldId)
  expect(there.notice).toBeUndefined()
})

test('nothing is begun anew for a request that nobody waits for any more', async () => {
  await expect(clearWhile(() => awaitedWorld(() => false))).rejects.toThrow(WorldGone)
})
