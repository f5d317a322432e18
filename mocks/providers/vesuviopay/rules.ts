import type { Rule } from '#mocks/engine/rule.ts'
import { tokenFresh, tokenGenuine, tokenSent } from '#mocks/engine/rules/customer-token.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keyForm } from '#mocks/engine/rules/key-form.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { rateLimit } from '#mocks/engine/rules/rate-limit.ts'
import { ownStore, storeExists } from '#mocks/engine/rules/store-scope.ts'
import { forms, ways } from './formats.ts'
import { open, pages, text } from './sources.ts'
import { limits } from './limits.ts'
import type { replies } from './replies.ts'
import { phoneVerified, tokenStore } from './token-rules.ts'

/** The gates in their order. VesuvioPay prints the rules, not the order. */
export const rules: readonly Rule<keyof typeof replies>[] = [
  keySent(ways, {
    denies: 'missing-key',
    ground: text.sending,
    fine: [
      { says: 'That a missing key is 401 `INVALID_API_KEY` stands in the public reference.', ground: pages.customer },
      { says: 'An empty `X-API-Key` counts as absent.', ground: open.emptyHeader },
      { says: '`Authorization` is never read as a key: it belongs to the customer.', ground: text.cart },
    ],
  }),
  keyForm(forms, {
    length: 'free',
    says: 'A key is `pk_` or `sk_`, then `test_` or `live_`, then its random part.',
    wants: 'pk_ or sk_, then test_ or live_, then lower-case letters and digits',
    denies: 'invalid-api-key',
    ground: text.errors,
    fine: [
      { says: 'The public samples hold lower-case letters and digits alone.', ground: pages.keys },
      { says: 'The length is not checked.', ground: open.length },
    ],
  }),
  knownKey('VesuvioPay', { denies: 'invalid-api-key', ground: text.errors }),
  notRevoked({
    denies: 'api-key-inactive',
    ground: text.revoking,
    fine: [{ says: 'Its partner in the pair goes on working.', ground: open.oneKey }],
  }),
  rateLimit(limits, {
    says: 'Each key has the calls of its tier in each minute.',
    denies: 'rate-limit-exceeded',
    ground: pages.limits,
    fine: [
      { says: 'The text itself says only that keys are limited.', ground: text.faq },
      { says: 'A window is a full minute of the clock.', ground: open.window },
    ],
  }),
  keyClass({
    says: 'Customers and orders take a secret key. Store settings, availability and the cart take either.',
    denies: 'access-denied',
    refuses: 'call',
    ground: text.errors,
    fine: [
      {
        says: 'Public pages name the publishable key alone for store reads; a secret key has full access.',
        ground: text.secret,
      },
    ],
  }),
  storeExists({
    denies: 'store-not-found',
    ground: pages.settings,
    fine: [{ says: 'Asked before whose store it is.', ground: open.storeFirst }],
  }),
  ownStore({
    denies: 'no-store-access',
    ground: text.scopes,
    fine: [{ says: 'A customer of another store counts as that store.', ground: open.customerStore }],
  }),
  tokenSent({
    denies: 'unauthorized',
    ground: text.cart,
    fine: [
      { says: 'The code for an absent token stands in the public reference.', ground: pages.cart },
      { says: '`Bearer` with nothing behind it counts as absent.', ground: open.tokenForm },
    ],
  }),
  tokenGenuine({
    says: "The token was issued here, for the key's environment, and was not changed since.",
    denies: 'invalid-token',
    ground: text.errors,
    fine: [{ says: 'A token of the other environment is refused like a forged one.', ground: open.tokenScope }],
  }),
  tokenFresh({
    denies: 'token-expired',
    ground: text.errors,
    fine: [{ says: 'A token lives for 15 minutes here.', ground: open.lifetime }],
  }),
  tokenStore({ denies: 'no-store-access', ground: open.tokenScope }),
  phoneVerified({
    denies: 'access-denied',
    ground: pages.cartGuide,
    fine: [{ says: 'The condition is public; the answer to an unverified phone is ours.', ground: open.phone }],
  }),
]
