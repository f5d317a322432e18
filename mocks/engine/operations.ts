import type { Json } from './request.ts'
import type { Source } from './source.ts'
import type { KeyClass } from './key.ts'
import type { Problem } from './problem.ts'
import type { ZodMiniType } from 'zod/mini'

/** What the provider's dashboard offers. A missing operation is not offered; `says` tells what it does, `button` is the provider's own word for it where a text has one. */
export type Operations = {
  readonly mint: {
    readonly issues: 'one' | 'pair'
    /** Fields of the mint call that the provider knows, besides `environment`. */
    readonly fields: readonly ('class' | 'label' | 'expiresAt' | 'storeId' | 'scopes')[]
    /** Classes that may be asked for; the first is the default. For a pair: the classes of the pair. */
    readonly classes: readonly KeyClass[]
    /** A new pair ends the pair before it of the same environment. */
    readonly replaces: boolean
    /** The provider keeps one key of each class: while it is active, no other is issued. */
    readonly onePerClass?: true
    /** The scopes that a key may be issued with. */
    readonly scopes?: readonly string[]
    /** `date`: a day, at whose 00:00 UTC the key ends; `instant`: a point in time. */
    readonly expiry?: 'date' | 'instant'
    readonly button?: string
    readonly says: string
    readonly source: Source
  }
  readonly rotate?: {
    readonly classes: readonly KeyClass[]
    readonly expired: boolean
    readonly button?: string
    readonly says: string
    readonly source: Source
  }
  readonly revoke?: { readonly button?: string; readonly says: string; readonly source: Source }
  readonly status?: { readonly values: readonly AccountStatus[]; readonly says: string; readonly source: Source }
  readonly tier?: { readonly values: readonly string[]; readonly says: string; readonly source: Source }
}

export type AccountStatus = 'active' | 'suspended' | 'deleted'
export type Account = { status: AccountStatus; tier?: string }

/** What a dashboard shows besides the account, so that a reader can try a call: a customer to log in, a product to buy. */
export type SummaryExtras = {
  readonly demoCustomer?: Record<string, string>
  readonly product?: Record<string, string>
}

/** Something else that the simulated dashboard does at one provider, `POST /_dashboard/{provider}{path}`. */
export type DashboardAction<Data = unknown, Body = unknown> = {
  /** The words of its button: `Complete payment`. */
  readonly label: string
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
