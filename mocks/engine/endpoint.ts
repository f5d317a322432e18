import type { ApiRequest, Json } from './request.ts'
import type { Source } from './source.ts'
import type { Environment, KeyRecord, Random } from './key.ts'
import type { FieldIssue } from './reply.ts'
import type { Auth, RequestTarget, Token } from './rule.ts'
import type { ZodMiniType } from 'zod/mini'

/** What an endpoint works with. `data` is the world's own and may be changed. */
export type EndpointContext<Data, Body> = {
  readonly call: ApiRequest
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

/** The methods that an endpoint may take. */
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

export type StoreRecord = { readonly id: string; readonly name: string }
export type Claims = { readonly [name: string]: Json }

/** What an endpoint answers: a success, a success around a token that is signed afterwards, or one of the provider's replies. */
export type EndpointResult =
  | { readonly status: number; readonly body: Json; readonly replayed?: true }
  | { readonly status: number; readonly claims: Claims; body(token: string): Json }
  | { readonly reply: string; readonly message?: string; readonly issues?: readonly FieldIssue[] }

export type Endpoint<Data = unknown, Body = unknown> = {
  readonly id: string
  readonly title: string
  /** Heading below which lists show the endpoint. */
  readonly group: string
  readonly method: Method
  /** Path with `:name` parameters, as it follows the host. */
  readonly path: string
  readonly auth: Auth
  readonly source: Source
  /** The status of success, and what it rests on. */
  readonly success: { readonly status: number; readonly source: Source }
  /** Query parameters by name, with a sentence on each. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: ZodMiniType<Body>
  /** How the body is written: JSON where absent. A form's values are texts. */
  readonly bodyType?: 'json' | 'form'
  /** The reply to a body that does not fit, where it is not the provider's general one. */
  readonly invalid?: string
  /** Says what the address leads to, for the rules on environment, store and client secret. */
  target?(at: {
    readonly call: ApiRequest
    readonly params: Readonly<Record<string, string>>
    readonly json: Json | undefined
    readonly key: KeyRecord | undefined
    readonly data: Data
  }): RequestTarget
  /** `run` changes nothing, so nobody has to watch what it does. */
  readonly reads?: true
  run(exchange: EndpointContext<Data, Body>): EndpointResult
}
