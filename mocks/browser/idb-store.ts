import type { Random } from '#mocks/engine/key.ts'
import { isLogEntry, isStateOf, isWorldMeta, type WorldMeta } from '#mocks/state/check-state.ts'
import { nowOf } from '#mocks/state/clock.ts'
import { uuid } from '#mocks/state/random.ts'
import { newState } from '#mocks/engine/provider-state.ts'
import { RunningStep } from '#mocks/state/running-step.ts'
import type { Store } from '#mocks/state/store.ts'
import { undoable } from '#mocks/state/undoable.ts'
import { type Database, freshMeta } from './database.ts'
import { idbLog, trim } from './idb-log.ts'
import { keptStates, markOf } from './kept-states.ts'
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
  const states = keptStates()
  const mustBeMine = (meta: unknown): WorldMeta => {
    if (!isWorldMeta(meta) || meta.worldId !== mine) throw new WorldGone()
    return meta
  }

  const store: Store = {
    change: async (provider, step) => {
      const tx = database.transaction(['world', 'slices', 'log', 'aside'], 'readwrite', { durability: 'relaxed' })
      const table = tx.objectStore('slices')
      const [meta, mark] = await aborting(tx, () =>
        Promise.all([tx.objectStore('world').get('meta'), table.get(markOf(provider.id))]),
      )
      let aside: string | undefined
      const fresh = uuid(random)
      const [outcome, running, isNew] = await aborting(tx, async () => {
        const now = nowOf(mustBeMine(meta).clock, system())
        let state = states.take(provider.id, mark)
        if (!state) {
          const stored = await table.get(provider.id)
          if (isStateOf(provider, stored)) state = stored
          else if (stored !== undefined) {
            aside = provider.id
            void tx.objectStore('aside').put(stored, provider.id)
          }
        }
        const running = new RunningStep(now, state ?? newState(provider, random, now), undoable)
        const outcome = step(running)
        // A step that only looked tells nobody: views look again at each change, and would tell each other for ever.
        const isNew = !state || running.hasChanged
        if (isNew) {
          const log = tx.objectStore('log')
          await Promise.all([table.put(running.plain, provider.id), table.put(fresh, markOf(provider.id))])
          for (const entry of running.logged) await log.add(entry)
          if (running.logged.length > 0) await trim(log.index('provider'), provider.id)
        }
        return [outcome, running, isNew] as const
      })
      await tx.done
      states.giveBack(provider.id, isNew ? fresh : mark, running.plain)
      if (isNew) onChange(aside === undefined ? {} : { aside })
      return outcome
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

    requests: idbLog(database, (providerId) => onChange({ aside: `the log of ${providerId}` })),
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
