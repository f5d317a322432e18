import { bodyFields } from './body.ts'
import { type ApiRequest, isObject } from './request.ts'
import { judge, unjudged } from './judge.ts'
import type { Environment, KeyRecord, Random } from './key.ts'
import type { EndpointResult, Endpoint } from './endpoint.ts'
import type { Provider } from './provider.ts'
import { type Credential, repeated } from './credential.ts'
import type { Routed } from './route.ts'
import type { Facts, Judgment, Quota, Step, Token } from './rule.ts'
import { validate } from './validate.ts'
import type { ProviderState } from './provider-state.ts'

/** A call before its judge: what was asked, by which key, of which state. */
export type RequestContext = {
  readonly provider: Provider
  /** Only to be read. */
  readonly state: ProviderState
  /** The provider's data, as an endpoint may change it. */
  changeable(): unknown
  readonly now: number
  readonly random: Random
  readonly requestId: string
  readonly call: ApiRequest
  readonly routed: Routed | undefined
  readonly credential: Credential
  /** The credential as it may be printed. */
  readonly hint: string
  readonly key: KeyRecord | undefined
  readonly quota: Quota | undefined
  readonly token: Token
}

/** What it comes to: the endpoint's answer, or a reply. `verdict` is absent where no endpoint has the address. */
export type Decision = {
  readonly answer: EndpointResult
  readonly trace: readonly Step[]
  readonly verdict?: Judgment
}

/** Judges the call and, where no rule denies it, runs the endpoint. */
export const evaluate = (context: RequestContext): Decision => {
  const { provider, routed } = context
  if (!routed) return { answer: { reply: provider.fallback.unknownPath }, trace: unjudged(provider.rules) }
  const facts = factsOf(context, routed)
  const { verdict, trace } = judge(provider.rules, facts)
  const answer = verdict.outcome === 'denied' ? { reply: verdict.rule.response } : run(context, facts, routed.endpoint)
  return { answer, verdict, trace }
}

const factsOf = (
  { provider, state, now, call, credential, hint, key, quota, token }: RequestContext,
  routed: Routed,
): Facts => {
  const { endpoint } = routed
  const params = withStore(state, routed)
  const json = bodyFields(endpoint, call.body)
  const target = endpoint.target?.({ call, params, json, key, data: state.data })
  return {
    call,
    params,
    json,
    now,
    credential,
    hint: sentAs(hint, credential),
    key,
    cachedAt: key && state.cachedAt[key.id],
    quota,
    token,
    account: state.account,
    stores: state.stores,
    auth: endpoint.auth,
    // Where the host decides the environment, each address on it leads there; the endpoint may be more exact.
    target: { ...placeOfHost(provider, call.host), ...target },
  }
}

/** The parameters with the store's own id: a UUID reads the same in any case (RFC 9562). */
const withStore = ({ stores }: ProviderState, { endpoint, params }: Routed): Routed['params'] => {
  const name = endpoint.auth.store
  if (name === undefined) return params
  const store = stores.find(({ id }) => id.toLowerCase() === params[name]?.toLowerCase())
  return store ? { ...params, [name]: store.id } : params
}

const sentAs = (hint: string, credential: Credential): string => {
  const times = repeated(credential)
  return times === undefined ? hint : `${hint}, ${times}`
}

const placeOfHost = ({ hosts }: Provider, host: string): { environment?: Environment } => {
  const environment = hosts.find((each) => each.host === host)?.environment
  return environment ? { environment } : {}
}

const run = (context: RequestContext, facts: Facts, endpoint: Endpoint): EndpointResult => {
  const { provider, state, call, key, token, now, random, requestId } = context
  const body = readBody(provider, endpoint, facts)
  if ('refused' in body) return body.refused
  const environment =
    key?.environment ?? facts.target.environment ?? environmentOf(token) ?? provider.environments[0] ?? 'live'
  const { params } = facts
  return endpoint.run({
    call,
    params,
    body: body.value,
    key,
    environment,
    token,
    now,
    random,
    requestId,
    stores: state.stores,
    data: endpoint.reads ? state.data : context.changeable(),
  })
}

const readBody = (
  { fallback }: Provider,
  endpoint: Endpoint,
  { call, json }: Facts,
): { readonly value: unknown } | { readonly refused: EndpointResult } => {
  // A body that nobody asked for may be left out, but not be malformed.
  if (!endpoint.body && (call.method === 'GET' || call.body.trim() === '')) return { value: undefined }
  if (!isObject(json)) return { refused: { reply: endpoint.invalid ?? fallback.notJson } }
  if (!endpoint.body) return { value: undefined }
  const read = validate(endpoint.body, json)
  return read.valid
    ? { value: read.body }
    : { refused: { reply: endpoint.invalid ?? fallback.invalid, issues: read.issues } }
}

const environmentOf = (token: Token): Environment | undefined => {
  if (token.state !== 'valid') return undefined
  const { environment } = token.claims
  return environment === 'live' || environment === 'test' ? environment : undefined
}
