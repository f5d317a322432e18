import { isObject, parsedBody } from './engine/call.ts'
import type { Call, Json } from './engine/call.ts'
import { judge, unjudged } from './engine/judge.ts'
import { ALNUM, randomText } from './engine/key.ts'
import type { KeyRecord, Random } from './engine/key.ts'
import type { Answer, Claims, Provider, ReplyArgs } from './engine/provider.ts'
import { rateHeaders, secondsToReset } from './engine/rate.ts'
import { readKey } from './engine/read-key.ts'
import { hintOfText, redact } from './engine/redact.ts'
import { route } from './engine/route.ts'
import type { Routed } from './engine/route.ts'
import type { Facts, Place, Quota, Step, Token } from './engine/rule.ts'
import { validate } from './engine/validate.ts'
import { book, cachedLookup, fillCache, quotaOf } from './world/ledger.ts'
import { findKey } from './world/slice.ts'
import type { Draft, LogEntry } from './world/store.ts'

/** An answer as plain data. `seal` asks for a signed token in the body, which the synchronous engine cannot make. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  readonly seal?: { readonly claims: Claims; readonly secret: string; body(token: string): Json }
  readonly entry: LogEntry
}

type Decision = { readonly reply: string; readonly trace: readonly Step[]; readonly rule?: string } | { readonly answer: Answer; readonly trace: readonly Step[] }

/**
 * One call, from the request to the answer, inside one step on the provider's slice. `token` is the customer's token,
 * already verified.
 */
export const answer = (provider: Provider, draft: Draft, call: Call, token: Token, random: Random): Reply => {
  const { slice, now } = draft
  const requestId = slice.pinnedIds.shift() ?? provider.requestId?.(random) ?? `lk_${randomText(random, ALNUM, 10)}`
  const routed = route(provider, call.method, call.path)
  const credential = readKey(provider.ways, call.headers)
  const key = routed && credential.found === 'present' && credential.scheme !== 'other' ? findKey(slice, credential.text) : undefined
  const before = key && quotaOf(provider, slice, key, now)

  const decision = routed ? decide(provider, draft, call, token, random, requestId, routed, key, before) : astray(provider)
  const quota = key && quotaOf(provider, slice, key, now)
  const done = finish(provider, decision, { requestId, now, key, retryAfter: quota && secondsToReset(quota, now) })

  const secrets = credential.found === 'present' ? [credential.text] : []
  const entry: LogEntry = {
    id: requestId,
    at: new Date(now).toISOString(),
    provider: provider.id,
    method: call.method,
    url: redact(`https://${call.host}${call.path}${search(call)}`, provider.forms, secrets),
    status: done.status,
    keyHint: credential.found === 'present' ? hintOfText(credential.text, provider.forms) : null,
    verdict: 'rule' in decision ? { outcome: 'denied', rule: decision.rule, ...(done.code !== undefined && { code: done.code }) } : { outcome: 'allowed' },
    trace: decision.trace,
  }
  draft.log(entry)

  const rates = provider.limits && quota ? rateHeaders(provider.limits, quota, now, done.status === 429) : {}
  return {
    status: done.status,
    headers: { 'Content-Type': 'application/json', ...rates, 'Latchkey-Request-Id': requestId },
    body: done.body,
    ...(done.seal && { seal: { ...done.seal, secret: slice.tokenSecret } }),
    entry,
  }
}

const search = (call: Call): string => (call.query.size ? `?${call.query.toString()}` : '')

const astray = (provider: Provider): Decision => ({
  reply: provider.fallback.unknownPath,
  trace: unjudged(provider.rules, 'no such endpoint'),
})

const decide = (
  provider: Provider,
  { slice, now }: Draft,
  call: Call,
  token: Token,
  random: Random,
  requestId: string,
  { endpoint, params }: Routed,
  key: KeyRecord | undefined,
  quota: Quota | undefined,
): Decision => {
  const json = parsedBody(call)
  const credential = readKey(provider.ways, call.headers)
  const facts: Facts = {
    call,
    params,
    json,
    now,
    credential,
    hint: credential.found === 'present' ? hintOfText(credential.text, provider.forms) : '',
    key,
    cachedAt: key && cachedLookup(provider, slice, key, now),
    quota,
    token,
    account: slice.account,
    stores: slice.stores,
    needs: endpoint.needs,
    place: { ...placeOfHost(provider, call.host), ...endpoint.place?.({ call, params, json, key, data: slice.data }) },
  }
  const { verdict, trace } = judge(provider.rules, facts)
  if (key && endpoint.needs.keys.length > 0) {
    fillCache(provider, slice, key, now)
    book(provider, slice, key, verdict, now)
  }
  if (verdict.outcome === 'denied') return { reply: verdict.rule.denies, rule: verdict.rule.id, trace }

  let body: unknown
  if (endpoint.body) {
    if (!isObject(json)) return { reply: endpoint.invalid ?? provider.fallback.notJson, trace }
    const read = validate(endpoint.body, json)
    if (!read.valid) return { answer: { reply: endpoint.invalid ?? provider.fallback.invalid, issues: read.issues }, trace }
    body = read.body
  }
  const environment = key?.environment ?? facts.place.environment ?? environmentOf(token) ?? provider.environments[0] ?? 'live'
  const exchange = { call, params, body, key, environment, token, now, random, requestId, stores: slice.stores, data: slice.data }
  return { answer: endpoint.run(exchange), trace }
}

/** Where the host decides the environment, each address on it leads there; an endpoint's own `place` may be more exact. */
const placeOfHost = (provider: Provider, host: string): Place => {
  const environment = provider.hosts.find((each) => each.host === host)?.environment
  return environment ? { environment } : {}
}

const environmentOf = (token: Token): 'test' | 'live' | undefined => {
  if (token.state !== 'valid') return undefined
  return token.claims['environment'] === 'live' ? 'live' : token.claims['environment'] === 'test' ? 'test' : undefined
}

type Done = { readonly status: number; readonly body: Json; readonly code?: string; readonly seal?: { readonly claims: Claims; body(token: string): Json } }

const finish = (provider: Provider, decision: Decision, args: ReplyArgs): Done => {
  const refused = (id: string, more?: Pick<ReplyArgs, 'message' | 'issues'>): Done => {
    const def = provider.replies[id]
    if (!def) throw new Error(`${provider.id} has no reply "${id}"`)
    return { status: def.status, body: def.body({ ...args, ...more }), code: def.code }
  }
  if ('reply' in decision) return refused(decision.reply)
  const { answer } = decision
  if ('reply' in answer) return refused(answer.reply, { message: answer.message, issues: answer.issues })
  if ('claims' in answer) return { status: answer.status, body: null, seal: { claims: answer.claims, body: answer.body } }
  return { status: answer.status, body: answer.body }
}
