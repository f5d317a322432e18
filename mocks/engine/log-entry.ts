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

/** What one step works on: the state may be changed, and is kept when the step returns. */
export type Transaction = { readonly now: number; readonly state: ProviderState; log(entry: LogEntry): void }
