import type { Catalog } from '#mocks/engine/catalog.ts'
import { isLogEntry, isStateOf, isWorldMeta } from '#mocks/state/check-state.ts'
import { systemClock } from '#mocks/state/clock.ts'
import type { ProviderState } from '#mocks/engine/provider-state.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { WorldCopy } from '#mocks/state/memory-store.ts'
import type { Database } from './database.ts'

/** What the database still holds of a world, for a store that goes on without it. A full disk can be read. */
export const copyWorld = async (database: Database, catalog: Catalog): Promise<WorldCopy> => {
  const meta = await database.get('world', 'meta')
  const states: Record<string, ProviderState> = {}
  const logs: Record<string, LogEntry[]> = {}
  for (const id of catalog.ids) {
    const stored = await database.get('slices', id)
    const provider = stored === undefined ? undefined : await catalog.byId(id)
    if (provider && isStateOf(provider, stored)) states[id] = stored
    logs[id] = (await database.getAllFromIndex('log', 'provider', id)).filter(isLogEntry)
  }
  return { clock: isWorldMeta(meta) ? meta.clock : systemClock, states, logs }
}
