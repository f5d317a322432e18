import type { Random } from '#mocks/engine/key.ts'
import { isLogEntry, isStateOf, isWorldMeta, type WorldMeta } from '#mocks/state/check-state.ts'
import { nowOf } from '#mocks/state/clock.ts'
import { uuid } from '#mocks/state/random.ts'
import { newState } from '#mocks/engine/provider-state.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { LOG_LENGTH, type Store } from '#mocks/state/store.ts'
import { type Database, freshMeta } from './database.ts'
import { WorldGone } from './world-gone.ts'

type Terms = {
  readonly system: () => number
  readonly random: Random
  readonly worldId: string
  /** A world of this browser changed; `aside` names what could not be read and was put away. */
  readonly onChange: (event: { readonly aside?: string; readonly worldId?: string }) => void
}

/**
 * The reader's world in IndexedDB. Each step is one readwrite transaction in which nothing else is awaited, so tabs take
 * turns; a step that finds another world than the one it was made for writes nothing and throws `WorldGone`.
 */
export const idbStore = (database: Database, { system, random, worldId, onChange }: Terms): Store => {
  let mine = worldId
  const mustBeMine = (meta: unknown): WorldMeta => {
    if (!isWorldMeta(meta) || meta.worldId !== mine) throw new WorldGone()
    return meta
  }

  const store: Store = {
    change: async (provider, step) => {
      const tx = database.transaction(['world', 'slices', 'log', 'aside'], 'readwrite', { durability: 'relaxed' })
      const states = tx.objectStore('slices')
      const [meta, stored] = await aborting(tx, () =>
        Promise.all([tx.objectStore('world').get('meta'), states.get(provider.id)]),
      )
      const entries: LogEntry[] = []
      let aside: string | undefined
      let untouched: boolean | undefined
      const result = await aborting(tx, async () => {
        const now = nowOf(mustBeMine(meta).clock, system())
        const usable = isStateOf(provider, stored)
        if (!usable && stored !== undefined) {
          aside = provider.id
          void tx.objectStore('aside').put(stored, provider.id)
        }
        const state = usable ? stored : newState(provider, random, now)
        const before = usable ? JSON.stringify(state) : undefined
        const outcome = step({ now, state, plain: state, log: (entry) => void entries.push(entry) })
        // A step that only looked tells nobody: views look again at each change, and would tell each other for ever.
        untouched = entries.length === 0 && JSON.stringify(state) === before
        if (untouched) return outcome
        const log = tx.objectStore('log')
        await states.put(state, provider.id)
        for (const entry of entries) await log.add(entry)
        if (entries.length > 0) await trim(log.index('provider'), provider.id)
        return outcome
      })
      await tx.done
      if (!untouched) onChange(aside === undefined ? {} : { aside })
      return result
    },

    clock: async (step) => {
      const tx = database.transaction('world', step ? 'readwrite' : 'readonly')
      const reading = await aborting(tx, async () => {
        const meta = mustBeMine(await tx.store.get('meta'))
        const at = system()
        if (!step) return { clock: meta.clock, system: at }
        const clock = step(meta.clock, at)
        await tx.store.put?.({ ...meta, clock }, 'meta')
        return { clock, system: at }
      })
      await tx.done
      if (step) onChange({})
      return reading
    },

    requests: async (providerId) => {
      const rows = await database.getAllFromIndex('log', 'provider', providerId)
      const entries = rows.filter(isLogEntry)
      if (entries.length < rows.length) {
        await putRowsAside(database, providerId)
        onChange({ aside: `the log of ${providerId}` })
      }
      return entries.slice(-LOG_LENGTH).reverse()
    },
    request: async (id) => {
      const row = await database.getFromIndex('log', 'id', id)
      return isLogEntry(row) ? row : undefined
    },

    reset: async (staged) => {
      const tx = database.transaction(['world', 'slices', 'log'], 'readwrite')
      const next = uuid(random)
      await aborting(tx, async () => {
        mustBeMine(await tx.objectStore('world').get('meta'))
        const meta = freshMeta(next)
        await tx.objectStore('slices').clear()
        await tx.objectStore('log').clear()
        await tx.objectStore('world').put(staged ? { ...meta, clock: staged.clock } : meta, 'meta')
        if (staged) await tx.objectStore('slices').put(staged.state, staged.providerId)
      })
      await tx.done
      mine = next
      onChange({ worldId: next })
    },
  }
  return store
}

type Abortable = { abort(): void; readonly done: Promise<void> }

/** Runs a part of a transaction; an error in it undoes the whole transaction and is passed on. */
const aborting = async <T>(tx: Abortable, part: () => Promise<T>): Promise<T> => {
  try {
    return await part()
  } catch (error) {
    tx.done.catch(() => undefined) // The abort that follows is ours; the error that caused it is thrown below.
    try {
      tx.abort()
    } catch {
      // A transaction that has failed by itself cannot be aborted once more.
    }
    throw error
  }
}

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

const trim = async (index: LogIndex, providerId: string): Promise<void> => {
  const surplus = (await index.count(providerId)) - LOG_LENGTH
  let cursor = surplus > 0 ? await index.openCursor(providerId) : null
  for (let left = surplus; cursor && left > 0; left -= 1) {
    await cursor.delete()
    cursor = await cursor.continue()
  }
}
