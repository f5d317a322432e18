import type { Json } from './request.ts'
import type { Claims, StoreRecord } from './endpoint.ts'
import type { Source } from './source.ts'
import type { Environment, KeyClass, Random } from './key.ts'
import type { Account } from './operations.ts'

/** What a case expects: the reply (or `ok`), the status, the rule that denies, the exact body where a text prints it. */
export type Expectation = {
  readonly status: number
  /** Id of the rule that denies; absent where none does. */
  readonly rule?: string
  /** Id of the reply; absent where the call succeeds. */
  readonly reply?: string
  /** Exact body, in order. Only where a text prints it, or where it is the point of the case. */
  readonly body?: Json
  /** Header values by name; null: the header must be absent. */
  readonly headers?: Readonly<Record<string, string | null>>
}

export type CaseRequest = {
  readonly endpoint: string
  readonly method?: string
  /** Host and path with query; the endpoint's own with `params` filled in where absent. */
  readonly host?: string
  readonly path?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Json
  /** Body text as it is, for bodies that are no JSON. */
  readonly rawBody?: string
}

/** A named outcome with the world that it needs, the request that shows it, and the answer that is expected. */
export type Case<Data = unknown> = {
  readonly id: string
  /** What happened, in a few words without a full stop: `A revoked key, cache over`. */
  readonly title: string
  /** The more that a reader needs, a sentence. */
  readonly note?: string
  readonly source: Source
  /** The frozen time of its world, ISO 8601; a fixed day where absent. */
  readonly at?: string
  readonly expects: Expectation
  arrange(context: CaseContext<Data>): CaseRequest | Promise<CaseRequest>
}

/** How a case builds its world. Keys are made at run time. */
export type CaseContext<Data> = {
  readonly now: number
  readonly random: Random
  readonly data: Data
  readonly stores: readonly StoreRecord[]
  readonly account: Account
  /** Mints a key `at` (default: now); of a pair, the one of `class`. `text` is the full key. */
  mint(options?: {
    environment?: Environment
    class?: KeyClass
    label?: string
    expiresAt?: number
    storeId?: string
    at?: number
  }): { readonly id: string; readonly text: string }
  /** Ends a key `at` (default: now). */
  end(id: string, how: 'revoked' | 'replaced', at?: number): void
  /** Caches the look-up of a key, as a call at `at` would have done. */
  cache(id: string, at: number): void
  /** Counts `calls` calls of a key in the current window. */
  count(id: string, calls: number): void
  /** A key of the right form that nobody was issued. */
  unknown(options?: { environment?: Environment; class?: KeyClass }): string
  /** Signs a customer token. */
  sign(claims: Claims, expiresAt: number): Promise<string>
  /** The next answer carries this request id, as the text prints it. */
  pinRequestId(id: string): void
}
