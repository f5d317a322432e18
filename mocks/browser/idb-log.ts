import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { isLogEntry } from '#mocks/state/check-state.ts'
import { LOG_LENGTH } from '#mocks/state/store.ts'
import type { Database } from './database.ts'

/** So many rows that a tab does not know are read one by one; of more it reads the whole log. */
const FEW = 20

/** Reads the logs of a world in IndexedDB. A row is written once, so each is read and checked once; `onOdd` hears of rows that do not fit. */
export const idbLog = (database: Database, onOdd: (providerId: string) => void) => {
  const known = new Map<string, ReadonlyMap<number, LogEntry>>()

  return async (providerId: string): Promise<readonly LogEntry[]> => {
    const before = known.get(providerId)
    const tx = database.transaction('log')
    const keys = await tx.store.index('provider').getAllKeys(providerId)
    const missing = keys.filter((key) => !before?.has(key))
    const read =
      missing.length > FEW
        ? await tx.store.index('provider').getAll(providerId)
        : await Promise.all(missing.map((key) => tx.store.get(key)))
    const rows = new Map((missing.length > FEW ? keys : missing).map((key, index) => [key, read[index]]))
    const entries = new Map<number, LogEntry>()
    for (const key of keys) {
      const entry = before?.get(key) ?? checked(rows.get(key))
      if (entry) entries.set(key, entry)
    }
    known.set(providerId, entries)
    if (entries.size < keys.length) {
      await putRowsAside(database, providerId)
      onOdd(providerId)
    }
    return [...entries.values()].slice(-LOG_LENGTH).reverse()
  }
}

const checked = (row: unknown): LogEntry | undefined => (isLogEntry(row) ? row : undefined)

/** Moves the rows of a log that do not fit into the store of what was put aside. */
const putRowsAside = async (database: Database, providerId: string): Promise<void> => {
  const tx = database.transaction(['log', 'aside'], 'readwrite')
  const log = tx.objectStore('log')
  for (const key of await log.index('provider').getAllKeys(providerId)) {
    const row = await log.get(key)
    if (isLogEntry(row)) continue
    await tx.objectStore('aside').put(row, `log ${key}`)
    await log.delete(key)
  }
  await tx.done
}

type LogIndex = { count(provider: string): Promise<number>; openCursor(provider: string): Promise<Cursor | null> }
type Cursor = { delete(): Promise<void>; continue(): Promise<Cursor | null> }

/** Leaves the newest rows of a provider's log. */
export const trim = async (index: LogIndex, providerId: string): Promise<void> => {
  const surplus = (await index.count(providerId)) - LOG_LENGTH
  let cursor = surplus > 0 ? await index.openCursor(providerId) : null
  for (let left = surplus; cursor && left > 0; left -= 1) {
    await cursor.delete()
    cursor = await cursor.continue()
  }
}
