import type { ApiRequest, Json } from './request.ts'
import type { Basis, Source } from './source.ts'
import type { Environment, KeyClass, KeyRecord } from './key.ts'
import type { Aspect } from './docs.ts'
import type { Credential } from './credential.ts'

/** A customer's token, verified before the engine runs: signatures need asynchronous cryptography, the engine is synchronous. */
export type Token =
  | { readonly state: 'absent' }
  | { readonly state: 'invalid'; readonly why: string }
  | {
      readonly state: 'expired' | 'valid'
      readonly claims: Readonly<Record<string, unknown>>
      readonly expiresAt: number
    }

/** The use of a key's quota: `used` calls of `limit` in the window that ends at `resetsAt` (epoch ms). */
export type Quota = { readonly limit: number; readonly used: number; readonly resetsAt: number }

/** Everything that a rule may look at. It is read-only: a rule decides, it changes nothing. */
export type Facts = {
  readonly call: ApiRequest
  readonly params: Readonly<Record<string, string>>
  readonly json: Json | undefined
  readonly now: number
  readonly credential: Credential
  /** The credential as it may be printed. */
  readonly hint: string
  readonly key: KeyRecord | undefined
  /** When the lookup of this key was last cached (epoch ms), where the provider caches lookups; it may have run out. */
  readonly cachedAt: number | undefined
  readonly quota: Quota | undefined
  readonly token: Token
  readonly account: { readonly status: string; readonly tier?: string | undefined }
  readonly stores: readonly { readonly id: string; readonly name: string }[]
  /** What the endpoint asks for. */
  readonly auth: Auth
  readonly target: RequestTarget
}

/** What the address leads to: fields are absent where nothing tells, or where nothing is there. */
export type RequestTarget = {
  readonly environment?: Environment
  readonly storeId?: string
  /** SHA-256 of the client secret of the addressed object. */
  readonly clientSecretHash?: string
  /** What a rule that only notes repeats in the trace about the addressed object. It holds no secret. */
  readonly remark?: string
}

/** What an endpoint asks of a caller. */
export type Auth = {
  /** Key classes that may call; an empty list means that no key is asked for. */
  readonly keys: readonly KeyClass[]
  readonly token?: boolean
  /** Scopes that the key must have, where keys have scopes. */
  readonly scopes?: readonly string[]
  /** Name of the path parameter that holds a store's id. */
  readonly store?: string
}

export type Observation = {
  readonly passes: boolean
  /** What was there, redacted. */
  readonly observed: string
  /** The part of `observed` that made the rule refuse, to the letter; absent where all of it did. */
  readonly offending?: string
  /** Replaces the rule's general `expected` where this call makes it more exact. */
  readonly expected?: string
  /** The pass rests on a cached lookup and will not last. */
  readonly cached?: boolean
}

/** A situation in which pages compare what all providers answer. */
export type SituationId =
  | 'no-key'
  | 'unknown-key'
  | 'replaced-key'
  | 'revoked-key'
  | 'expired-key'
  | 'client-key'
  | 'other-environment'
  | 'too-many-calls'

/** What goes wrong where a check fails: one of the situations, or a matter of its own and the aspect that providers state on it. */
type Matter = { readonly situation: SituationId } | { readonly label: string; readonly aspect?: Aspect }

type RuleSentence = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly expected: string
  /** What it rests on that the rule exists; the answer has sources of its own. */
  readonly source: Source
  /** Details that rest on something else than the rule itself. */
  readonly notes?: readonly { readonly says: string; readonly source: Source }[]
  /** Absent: the rule applies to each call that needs a key. */
  applies?(facts: Facts): boolean
}

/**
 * A rule that may deny: a sentence for the page and a predicate for the mock. `response` names the reply; `scope` says whether
 * the key itself is refused (and consumes nothing) or only this call.
 */
export type Check<ReplyId extends string = string> = RuleSentence &
  Matter & {
    readonly response: ReplyId
    /** What it rests on that this reply is the answer, where the sources of the reply itself do not say so. */
    readonly answer?: Source
    readonly scope: 'key' | 'call' | 'rate'
    /** Whether the request alone decides, or what only the provider knows: its records, and the calls before this one. */
    readonly asks: 'request' | 'state'
    /** The page that tells more of the matter; absent where the rule's own place tells all. */
    readonly guide?: 'keys' | 'lifecycle' | 'limits'
    /** Id of the rule that stops such a call at a provider without this one. */
    readonly standIn?: string
    check(facts: Facts): Observation
  }

/** A rule that denies nothing and says in the trace what it saw. */
export type Note = RuleSentence & { note(facts: Facts): string }

export type Rule<ReplyId extends string = string> = Check<ReplyId> | Note

export const isCheck = <ReplyId extends string>(rule: Rule<ReplyId>): rule is Check<ReplyId> => 'check' in rule

/** A check's own part: what the provider adds where it takes a rule from `rules/`. */
export type RuleTerms<ReplyId extends string = string> = Pick<Check<ReplyId>, 'response' | 'source'> &
  Partial<Pick<Check<ReplyId>, 'answer' | 'description' | 'notes' | 'scope' | 'title' | 'expected'>>

/** Why a rule was not asked: one before it failed, it does not apply to this call, or no endpoint has this address. */
export type SkipReason = 'not-reached' | 'not-asked' | 'no-endpoint'

type StepOfRule = { readonly rule: string; readonly title: string; readonly expected: string; readonly basis: Basis }

/** What one rule made of a call. */
export type Step =
  | (StepOfRule & {
      readonly outcome: 'passed'
      readonly observed: string
      /** The pass rests on a cached lookup and will not last. */
      readonly cached?: true
    })
  | (StepOfRule & {
      readonly outcome: 'failed'
      readonly observed: string
      /** The part of `observed` that made the rule refuse; absent where all of it did. */
      readonly offending?: string
    })
  | (StepOfRule & { readonly outcome: 'skipped'; readonly reason: SkipReason })

export type Judgment = { readonly outcome: 'allowed' } | { readonly outcome: 'denied'; readonly rule: Check }
