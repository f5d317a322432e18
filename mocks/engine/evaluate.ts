import { isObject, parsedBody } from './request.ts'
import type { Call } from './request.ts'
import { judge, unjudged } from './judge.ts'
import type { Environment, KeyRecord, Random } from './key.ts'
import type { Answer, Endpoint } from './endpoint.ts'
import type { Provider } from './provider.ts'
import type { Credential } from './credential.ts'
import type { Routed } from './route.ts'
import type { Facts, Quota, Step, Token } from './rule.ts'
import { validate } from './validate.ts'
import { book, fillCache } from './usage.ts'
import type { Slice } from './provider-state.ts'

/** A call before its judge: what was asked, by which key, of which slice. */
export type Hearing = {
  readonly provider: Provider
  readonly slice: Slice
  readonly now: number
  readonly random: Random
  readonly requestId: string
  readonly call: Call
  readonly routed: Routed | undefined
  readonly credential: Credential
  /** The credential as it may be printed. */
  readonly hint: string
  readonly key: KeyRecord | undefined
  readonly quota: Quota | undefined
  readonly token: Token
}

/** What it comes to: the endpoint's answer, or a reply; `rule` names the gate that denied. */
export type Decision = { readonly answer: Answer; readonly trace: readonly Step[]; readonly rule?: string }

/** Judges the call and, where no rule denies it, runs the endpoint. Books the use of the key either way. */
export const decide = (hearing: Hearing): Decision => {
  const { provider, slice, now, key, routed } = hearing
  if (!routed)
    return { answer: { reply: provider.fallback.unknownPath }, trace: unjudged(provider.rules, 'no such endpoint') }
  const { endpoint } = routed
  const facts = factsOf(hearing, routed)
  const { verdict, trace } = judge(provider.rules, facts)
  if (key && endpoint.needs.keys.length > 0) {
    fillCache(provider, slice, key, now)
    book(provider, slice, key, verdict, now)
  }
  if (verdict.outcome === 'denied') return { answer: { reply: verdict.rule.denies }, rule: verdict.rule.id, trace }
  return { answer: run(hearing, facts, endpoint), trace }
}

const factsOf = (
  { provider, slice, now, call, credential, hint, key, quota, token }: Hearing,
  { endpoint, params }: Routed,
): Facts => {
  const json = parsedBody(call)
  const place = endpoint.place?.({ call, params, json, key, data: slice.data })
  return {
    call,
    params,
    json,
    now,
    credential,
    hint,
    key,
    cachedAt: key && slice.cachedAt[key.id],
    quota,
    token,
    account: slice.account,
    stores: slice.stores,
    needs: endpoint.needs,
    // Where the host decides the environment, each address on it leads there; the endpoint may be more exact.
    place: { ...placeOfHost(provider, call.host), ...place },
  }
}

const placeOfHost = ({ hosts }: Provider, host: string): { environment?: Environment } => {
  const environment = hosts.find((each) => each.host === host)?.environment
  return environment ? { environment } : {}
}

const run = (hearing: Hearing, facts: Facts, endpoint: Endpoint): Answer => {
  const { provider, slice, call, key, token, now, random, requestId } = hearing
  const body = readBody(provider, endpoint, facts)
  if ('refused' in body) return body.refused
  const environment =
    key?.environment ?? facts.place.environment ?? environmentOf(token) ?? provider.environments[0] ?? 'live'
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
    stores: slice.stores,
    data: slice.data,
  })
}

const readBody = (
  { fallback }: Provider,
  endpoint: Endpoint,
  { call, json }: Facts,
): { readonly value: unknown } | { readonly refused: Answer } => {
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
