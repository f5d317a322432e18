import type { Cases } from './case-ids.ts'

export type { Cases } from './case-ids.ts'

/** A provider that comes with the package. */
export type ProviderId = keyof Cases

/** A documented outcome, `provider/case`. Those of the package's providers are known by name. */
export type CaseId<P extends string = ProviderId> = P extends ProviderId ? `${P}/${Cases[P]}` : `${P}/${string}`

/** A point in time: a `Date`, epoch milliseconds, or a text such as `2026-01-15T10:00:00Z`, or `2026-01-15` for the beginning of a day in UTC. */
export type Instant = Date | string | number

/** A length of time, such as `5m`: milliseconds, seconds, minutes, hours or days. */
export type Span = `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

/** What a key is asked to be. A provider that does not know a field refuses it. */
export interface KeyOptions {
  /** `test` where the provider has it. */
  readonly environment?: 'test' | 'live'
  /** `secret` by default; not to be chosen where keys come in pairs. */
  readonly class?: 'secret' | 'public' | 'publishable'
  /** It may lie in the past: then the key is expired. PayKore takes dates (`2027-01-01`). */
  readonly expiresAt?: Instant
  readonly label?: string
  /** What it may do, of the scopes that a declared provider has. */
  readonly scopes?: readonly string[]
  /** A store of VesuvioPay. */
  readonly storeId?: string
}

/** An issued key. */
export interface Key {
  readonly id: string
  /** The full key, as a client sends it. */
  readonly text: string
  /** The other key of a pair, such as the public one, where the provider issues pairs. */
  readonly partner?: Key
  /** Revokes it. Throws where the provider does not, or where the key is no longer active. */
  revoke(): void
  /** Puts a new key in its place and returns that. Throws where the provider does not rotate this key. */
  rotate(): Key
}

/** One check of a request. */
export interface Step {
  readonly rule: string
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** What was there, redacted; for a skipped check why it was skipped. */
  readonly observed: string
  readonly expected: string
  /** What the check rests on: the provider's own text, another public page of theirs, or an assumption. */
  readonly basis: 'documented' | 'public' | 'assumed'
}

/** A request in the log. No field holds a full key. */
export interface Entry<P extends string = ProviderId> {
  /** Its place among all requests of the mock, from 1. */
  readonly seq: number
  /** The `Latchkey-Request-Id` of its answer. */
  readonly id: string
  readonly at: Date
  readonly provider: P
  readonly method: string
  readonly url: string
  readonly status: number
  /** Prefix and last four characters of the key; null where none came. */
  readonly keyHint: string | null
  /** `denied`: a check refused the key, its rights or its rate. `code` is the provider's own. */
  readonly verdict:
    | { readonly outcome: 'allowed'; readonly rule?: undefined; readonly code?: undefined }
    | { readonly outcome: 'denied'; readonly rule: string; readonly code?: string }
  readonly trace: readonly Step[]
}

/** The time of a mock; nothing in it waits. */
export interface MockClock {
  now(): Date
  /** Stops the clock at an instant from 1970 to 9998. Throws a `RangeError` for any other. */
  set(at: Instant): void
  /** Moves the clock on: `advance('5m')`. A running clock goes on running. */
  advance(by: Span): void
  /** Lets it run with the system's time. */
  run(): void
}

/** A request that shows a case, and what the case expects of the answer. */
export interface Staged {
  readonly request: Request
  /** `rule` names the check that refuses; absent where none does. */
  readonly expects: { readonly status: number; readonly rule?: string }
}

/** The providers in a world of their own. Make one for each test: they see nothing of each other. */
export interface Mock<P extends string = ProviderId> {
  /** The addresses that it answers for: `https://api.paykore.dev` and so on. */
  readonly origins: readonly string[]
  /** As the platform's `fetch`, without a network. Rejects with a `TypeError` that names `origins` for any other address. */
  readonly fetch: typeof globalThis.fetch
  /** Issues a key, or a pair. Throws what the provider's dashboard would refuse. */
  key(provider: P, options?: KeyOptions): Key
  /** Changes the account. Throws where the provider has no such status or tier. */
  account(provider: P, change: { readonly status?: 'active' | 'suspended' | 'deleted'; readonly tier?: string }): void
  /** Puts the world of a case in place of this one, its clock stopped. Rejects for an unknown case. */
  stage(id: CaseId<P>): Promise<Staged>
  readonly clock: MockClock
  /** The requests so far, oldest first; at most the newest 200 of each provider. */
  readonly log: readonly Entry<P>[]
  /** Calls `listener` with each request from now on. Returns the way to stop. */
  subscribe(listener: (entry: Entry<P>) => void): () => void
  /** The verdict and each check of an answer as text, for the message of a failing test. */
  why(response: Response): string
  /** Back to the beginning: no keys, no requests, the clock and the seed as at `createMock`. */
  reset(): void
}
