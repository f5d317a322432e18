import type { Call, Json } from './request.ts'
import { ALNUM, randomText } from './key.ts'
import type { Random } from './key.ts'
import type { Answer, Claims } from './endpoint.ts'
import type { Provider } from './provider.ts'
import type { ReplyArgs } from './reply.ts'
import { rateHeaders, secondsToReset } from './rate.ts'
import { readKey } from './credential.ts'
import { hintOfText, redact } from './redact.ts'
import { route } from './route.ts'
import type { Token } from './rule.ts'
import { decide } from './evaluate.ts'
import type { Decision, Hearing } from './evaluate.ts'
import { quotaOf } from './usage.ts'
import { findKey } from './provider-state.ts'
import type { Draft, LogEntry } from '#mocks/state/store.ts'

/** An answer as plain data. `seal` asks for a signed token in the body, which the synchronous engine cannot make. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  readonly seal?: Seal & { readonly secret: string }
  readonly entry: LogEntry
}
type Seal = { readonly claims: Claims; body(token: string): Json }

/**
 * One call, from the request to the answer, inside one step on the provider's slice. `token` is the customer's token,
 * already verified.
 */
export const answer = (provider: Provider, draft: Draft, call: Call, token: Token, random: Random): Reply => {
  const { slice, now } = draft
  const hearing = hear(provider, draft, call, token, random)
  const decision = decide(hearing)
  // Read again: the call itself may have taken from the quota.
  const quota = hearing.key && quotaOf(provider, slice, hearing.key, now)
  const { requestId, key } = hearing
  const outcome = conclude(provider, decision.answer, {
    requestId,
    now,
    key,
    retryAfter: quota && secondsToReset(quota, now),
  })
  const entry = entryOf(hearing, decision, outcome)
  draft.log(entry)

  const rates = provider.limits && quota ? rateHeaders(provider.limits, quota, now, outcome.status === 429) : {}
  return {
    status: outcome.status,
    headers: { 'Content-Type': 'application/json', ...rates, 'Latchkey-Request-Id': requestId },
    body: outcome.body,
    ...(outcome.seal && { seal: { ...outcome.seal, secret: slice.tokenSecret } }),
    entry,
  }
}

const hear = (provider: Provider, { slice, now }: Draft, call: Call, token: Token, random: Random): Hearing => {
  const requestId = slice.pinnedIds.shift() ?? provider.requestId?.(random) ?? `lk_${randomText(random, ALNUM, 10)}`
  const routed = route(provider, call.method, call.path)
  const credential = readKey(provider.ways, call.headers)
  const present = credential.found === 'present'
  const key = routed && present && credential.scheme !== 'other' ? findKey(slice, credential.text) : undefined
  const hint = present ? hintOfText(credential.text, provider.forms) : ''
  return {
    provider,
    slice,
    now,
    random,
    requestId,
    call,
    routed,
    credential,
    hint,
    key,
    quota: key && quotaOf(provider, slice, key, now),
    token,
  }
}

type Outcome = { readonly status: number; readonly body: Json; readonly code?: string; readonly seal?: Seal }

const conclude = (provider: Provider, answer: Answer, args: ReplyArgs): Outcome => {
  if ('claims' in answer)
    return { status: answer.status, body: null, seal: { claims: answer.claims, body: (token) => answer.body(token) } }
  if (!('reply' in answer)) return { status: answer.status, body: answer.body }
  const def = provider.replies[answer.reply]
  if (!def) throw new Error(`${provider.id} has no reply "${answer.reply}"`)
  return {
    status: def.status,
    body: def.body({ ...args, message: answer.message, issues: answer.issues }),
    code: def.code,
  }
}

const entryOf = (
  { requestId, now, provider, call, credential, hint }: Hearing,
  { rule, trace }: Decision,
  { status, code }: Outcome,
): LogEntry => {
  const query = call.query.size ? `?${call.query.toString()}` : ''
  const present = credential.found === 'present'
  return {
    id: requestId,
    at: new Date(now).toISOString(),
    provider: provider.id,
    method: call.method,
    url: redact(`https://${call.host}${call.path}${query}`, provider.forms, present ? [credential.text] : []),
    status,
    keyHint: present ? hint : null,
    verdict:
      rule === undefined ? { outcome: 'allowed' } : { outcome: 'denied', rule, ...(code !== undefined && { code }) },
    trace,
  }
}
