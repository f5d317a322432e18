import { cors } from './http-answer.ts'
import { isoTime } from './iso-time.ts'
import type { ApiRequest, Json } from './request.ts'
import { ALNUM, type Random, randomText } from './key.ts'
import type { EndpointResult, Claims } from './endpoint.ts'
import type { Provider } from './provider.ts'
import type { ReplyArgs } from './reply.ts'
import { addRates, secondsToReset } from './rate.ts'
import { readCredential } from './credential.ts'
import { hintOfText, redactQuery, redactTyped } from './redact.ts'
import { route } from './route.ts'
import type { Token } from './rule.ts'
import { type Decision, evaluate, type RequestContext } from './evaluate.ts'
import { fillCache, quotaOf, recordUse } from './usage.ts'
import { issuedKey } from './provider-state.ts'
import type { LogEntry, Transaction } from './log-entry.ts'

/** An answer as plain data. `seal` asks for a signed token in the body, which the synchronous engine cannot make. */
export type MockReply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  readonly signedBody?: SignedBody & { readonly secret: string }
  readonly entry: LogEntry
}
type SignedBody = { readonly claims: Claims; body(token: string): Json }

/**
 * One call, from the request to the answer, inside one step on the provider's state. `token` is the customer's token,
 * already verified.
 */
export const answer = (
  provider: Provider,
  transaction: Transaction,
  call: ApiRequest,
  token: Token,
  random: Random,
): MockReply => {
  const { plain: state, now } = transaction
  const context = resolveRequest(provider, transaction, call, token, random)
  const decision = evaluate(context)
  const { requestId, key, routed } = context
  const outcome = toResponse(provider, decision.answer, {
    requestId,
    now,
    key,
    retryAfter: context.quota && secondsToReset(context.quota, now),
  })
  const entry = entryOf(context, decision, outcome)
  // From here on nothing throws: a call that fails before it leaves no trace.
  state.pinnedIds.shift()
  if (key && decision.verdict && routed?.endpoint.auth.keys.length) {
    fillCache(provider, state, key, now)
    recordUse(provider, state, key, decision.verdict, now)
  }
  transaction.log(entry)
  // Read again: the call itself may have taken from the quota.
  const quota = key && quotaOf(provider, state, key, now)

  const headers: Record<string, string> = { ...cors(provider), 'Content-Type': 'application/json' }
  if (provider.limits && quota) addRates(headers, provider.limits, quota, now, outcome.status === 429)
  headers['Latchkey-Request-Id'] = requestId
  return {
    status: outcome.status,
    headers,
    body: outcome.body,
    ...(outcome.signedBody && { signedBody: { ...outcome.signedBody, secret: state.tokenSecret } }),
    entry,
  }
}

const resolveRequest = (
  provider: Provider,
  transaction: Transaction,
  call: ApiRequest,
  token: Token,
  random: Random,
): RequestContext => {
  const { plain: state, now } = transaction
  const requestId = state.pinnedIds[0] ?? provider.requestId?.(random) ?? `lk_${randomText(random, ALNUM, 10)}`
  const routed = route(provider, call.method, call.path)
  const credential = readCredential(provider.credentialLocations, call.headers)
  const present = credential.found === 'present'
  const key = present && credential.scheme !== 'other' ? issuedKey(state, credential.text) : undefined
  const hint = present ? hintOfText(credential.text, provider.keyFormats) : ''
  return {
    provider,
    state,
    changeable: () => transaction.state.data,
    now,
    random,
    requestId,
    call,
    routed,
    credential,
    hint,
    key,
    quota: key && quotaOf(provider, state, key, now),
    token,
  }
}

type ResponseParts = {
  readonly status: number
  readonly body: Json
  readonly code?: string
  readonly signedBody?: SignedBody
}

const toResponse = (provider: Provider, answer: EndpointResult, args: ReplyArgs): ResponseParts => {
  if ('claims' in answer)
    return {
      status: answer.status,
      body: null,
      signedBody: { claims: answer.claims, body: (token) => answer.body(token) },
    }
  if (!('reply' in answer)) return { status: answer.status, body: answer.body }
  const def = provider.replies[answer.reply]
  if (!def) throw new Error(`${provider.id} has no reply "${answer.reply}"`)
  return {
    status: def.status,
    body: def.body({ ...args, message: answer.message, issues: answer.issues }),
    code: def.code,
  }
}

/** The address as the log keeps it. A path that leads somewhere and has no parameter is the provider's own text. */
const loggedUrl = ({ provider, call, routed, credential }: RequestContext): string => {
  const isOwn = call.query.size === 0 && routed?.endpoint.path === call.path
  if (isOwn) return `https://${call.host}${call.path}`
  const query = call.query.size ? `?${call.query.toString()}` : ''
  const secrets = credential.found === 'present' ? [credential.text] : []
  const { keyFormats } = provider
  return `https://${call.host}${redactTyped(call.path, keyFormats, secrets)}${redactQuery(query, keyFormats, secrets)}`
}

const entryOf = (
  context: RequestContext,
  { answer, verdict, trace }: Decision,
  { status, code }: ResponseParts,
): LogEntry => {
  const { requestId, now, provider, call, credential, hint } = context
  return {
    id: requestId,
    at: isoTime(now),
    provider: provider.id,
    method: call.method,
    url: loggedUrl(context),
    status,
    keyHint: credential.found === 'present' ? hint : null,
    verdict:
      verdict?.outcome === 'denied'
        ? { outcome: 'denied', rule: verdict.rule.id, ...(code !== undefined && { code }) }
        : { outcome: 'allowed' },
    trace,
    ...('reply' in answer && { reply: answer.reply }),
  }
}
