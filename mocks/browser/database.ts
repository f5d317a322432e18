import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { schemasReady } from '#mocks/engine/late-schemas.ts'
import { isWorldMeta, type WorldMeta } from '#mocks/state/check-state.ts'
import { DATABASE } from './database-name.ts'
import { NoAnswer } from './no-answer.ts'

// Values are read as unknown: what lies in storage may be older than this code, or broken.
type Schema = DBSchema & {
  world: { key: 'meta'; value: unknown }
  slices: { key: string; value: unknown }
  log: { key: number; value: unknown; indexes: { provider: string; id: string } }
  /** States and rows of the log that could not be read, kept for whoever wants to look. */
  aside: { key: string; value: unknown }
}
export type Database = IDBPDatabase<Schema>

/** Of the shape of the database, and of who may write to it: one of version 2 left no mark at the states that it wrote. */
const VERSION = 3

/** Whether a database has the parts that this code works with. Another hand may have made one of the same name. */
const isWhole = (database: Database): boolean => {
  const names = [...database.objectStoreNames]
  if (!(['world', 'slices', 'aside', 'log'] as const).every((name) => names.includes(name))) return false
  const indexes = [...database.transaction('log').store.indexNames]
  return indexes.includes('provider') && indexes.includes('id')
}

/**
 * Opens the reader's database; it closes itself when another tab wants to delete it. Throws `NoAnswer` where another tab keeps an
 * older version open: when that one lets go, nobody waits any more, and what opens then is closed.
 */
export const openDatabase = (onClosed: () => void): Promise<Database> =>
  new Promise((resolve, reject) => {
    let isLate = false
    const blocked = (): void => {
      isLate = true
      reject(new NoAnswer())
    }
    connect(onClosed, blocked).then((database) => (isLate ? database.close() : resolve(database)), reject)
  })

const connect = async (onClosed: () => void, blocked: () => void): Promise<Database> => {
  await schemasReady()
  const database: Database = await openDB<Schema>(DATABASE, VERSION, {
    upgrade: (fresh, version, _, tx) => {
      // Entries of the first version do not say why a step was skipped.
      if (version === 1) void tx.objectStore('log').clear()
      if (version > 0) return
      fresh.createObjectStore('world')
      fresh.createObjectStore('slices')
      fresh.createObjectStore('aside')
      const log = fresh.createObjectStore('log', { autoIncrement: true })
      log.createIndex('provider', 'provider')
      log.createIndex('id', 'id')
    },
    blocked,
    blocking: () => {
      database.close()
      onClosed()
    },
    terminated: onClosed,
  })
  if (!isWhole(database)) {
    database.close()
    throw new Error('its database has another shape')
  }
  return database
}

/** The head of the world that is stored, undefined where there is none. Looking makes no database where none is. */
export const storedMeta = async (): Promise<WorldMeta | undefined> => {
  const database = await openDB<Schema>(DATABASE, VERSION, { upgrade: (_, __, ___, tx) => tx.abort() }).catch(
    () => undefined,
  )
  if (!database) return undefined
  try {
    const stored = await database.get('world', 'meta')
    return isWorldMeta(stored) ? stored : undefined
  } finally {
    // One that stays open would hold up whoever deletes the database.
    database.close()
  }
}

/** The head of the world, a fresh one where there is none. */
export const freshMeta = (worldId: string): WorldMeta => ({ version: 1, worldId, clock: { mode: 'real', offset: 0 } })
