import { scratchCatalog } from './scratch.ts'
import type { Mock } from '#mocks/mock.ts'
import { memoryStore, type WorldCopy } from '#mocks/state/memory-store.ts'
import { isWorldMeta } from '#mocks/state/check-state.ts'
import { platformRandom, uuid } from '#mocks/state/random.ts'
import { announce } from './channel.ts'
import { copyWorld } from './copy-world.ts'
import { type Database, freshMeta, openDatabase, storedMeta } from './database.ts'
import { announcing, fallingBack } from './falling-back.ts'
import { idbStore } from './idb-store.ts'
import { inTime } from './in-time.ts'
import { NoAnswer } from './no-answer.ts'
import { WorldGone } from './world-gone.ts'

/** The reader's world: `notice` says what the reader should know of how it is kept. */
export type ReaderWorld = { readonly mock: Mock; readonly worldId: string; readonly notice?: string }

const system = (): number => Date.now()
const random = platformRandom

let database: Promise<Database> | undefined
let current: ReaderWorld | undefined
let inMemory: ReaderWorld | undefined
let aside: string | undefined

const open = (): Promise<Database> => {
  database ??= openDatabase(deleteReaderWorld)
  return database
}

/** Lets go of the database: it was cleared, or another tab is about to. */
export const deleteReaderWorld = (): void => {
  void database?.then((open) => open.close()).catch(() => undefined)
  database = undefined
  current = undefined
  inMemory = undefined
  aside = undefined
}

/**
 * The reader's world, shared by all tabs. It is made where there is none; ask for it anew for each thing that the reader
 * does, since another tab may have cleared it. Where nothing can be stored it lives in this page, and `notice` says so.
 * Throws `WorldGone` where it was cleared while it was opened.
 */
export const openReaderWorld = async (base: string): Promise<ReaderWorld> => {
  if (inMemory) return inMemory
  try {
    const opened = await inTime(openAnew(base))
    return (
      memoryWorld() ??
      (aside === undefined
        ? opened
        : {
            ...opened,
            notice: `What was stored of ${aside} could not be read. It was put aside, and you begin with a fresh one.`,
          })
    )
  } catch (error) {
    if (error instanceof WorldGone) throw error
    return memoryWorld() ?? (inMemory = onMemory(base, error, uuid(random)))
  }
}

/** The world in memory, which another call may have begun while this one waited. */
const memoryWorld = (): ReaderWorld | undefined => inMemory

/**
 * Opens the stored world; where the connection at hand was closed under the page, by a new one. Throws `WorldGone` where it
 * was let go of meanwhile: what was cleared is not begun anew by whoever asked before.
 */
const openAnew = async (base: string): Promise<ReaderWorld> => {
  const isKnown = database !== undefined
  const used = open()
  try {
    return await openStored(used, base)
  } catch (error) {
    if (database !== used) throw new WorldGone()
    if (!isKnown) throw error
    database = undefined
    return openStored(open(), base)
  }
}

const openStored = async (used: Promise<Database>, base: string): Promise<ReaderWorld> => {
  const db = await used
  const tx = db.transaction(['world', 'slices', 'aside'], 'readwrite')
  const stored = await tx.objectStore('world').get('meta')
  const meta = isWorldMeta(stored) ? stored : freshMeta(uuid(random))
  if (meta !== stored) {
    await tx.objectStore('world').put(meta, 'meta')
    await tx.objectStore('slices').clear()
    if (stored !== undefined) {
      await tx.objectStore('aside').put(stored, 'meta')
      aside = 'the world'
    }
  }
  await tx.done
  if (database !== used) throw new WorldGone()
  if (current?.worldId !== meta.worldId) current = onDatabase(db, meta.worldId, base)
  return current
}

const changed = (): void => announce({ type: 'world' })

const onDatabase = (db: Database, worldId: string, base: string): ReaderWorld => {
  const stored = idbStore(db, {
    system,
    random,
    worldId,
    onChange: (event) => {
      aside = event.aside ?? aside
      changed()
    },
  })
  // Storing failed in the middle of the world's life: its keys stay good, in this page.
  const store = fallingBack(stored, async (error) => {
    // Data of a site that is deleted closes the connection too, with the error of a disk that failed.
    if (current !== world || (await isReplaced(worldId).catch(() => false))) throw new WorldGone()
    const copy = await open()
      .then((again) => copyWorld(again, scratchCatalog))
      .catch(() => undefined)
    inMemory = onMemory(base, error, worldId, copy)
    changed()
    return inMemory.mock.store
  })
  const world: ReaderWorld = { mock: { store, catalog: scratchCatalog, random, base }, worldId }
  return world
}

const onMemory = (base: string, error: unknown, worldId: string, from?: WorldCopy): ReaderWorld => ({
  mock: {
    store: announcing(memoryStore(system, random, from), inMemoryChanged),
    catalog: scratchCatalog,
    random,
    base,
  },
  worldId,
  notice: `${troubleOf(error)} The world lives in this page until it is closed.`,
})

// After a reset it is another world: what was saved of the one before opens nothing.
const inMemoryChanged = (how: 'step' | 'reset'): void => {
  if (how === 'reset' && inMemory) inMemory = { ...inMemory, worldId: uuid(random) }
  changed()
}

/** Why the reader's world lives in this page alone; undefined while it is stored. It changes with the world. */
export const readerNotice = (): string | undefined => inMemory?.notice

/** Why nothing is stored, and what the reader can do about it. */
const troubleOf = (error: unknown): string => {
  if (error instanceof NoAnswer)
    return 'The database of this browser does not answer. Close the other tabs of this site, then load this page again.'
  // The name by which IndexedDB says that a newer version is stored.
  if (error instanceof Error && error.name === 'VersionError')
    return 'This page is older than what is stored. Load it again.'
  return `This browser does not let the page store anything (${reasonOf(error)}).`
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'QuotaExceededError' ? 'the disk is full' : error.message || error.name
}

/** Whether the world that this page last worked in was cleared or replaced while the page could not notice. */
export const readerWorldIsGone = async (): Promise<boolean> =>
  current !== undefined && !inMemory && (await isReplaced(current.worldId))

/** Whether nothing or another world is stored in the place of this one, as a new connection sees it. */
const isReplaced = async (worldId: string): Promise<boolean> => (await inTime(storedMeta()))?.worldId !== worldId
