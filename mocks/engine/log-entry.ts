import type { ProviderState } from './provider-state.ts'
import type { Step } from './rule.ts'

/** A request as the log keeps it; nothing in it is secret. */
export type LogEntry = {
  readonly id: string
  readonly at: string
  readonly provider: string
  readonly method: string
  readonly url: string
  readonly status: number
  readonly keyHint: string | null
  readonly verdict: { readonly outcome: 'allowed' | 'denied'; readonly rule?: string; readonly code?: string }
  readonly trace: readonly Step[]
  /** Id of the reply that answered; absent where the endpoint answered. The control API leaves it out. */
  readonly reply?: string
}

/** What one step works on. */
export type Transaction = {
  readonly now: number
  /** May be changed; what a step changed that throws is taken back. */
  readonly state: ProviderState
  /** The same state, quicker to read and without a way back: it is changed only where nothing can throw any more. */
  readonly plain: ProviderState
  log(entry: LogEntry): void
}
