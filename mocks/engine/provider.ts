import type { ZodMiniType } from 'zod/mini'
import type { Call, Json } from './call.ts'
import type { Ground } from './ground.ts'
import type { Environment, KeyClass, KeyForm, KeyRecord, Random } from './key.ts'
import type { Problem } from './problem.ts'
import type { Limits } from './rate.ts'
import type { KeyWay } from './read-key.ts'
import type { Needs, Place, Rule, Token } from './rule.ts'

/** A field that does not fit, as a provider's validation error names it. `path` is dotted: `items.0.name`. */
export type FieldIssue = { readonly path: string; readonly missing: boolean; readonly message: string }

/** What a reply's body may speak of. */
export type ReplyArgs = {
  readonly requestId: string
  readonly now: number
  readonly key?: KeyRecord | undefined
  readonly retryAfter?: number | undefined
  /** Free text, where the reply takes one. */
  readonly message?: string | undefined
  readonly issues?: readonly FieldIssue[] | undefined
}

/** One error answer: its status, its body and what each rests on. */
export type ReplyDef = {
  readonly status: number
  /** The provider's code, or its message where it has no codes. What a client branches on. */
  readonly code: string
  /** What triggers it, as a sentence. */
  readonly says: string
  /** What a reader does about it, as a sentence or two. */
  readonly fix: string
  readonly ground: { readonly status: Ground; readonly body: Ground }
  body(args: ReplyArgs): Json
}

/** What an endpoint works with. `data` is the world's own and may be changed. */
export type Exchange<Data, Body> = {
  readonly call: Call
  readonly params: Readonly<Record<string, string>>
  readonly body: Body
  readonly key: KeyRecord | undefined
  /** The environment that the call runs in. */
  readonly environment: Environment
  readonly token: Token
  readonly now: number
  readonly random: Random
  readonly requestId: string
  readonly stores: readonly StoreRecord[]
  readonly data: Data
}

export type StoreRecord = { readonly id: string; readonly name: string }
export type Claims = { readonly [name: string]: Json }

/** What an endpoint answers: a success, a success around a token that is signed afterwards, or one of the provider's replies. */
export type Answer =
  | { readonly status: number; readonly body: Json; readonly replayed?: true }
  | { readonly status: number; readonly claims: Claims; body(token: string): Json }
  | { readonly reply: string; readonly message?: string; readonly issues?: readonly FieldIssue[] }

export type Endpoint<Data = unknown, Body = unknown> = {
  readonly id: string
  readonly title: string
  /** Heading below which lists show the endpoint. */
  readonly group: string
  readonly method: 'GET' | 'POST'
  /** Path with `:name` parameters, as it follows the host. */
  readonly path: string
  readonly needs: Needs
  readonly ground: Ground
  /** The status of success, and what it rests on. */
  readonly success: { readonly status: number; readonly ground: Ground }
  /** Query parameters by name, with a sentence on each. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: ZodMiniType<Body>
  /** The reply to a body that does not fit, where it is not the provider's general one. */
  readonly invalid?: string
  /** Says what the address leads to, for the rules on environment, store and client secret. */
  place?(at: {
    readonly call: Call
    readonly params: Readonly<Record<string, string>>
    readonly json: Json | undefined
    readonly key: KeyRecord | undefined
    readonly data: Data
  }): Place
  run(exchange: Exchange<Data, Body>): Answer
}

export type Host = {
  readonly host: string
  /** What the host is for, in a few words. */
  readonly role: string
  /** False for hosts that are only named on pages, such as a dashboard's. */
  readonly answers?: false
  /** The environment, where the host decides it. */
  readonly environment?: Environment
  readonly ground: Ground
}

/** What the provider's dashboard offers. A missing operation is not offered; `says` tells what it does, `button` is the provider's own word for it where a text has one. */
export type Operations = {
  readonly mint: {
    readonly issues: 'one' | 'pair'
    /** Fields of the mint call that the provider knows, besides `environment`. */
    readonly fields: readonly ('class' | 'label' | 'expiresAt' | 'storeId')[]
    /** Classes that may be asked for; the first is the default. For a pair: the classes of the pair. */
    readonly classes: readonly KeyClass[]
    /** A new pair ends the pair before it of the same environment. */
    readonly replaces: boolean
    /** `date`: a day, at whose 00:00 UTC the key ends; `instant`: a point in time. */
    readonly expiry?: 'date' | 'instant'
    readonly button?: string
    readonly says: string
    readonly ground: Ground
  }
  readonly rotate?: {
    readonly classes: readonly KeyClass[]
    readonly expired: boolean
    readonly button?: string
    readonly says: string
    readonly ground: Ground
  }
  readonly revoke?: { readonly button?: string; readonly says: string; readonly ground: Ground }
  readonly status?: { readonly values: readonly AccountStatus[]; readonly says: string; readonly ground: Ground }
  readonly tier?: { readonly values: readonly string[]; readonly says: string; readonly ground: Ground }
}

export type AccountStatus = 'active' | 'suspended' | 'deleted'
export type Account = { status: AccountStatus; tier?: string }

/** How the world of a provider begins. */
export type Beginning<Data> = {
  readonly account: Account
  readonly stores: readonly StoreRecord[]
  readonly data: Data
}

/** Something else that the simulated dashboard does at one provider, `POST /_dashboard/{provider}{path}`. */
export type DashboardAction<Data = unknown, Body = unknown> = {
  readonly path: string
  readonly says: string
  readonly body: ZodMiniType<Body>
  readonly fields: readonly string[]
  run(at: {
    readonly params: Readonly<Record<string, string>>
    readonly body: Body
    readonly now: number
    readonly data: Data
  }): { readonly status: number; readonly body: Json } | { readonly problem: Problem }
}

/** Credentials a reader keeps in environment variables: the provider's own names. */
export type EnvNames = Readonly<Partial<Record<KeyClass, Readonly<Record<Environment, string>>>>>

/** All that the mock runs of one provider. Methods that take `Data` are checked where the provider is defined. */
export type Provider<Data = unknown> = {
  readonly id: string
  readonly name: string
  /** Two letters and two colours (light, dark; each 4.5:1 or better on its page). */
  readonly tag: string
  readonly colors: { readonly light: string; readonly dark: string }
  readonly hosts: readonly Host[]
  readonly environments: readonly Environment[]
  readonly ways: readonly KeyWay[]
  readonly forms: readonly KeyForm[]
  readonly rules: readonly Rule[]
  readonly replies: Readonly<Record<string, ReplyDef>>
  readonly endpoints: readonly Endpoint<Data>[]
  readonly cases: readonly Case<Data>[]
  readonly operations: Operations
  readonly env: EnvNames
  readonly limits?: Limits
  /** Seconds for which the look-up of a valid key is cached. */
  readonly cachesLookups?: number
  /** Customer tokens: how long one lives. */
  readonly tokens?: { readonly lifetimeSeconds: number; readonly ground: Ground }
  /** Rate headers on answers to known keys; request ids in the provider's own form where it has one. */
  requestId?(random: Random): string
  /** Replies for an address that no endpoint has, for a body that is no JSON object, and for fields that do not fit. */
  readonly fallback: { readonly unknownPath: string; readonly notJson: string; readonly invalid: string }
  readonly actions?: readonly DashboardAction<Data>[]
  begin(random: Random, now: number): Beginning<Data>
  /** Checks data read from storage; returns what is wrong, or undefined. */
  checkData(data: unknown): string | undefined
  /** More of the dashboard's summary: a demo customer, a product. */
  summary?(data: Data, stores: readonly StoreRecord[]): { readonly [name: string]: Json }
}

/** What a case expects: the reply (or `ok`), the status, the gate that denies, the exact body where a text prints it. */
export type Expectation = {
  readonly status: number
  /** Id of the rule that denies; absent where none does. */
  readonly gate?: string
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
  readonly ground: Ground
  /** The frozen time of its world, ISO 8601; a fixed day where absent. */
  readonly at?: string
  readonly expects: Expectation
  stage(scene: Scene<Data>): CaseRequest | Promise<CaseRequest>
}

/** How a case builds its world. Keys are made at run time. */
export type Scene<Data> = {
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
