import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import {
  bearer,
  calls,
  customerIn,
  fillCart,
  minutes,
  otherStore,
  ownStore,
  printed,
  readCart,
  tampered,
  tokenFor,
  unsigned,
  cartWith,
  type VesuvioPayCase,
  type VesuvioPayContext,
} from '#mocks/providers/vesuviopay/case-helpers.ts'
import { claimsOf } from '#mocks/providers/vesuviopay/state.ts'

const cart = { endpoint: 'cart', params: { storeId: ownStore.id } }
const unauthorized = { status: 401, reply: 'unauthorized', rule: 'token-sent' } as const
const badToken = { status: 401, reply: 'invalid-token', rule: 'token-valid' } as const
const expired = { status: 401, reply: 'token-expired', rule: 'token-fresh' } as const

const demoClaims = (context: VesuvioPayContext) => claimsOf(customerIn(context, 'test'), 'test')
const inSeconds = (time: number): number => Math.floor(time / 1000)

export const tokenCases: readonly VesuvioPayCase[] = [
  {
    id: 'cart',
    title: "A publishable key and the customer's token",
    source: text.cart,
    given: { data: fillCart },
    send: 'cart',
  },
  {
    id: 'cart-secret',
    title: "A secret key and the customer's token",
    source: text.secret,
    given: { key: { class: 'secret' }, data: fillCart },
    send: 'cart',
  },
  {
    id: 'cart-no-key',
    title: 'A good token without a key',
    note: 'A public guide calls the key optional here; the text asks for both.',
    source: text.cart,
    expects: { status: 401, reply: 'missing-key', rule: 'key-sent' },
    arrange: async (context) => ({ ...cart, headers: { Authorization: bearer(await tokenFor(context)) } }),
  },
  {
    id: 'cart-bad-key',
    title: 'A good token beside a key that was never issued',
    source: text.cart,
    expects: { status: 401, reply: 'invalid-api-key', rule: 'known' },
    given: { key: { issued: false } },
    send: 'cart',
  },
  {
    id: 'cart-swapped',
    title: 'Key and token in the wrong headers',
    source: text.errors,
    expects: { status: 401, reply: 'invalid-api-key', rule: 'form' },
    arrange: async (context) => ({
      ...cart,
      headers: {
        'X-API-Key': await tokenFor(context),
        Authorization: bearer(context.key({ class: 'publishable' }).text),
      },
    }),
  },
  {
    id: 'cart-no-token',
    title: 'A cart call without a token',
    note: 'The text has no row for it; the code is in the public reference.',
    source: pages.cart,
    expects: { ...unauthorized, headers: { 'X-RateLimit-Remaining': '99' } },
    send: 'cart-without-token',
  },
  {
    id: 'cart-empty-bearer',
    title: 'Bearer with nothing after it',
    source: open.tokenForm,
    expects: unauthorized,
    send: 'cart',
    request: { headers: { 'X-API-Key': '{key}', Authorization: 'Bearer' } },
  },
  {
    id: 'cart-token-without-bearer',
    title: 'A good token without Bearer',
    source: open.tokenForm,
    expects: badToken,
    arrange: async (context) => readCart(context, await tokenFor(context)),
  },
  {
    id: 'cart-placeholder-token',
    title: 'The token placeholder of the samples',
    source: text.errors,
    expects: { ...badToken, body: printed('INVALID_TOKEN', 'JWT token is invalid') },
    send: 'cart',
    request: { headers: { 'X-API-Key': '{key}', Authorization: 'Bearer customer_jwt_token_here' } },
  },
  {
    id: 'cart-token-tampered',
    title: 'A token whose payload was changed',
    note: 'The signature covers the payload, so it no longer fits.',
    source: text.errors,
    expects: badToken,
    arrange: async (context) => {
      const claims = {
        ...demoClaims(context),
        sub: customerIn(context, 'test', otherStore.id).id,
        exp: inSeconds(context.now + minutes(10)),
      }
      return readCart(context, bearer(tampered(await tokenFor(context), claims)))
    },
  },
  {
    id: 'cart-token-unsigned',
    title: 'A token that calls itself unsigned',
    note: '`alg: none` is the oldest trick; only HS256 is accepted.',
    source: text.errors,
    expects: badToken,
    arrange: cartWith((context) => unsigned({ ...demoClaims(context), exp: inSeconds(context.now + minutes(10)) })),
  },
  {
    id: 'cart-token-expired',
    title: 'An expired token',
    source: text.errors,
    expects: { ...expired, body: printed('TOKEN_EXPIRED', 'JWT token has expired') },
    arrange: cartWith((context) => context.sign(demoClaims(context), context.now - minutes(1))),
  },
  {
    id: 'cart-token-ends-now',
    title: 'A token in the second it expires',
    source: open.lifetime,
    expects: expired,
    arrange: cartWith((context) => context.sign(demoClaims(context), context.now)),
  },
  {
    id: 'cart-token-last-second',
    title: 'A token in its last second',
    source: open.lifetime,
    arrange: async (context) => {
      fillCart(context)
      return readCart(context, bearer(await context.sign(demoClaims(context), context.now + 1000)))
    },
  },
  {
    id: 'cart-token-other-environment',
    title: 'A live token beside a test key',
    source: open.tokenScope,
    expects: badToken,
    arrange: cartWith((context) => tokenFor(context, claimsOf(customerIn(context, 'live'), 'live'))),
  },
  {
    id: 'cart-token-other-store',
    title: "The token of another store's customer",
    note: 'The key has access to the store, so `NO_STORE_ACCESS`, which speaks of the key, would be wrong.',
    source: open.tokenScope,
    expects: { status: 401, reply: 'invalid-token', rule: 'token-store' },
    arrange: cartWith((context) => tokenFor(context, claimsOf(customerIn(context, 'test', otherStore.id), 'test'))),
  },
  {
    id: 'cart-phone-unverified',
    title: 'A customer whose phone is not verified',
    source: open.phone,
    expects: { status: 403, reply: 'access-denied', rule: 'phone-verified' },
    arrange: cartWith((context) => tokenFor(context, { ...demoClaims(context), phoneVerified: false })),
  },
  {
    id: 'cart-other-store',
    title: 'The cart of another store, without a token',
    note: 'The store is judged before the token.',
    source: open.order,
    expects: { status: 403, reply: 'no-store-access', rule: 'store' },
    send: 'cart-without-token',
    request: { params: { storeId: otherStore.id } },
  },
  {
    id: 'cart-unknown-store',
    title: 'The cart of a store that does not exist, without a token',
    source: pages.cart,
    expects: { status: 404, reply: 'store-not-found', rule: 'store-exists' },
    send: 'cart-without-token',
    request: { params: { storeId: '00000000-0000-4000-8000-000000000000' } },
  },
  {
    id: 'token-on-customer',
    title: 'A token beside a publishable key on customer data',
    note: 'A token opens carts; it gives a publishable key no further rights.',
    source: text.publishable,
    expects: { status: 403, reply: 'access-denied', rule: 'class' },
    arrange: async (context) => {
      const { headers } = readCart(context, bearer(await tokenFor(context)))
      return { endpoint: 'customer', ...calls.customer, headers: { ...headers } }
    },
  },
]
