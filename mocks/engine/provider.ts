import type { Case, SampleCalls } from './case.ts'
import type { Endpoint, StoreRecord } from './endpoint.ts'
import type { Source } from './source.ts'
import type { Environment, KeyClass, KeyFormat, Random } from './key.ts'
import type { Account, DashboardAction, Operations, SummaryExtras } from './operations.ts'
import type { Limits } from './rate.ts'
import type { CredentialLocation } from './credential.ts'
import type { ReplyDef } from './reply.ts'
import type { Rule } from './rule.ts'

export type Host = {
  readonly host: string
  /** What the host is for, in a few words. */
  readonly role: string
  /** False for hosts that are only named on pages, such as a dashboard's. */
  readonly answers?: false
  /** The environment, where the host decides it. */
  readonly environment?: Environment
  readonly source: Source
}

/** How the world of a provider begins. */
export type InitialState<Data> = {
  readonly account: Account
  readonly stores: readonly StoreRecord[]
  readonly data: Data
}

/** Credentials a reader keeps in environment variables: the provider's own names. */
export type EnvNames = Readonly<Partial<Record<KeyClass, Readonly<Partial<Record<Environment, string>>>>>>

/** All that the mock runs of one provider. Methods that take `Data` are checked where the provider is defined. */
export type Provider<Data = unknown> = {
  readonly id: string
  readonly name: string
  /** Two letters and two colours (light, dark; each 4.5:1 or better on its page). */
  readonly tag: string
  readonly colors: { readonly light: string; readonly dark: string }
  readonly hosts: readonly Host[]
  readonly environments: readonly Environment[]
  readonly credentialLocations: readonly CredentialLocation[]
  readonly keyFormats: readonly KeyFormat[]
  readonly rules: readonly Rule[]
  readonly replies: Readonly<Record<string, ReplyDef>>
  readonly endpoints: readonly Endpoint<Data>[]
  /** Addresses that the provider's pages name and the mock does not play, as patterns. */
  readonly unplayed?: readonly { readonly path: string; readonly source: Source }[]
  /** A call of each endpoint that succeeds, by a name that the cases use. */
  readonly calls: SampleCalls<Data>
  readonly cases: readonly Case<Data>[]
  readonly operations: Operations
  readonly env: EnvNames
  readonly limits?: Limits
  /** Seconds for which the lookup of a valid key is cached. */
  readonly cachesLookups?: number
  /** Customer tokens: how long one lives. */
  readonly tokens?: { readonly lifetimeSeconds: number; readonly source: Source }
  /** Rate headers on answers to known keys; request ids in the provider's own form where it has one. */
  requestId?(random: Random): string
  /** Replies for an address that no endpoint has, for a body that is no JSON object, and for fields that do not fit. */
  readonly fallback: { readonly unknownPath: string; readonly notJson: string; readonly invalid: string }
  readonly actions?: readonly DashboardAction<Data>[]
  initialState(random: Random, now: number): InitialState<Data>
  /** Checks data read from storage; returns what is wrong, or undefined. */
  checkData(data: unknown): string | undefined
  /** More of the dashboard's summary. */
  summary?(data: Data, stores: readonly StoreRecord[]): SummaryExtras
}
