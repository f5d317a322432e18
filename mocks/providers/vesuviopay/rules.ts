import type { Limits } from '#mocks/engine/rate.ts'
import type { Rule } from '#mocks/engine/rule.ts'
import { tokenFresh, tokenGenuine, tokenSent } from '#mocks/engine/rules/customer-token.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keyForm } from '#mocks/engine/rules/key-form.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { rateLimit } from '#mocks/engine/rules/rate-limit.ts'
import { ownStore, storeExists } from '#mocks/engine/rules/store-scope.ts'
import { keyFormats, credentialLocations } from './formats.ts'
import { open, pages, text } from './sources.ts'
import type { replies } from './replies.ts'
import { phoneVerified, tokenStore } from './token-rules.ts'

/** Limits by the minute. The hourly limit and the burst of the public page are only printed. */
export const limits: Limits = {
  windowSeconds: 60,
  tiers: {
    standard: { title: 'Standard', calls: 100, source: pages.limits },
    premium: { title: 'Premium', calls: 1000, source: pages.limits },
  },
  headers: {
    limit: 'X-RateLimit-Limit',
    remaining: 'X-RateLimit-Remaining',
    reset: 'X-RateLimit-Reset',
    retryAfter: 'X-RateLimit-Retry-After',
  },
  source: pages.limits,
  windowSource: open.window,
}

/** The checks in their order. VesuvioPay prints the rules, not the order. */
export const rules: readonly Rule<keyof typeof replies>[] = [
  keySent(credentialLocations, {
    response: 'missing-key',
    source: text.sending,
    notes: [
      { says: 'The public reference says that a missing key is 401 `INVALID_API_KEY`.', source: pages.customer },
      { says: 'An empty `X-API-Key` counts as absent.', source: open.emptyHeader },
      { says: '`Authorization` holds the token of a customer.', source: text.cart },
      { says: '`Authorization` is never read as a key.', source: open.otherHeaders },
    ],
  }),
  keyForm(keyFormats, {
    length: 'free',
    description: 'A key is `pk_` or `sk_`, then `test_` or `live_`, then its random part.',
    expected: 'pk_ or sk_, then test_ or live_, then lower-case letters and digits',
    response: 'invalid-api-key',
    source: text.errors,
    notes: [
      { says: 'The public samples hold lower-case letters and digits alone.', source: pages.keys },
      { says: 'The length is not checked.', source: open.length },
    ],
  }),
  knownKey('VesuvioPay', { response: 'invalid-api-key', source: text.errors }),
  notRevoked({
    response: 'api-key-inactive',
    description: 'A revoked key never comes back.',
    source: text.revoking,
    notes: [
      { says: 'It is refused as soon as it is revoked.', source: open.noDelay },
      { says: 'Its partner in the pair keeps working.', source: open.oneKey },
    ],
  }),
  rateLimit(limits, {
    description: 'Each key gets the calls of its tier in each minute.',
    response: 'rate-limit-exceeded',
    source: pages.limits,
    notes: [
      { says: 'The text itself says only that keys are limited.', source: text.faq },
      { says: 'A window is a full minute of the clock.', source: open.window },
    ],
  }),
  keyClass({
    description: 'Customers and orders take a secret key. Store settings, availability and the cart take either.',
    response: 'access-denied',
    scope: 'call',
    source: text.errors,
    notes: [
      {
        says: 'Public pages name only the publishable key for store reads; a secret key has full access.',
        source: text.secret,
      },
    ],
  }),
  storeExists({
    response: 'store-not-found',
    source: pages.settings,
    notes: [{ says: 'This is checked before the store of the key.', source: open.storeFirst }],
  }),
  ownStore({
    response: 'no-store-access',
    source: text.scopes,
    notes: [{ says: 'A customer of another store counts as that store.', source: open.customerStore }],
  }),
  tokenSent({
    response: 'unauthorized',
    source: text.cart,
    notes: [
      { says: 'The code for a missing token is in the public reference.', source: pages.cart },
      { says: '`Bearer` with nothing behind it counts as absent.', source: open.tokenForm },
    ],
  }),
  tokenGenuine({
    description: "The token was issued here, for the key's environment, and has not been changed.",
    response: 'invalid-token',
    source: text.errors,
    notes: [{ says: 'A token of the other environment is refused like a forged one.', source: open.tokenScope }],
  }),
  tokenFresh({
    response: 'token-expired',
    source: text.errors,
    notes: [{ says: 'A token lives for 15 minutes here.', source: open.lifetime }],
  }),
  tokenStore({ response: 'invalid-token', source: open.tokenScope }),
  phoneVerified({
    response: 'access-denied',
    source: pages.cartGuide,
    answer: open.phone,
  }),
]
