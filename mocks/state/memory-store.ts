import type { Random } from '#mocks/engine/key.ts'
import { type Clock, nowOf, systemClock } from './clock.ts'
import { newState, type ProviderState } from '#mocks/engine/provider-state.ts'
import type { LogEntry, Transaction } from '#mocks/engine/log-entry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type ClockReading, LOG_LENGTH, type Store } from './store.ts'
import { RunningStep, type Watch } from './running-step.ts'

/** A world as it stands: its clock, and by provider its state and its log, oldest first. */
export type WorldCopy = {
  readonly clock: Clock
  readonly states: Record<string, ProviderState>
  readonly logs: Record<string, LogEntry[]>
}

/** An entry with its place among all requests of its world, counted from 1: under a clock that stands still the times are alike. */
export type NumberedEntry = LogEntry & { readonly seq: number }

/** A store that answers at once. */
export type MemoryStore = {
  change<T>(provider: Provider, step: (transaction: Transaction) => T): T
  clock(step?: (clock: Clock, system: number) => Clock): ClockReading
  requests(providerId: string): readonly NumberedEntry[]
  request(id: string): NumberedEntry | undefined
  reset(...staged: Parameters<Store['reset']>): void
  /** Calls `listener` with each entry once its step is kept. Returns the way to stop. */
  onEntry(listener: (entry: NumberedEntry) => void): () => void
}

// A page's own steps do not throw, and its stored worlds are transactions; so it does without.
const inPlace: Watch = (draft) => ({ draft, undo: () => undefined, isChanged: () => true })

/**
 * A world in memory: the local server's, and that of every scratch world. `system` reads the system's time in ms. With
 * `from` it goes on where that world stood; `watch` says how a step that throws is taken back.
 */
export const memoryStore = (
  system: () => number,
  random: Random,
  from?: WorldCopy,
  watch: Watch = inPlace,
): MemoryStore => {
  let seq = 0
  const numbered = (entry: LogEntry): NumberedEntry => ({ ...entry, seq: (seq += 1) })
  let clock: Clock = from?.clock ?? systemClock
  let states: Record<string, ProviderState> = from?.states ?? {}
  let logs: Record<string, NumberedEntry[]> = Object.fromEntries(
    Object.entries(from?.logs ?? {}).map(([id, log]) => [id, log.map(numbered)]),
  )
  const listeners = new Set<(entry: NumberedEntry) => void>()

  const append = (entry: NumberedEntry): void => {
    const log = (logs[entry.provider] ??= [])
    log.push(entry)
    // Cut in large steps, so that a busy log is not moved for each request.
    if (log.length >= LOG_LENGTH * 2) log.splice(0, log.length - LOG_LENGTH)
    for (const listener of listeners) listener(entry)
  }
  const newest = (log: readonly NumberedEntry[] = []): readonly NumberedEntry[] => log.slice(-LOG_LENGTH).reverse()

  return {
    change: (provider, step) => {
      const now = nowOf(clock, system())
      const plain = (states[provider.id] ??= newState(provider, random, now))
      const transaction = new RunningStep(now, plain, watch)
      try {
        const outcome = step(transaction)
        for (const entry of transaction.logged) append(numbered(entry))
        return outcome
      } catch (error) {
        transaction.undo()
        throw error
      }
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
    onEntry: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
