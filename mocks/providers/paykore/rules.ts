import type { Limits } from '#mocks/engine/rate.ts'
import type { Check } from '#mocks/engine/rule.ts'
import { environment } from '#mocks/engine/rules/environment.ts'
import { keyForm } from '#mocks/engine/rules/key-form.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notExpired } from '#mocks/engine/rules/not-expired.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { rateLimit } from '#mocks/engine/rules/rate-limit.ts'
import { keyFormats, reserved, locationNotes, credentialLocations } from './formats.ts'
import { open, text } from './sources.ts'
import type { replies } from './replies.ts'

type PayKoreRule = Check<keyof typeof replies>

/** Seconds for which PayKore keeps the lookup of a valid key. */
export const CACHE_SECONDS = 300

const secretOnly: PayKoreRule = {
  id: 'class',
  situation: 'client-key',
  asks: 'request',
  guide: 'keys',
  title: 'Class',
  description: 'Only secret keys work today; publishable keys are for a later SDK.',
  expected: 'a secret key',
  response: 'invalid-api-key',
  scope: 'key',
  source: text.keys,
  answer: open.publishable,
  check: ({ credential, hint }) => {
    const publishable = credential.found === 'present' && reserved.some((prefix) => credential.text.startsWith(prefix))
    const offending = 'a publishable key'
    return {
      passes: !publishable,
      observed: publishable ? `${hint}, ${offending}` : 'no publishable key',
      offending,
    }
  },
}

export const limits: Limits = {
  windowSeconds: 60,
  tiers: {
    starter: { title: 'Starter', calls: 300, source: text.limits },
    growth: { title: 'Growth', calls: 1000, source: text.limits },
    scale: { title: 'Scale', calls: 5000, source: open.scale },
  },
  headers: { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' },
  source: text.limits,
  windowSource: open.window,
}

/** The checks in their order. PayKore prints the rules, not the order. */
export const rules: readonly PayKoreRule[] = [
  keySent(credentialLocations, { response: 'missing-api-key', source: text.errors, notes: locationNotes }),
  secretOnly,
  keyForm(keyFormats, {
    length: 'fixed',
    description: 'A secret key is `sk_test_` or `sk_live_` and 64 hex characters.',
    expected: 'sk_test_ or sk_live_, then 64 hex characters',
    response: 'invalid-api-key',
    source: text.keys,
    answer: open.malformed,
  }),
  knownKey('PayKore', { response: 'invalid-api-key', source: text.errors }),
  notRevoked({
    cachedForSeconds: CACHE_SECONDS,
    response: 'invalid-api-key',
    source: text.rotation,
    notes: [
      {
        says: 'The cache is filled by a call with a valid key and is not extended by later ones.',
        source: open.cacheFill,
      },
    ],
  }),
  notExpired({
    response: 'expired-api-key',
    source: text.errors,
    notes: [{ says: 'A key stops at 00:00 UTC of its date, cached or not.', source: open.expiryInstant }],
  }),
  rateLimit(limits, {
    response: 'rate-limit-exceeded',
    source: text.limits,
    notes: [{ says: 'A window is a full minute of the clock.', source: open.window }],
  }),
  environment({
    description: 'A key works on the data of its own environment and on no other.',
    response: 'invalid-api-key',
    source: text.environments,
    notes: [
      {
        says: 'One host serves both, so the wallet that a call addresses tells the environment.',
        source: open.environmentByData,
      },
    ],
  }),
]
