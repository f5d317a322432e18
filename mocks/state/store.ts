import type { LogEntry, Transaction } from '#mocks/engine/log-entry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Clock } from './clock.ts'
import type { ProviderState } from '#mocks/engine/provider-state.ts'

/** How many requests of a provider the log keeps. */
export const LOG_LENGTH = 200

/** Where a world is kept. Each call is one atomic step: two tabs or two requests never see half of one. */
export type Store = {
  /** Runs a synchronous step on one provider's state and keeps what it changed. A thrown error keeps nothing. */
  change<T>(provider: Provider, step: (transaction: Transaction) => T): T | Promise<T>
  /** The clock after `step`; without it, as it is. `system` is the system's time in ms. */
  clock(step?: (clock: Clock, system: number) => Clock): ClockReading | Promise<ClockReading>
  /** The log of a provider, newest first. */
  requests(providerId: string): readonly LogEntry[] | Promise<readonly LogEntry[]>
  request(id: string): LogEntry | undefined | Promise<LogEntry | undefined>
  /** Puts a new world in place of the old: empty, or with one staged state. */
  reset(staged?: {
    readonly providerId: string
    readonly state: ProviderState
    readonly clock: Clock
  }): void | Promise<void>
}

export type ClockReading = { readonly clock: Clock; readonly system: number }
