import type { Random } from '#mocks/engine/key.ts'
import { nowOf, systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { newSlice } from '#mocks/engine/provider-state.ts'
import type { Slice } from '#mocks/engine/provider-state.ts'
import { LOG_LENGTH } from './store.ts'
import type { LogEntry, Store } from './store.ts'

/** A world as it stands: its clock, and by provider its slice and its log, oldest first. */
export type WorldCopy = {
  readonly clock: Clock
  readonly slices: Record<string, Slice>
  readonly logs: Record<string, LogEntry[]>
}

/**
 * A world in memory: the local server's, and that of every scratch world. `system` reads the system's time in ms. With
 * `from` it goes on where that world stood.
 */
export const memoryStore = (system: () => number, random: Random, from?: WorldCopy): Store => {
  let clock: Clock = from?.clock ?? systemClock
  let slices: Record<string, Slice> = from?.slices ?? {}
  let logs: Record<string, LogEntry[]> = from?.logs ?? {}

  const append = (entry: LogEntry): void => {
    const log = (logs[entry.provider] ??= [])
    log.push(entry)
    // Cut in large steps, so that a busy log is not moved for each request.
    if (log.length >= LOG_LENGTH * 2) log.splice(0, log.length - LOG_LENGTH)
  }
  const newest = (log: readonly LogEntry[] = []): readonly LogEntry[] => log.slice(-LOG_LENGTH).reverse()

  return {
    change: (provider, step) => {
      const now = nowOf(clock, system())
      const slice = (slices[provider.id] ??= newSlice(provider, random, now))
      return step({ now, slice, log: append })
    },
    clock: (step) => {
      const at = system()
      if (step) clock = step(clock, at)
      return { clock, system: at }
    },
    requests: (providerId) => newest(logs[providerId]),
    request: (id) =>
      Object.values(logs)
        .flatMap((log) => newest(log))
        .find((entry) => entry.id === id),
    reset: (staged) => {
      clock = staged?.clock ?? systemClock
      slices = staged ? { [staged.providerId]: staged.slice } : {}
      logs = {}
    },
  }
}
