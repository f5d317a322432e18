import type { Json } from './request.ts'
import type { Claims, StoreRecord } from './endpoint.ts'
import type { Source } from './source.ts'
import type { Environment, Random } from './key.ts'
import type { KeyState } from './key-state.ts'
import type { Account } from './operations.ts'
import type { SituationId } from './rule.ts'

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

/** What a request has beside its endpoint. */
export type RequestParts = {
  readonly method?: string
  /** Host and path with query; the endpoint's own with `params` filled in where absent. */
  readonly host?: string
  readonly path?: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Json
  /** Body text as it is, for bodies that do not parse. */
  readonly rawBody?: string
}
export type CaseRequest = RequestParts & { readonly endpoint: string }

/** A call that succeeds, without its key: of the endpoint that is named, or of the one whose id is the call's name. */
export type SampleCall<Data = unknown> = RequestParts & {
  readonly endpoint?: string
  /** The key that the call is sent with, where it is not the provider's first. */
  readonly key?: KeyState
  /** The parts that depend on the state. */
  fill?(context: CaseContext<Data>): RequestParts | Promise<RequestParts>
}
export type SampleCalls<Data = unknown> = Readonly<Record<string, SampleCall<Data>>>

/** The state that a case begins with. */
export type Given<Data = unknown> = {
  /** The key that is sent, beside what the sample call says of it. */
  readonly key?: KeyState & {
    /** How many characters the sent text lacks at its end. */
    readonly cut?: number
  }
  /** A key that was issued before the one that is sent, or after it. */
  readonly earlier?: KeyState
  readonly later?: KeyState
  readonly account?: Partial<Account>
  /** The request id of the answer, as the text prints it. */
  readonly requestId?: string
  /** Changes what the provider holds. */
  data?(context: CaseContext<Data>): void
}

/** A case as a provider writes it: what names no answer succeeds with 200. */
export type WrittenCase<Data = unknown, Name extends string = string> = {
  readonly id: string
  /** What happened, in a few words without a full stop: `A revoked key, cache over`. */
  readonly title: string
  /** The more that a reader needs, a sentence. */
  readonly note?: string
  readonly source: Source
  /** The situation that it shows at a provider without a check for it: what the call gets instead of a refusal. */
  readonly situation?: SituationId
  /** The frozen time of its world, ISO 8601; a fixed day where absent. */
  readonly at?: string
  readonly expects?: Expectation
} & (DeclaredCase<Data, Name> | { arrange(context: CaseContext<Data>): CaseRequest | Promise<CaseRequest> })

/** A named outcome with the state that it needs, the request that shows it, and the answer that is expected. */
export type Case<Data = unknown> = WrittenCase<Data> & { readonly expects: Expectation }

export type BodyChange = Readonly<Record<string, Json | undefined>>

/** A case that is data: a sample call of the provider, and what this one has otherwise. */
export type DeclaredCase<Data = unknown, Name extends string = string> = {
  readonly given?: Given<Data>
  /** A sample call by its name; the object beside it goes on top of its body, `undefined` leaves a field out. */
  readonly send: Name | readonly [Name, BodyChange]
  /** Takes the place of the call's own parts. In `headers`, `{key}` stands for the key; without them it goes where it belongs. */
  readonly request?: RequestParts
}

/** How a case that needs code builds its state. Keys are made at run time. */
export type CaseContext<Data> = {
  readonly now: number
  readonly random: Random
  readonly data: Data
  /** Whose data the case fills where it names no environment: that of the call which it is to be a world for. */
  readonly environment: Environment
  readonly stores: readonly StoreRecord[]
  /** Makes a key. `text` is the full key. */
  key(state?: KeyState): { readonly text: string }
  /** Signs a customer token. */
  sign(claims: Claims, expiresAt: number): Promise<string>
}
