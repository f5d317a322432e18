import type { Random } from '#mocks/engine/key.ts'
import { type Clock, nowOf, systemClock } from './clock.ts'
import { newState, type ProviderState } from '#mocks/engine/provider-state.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { LOG_LENGTH, type Store } from './store.ts'

/** A world as it stands: its clock, and by provider its state and its log, oldest first. */
export type WorldCopy = {
  readonly clock: Clock
  readonly states: Record<string, ProviderState>
  readonly logs: Record<string, LogEntry[]>
}

/**
 * A world in memory: the local server's, and that of every scratch world. `system` reads the system's time in ms. With
 * `from` it goes on where that world stood.
 */
export const memoryStore = (system: () => number, random: Random, from?: WorldCopy): Store => {
  let clock: Clock = from?.clock ?? systemClock
  let states: Record<string, ProviderState> = from?.states ?? {}
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
      const state = (states[provider.id] ??= newState(provider, random, now))
      return step({ now, state, log: append })
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
      states = staged ? { [staged.providerId]: staged.state } : {}
      logs = {}
    },
  }
}
