import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import { tampered, unsigned } from '#mocks/providers/vesuviopay/forged-token.ts'
import {
  customerIn,
  fillCart,
  minutes,
  otherStore,
  printed,
  readCart,
  readCustomer,
  tokenFor,
} from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { VesuvioPayCase, VesuvioPayScene } from '#mocks/providers/vesuviopay/case-helpers.ts'
import { claimsOf } from '#mocks/providers/vesuviopay/state.ts'

const bearer = (token: string): string => `Bearer ${token}`
const unauthorized = { status: 401, reply: 'unauthorized', gate: 'token-sent' } as const
const badToken = { status: 401, reply: 'invalid-token', gate: 'token-valid' } as const
const expired = { status: 401, reply: 'token-expired', gate: 'token-fresh' } as const

const demoClaims = (scene: VesuvioPayScene) => claimsOf(customerIn(scene, 'test'), 'test')
const inSeconds = (time: number): number => Math.floor(time / 1000)

export const tokenCases: readonly VesuvioPayCase[] = [
  {
    id: 'cart',
    title: "A publishable key and the customer's token",
    ground: text.cart,
    expects: { status: 200 },
    stage: async (scene) => {
      fillCart(scene)
      return readCart(scene, bearer(await tokenFor(scene)))
    },
  },
  {
    id: 'cart-secret',
    title: "A secret key and the customer's token",
    ground: text.secret,
    expects: { status: 200 },
    stage: async (scene) => {
      fillCart(scene)
      const headers = { 'X-API-Key': scene.mint().text, Authorization: bearer(await tokenFor(scene)) }
      return { ...readCart(scene), headers }
    },
  },
  {
    id: 'cart-no-key',
    title: 'A good token without a key',
    note: 'A public guide calls the key optional here; the text asks for both.',
    ground: text.cart,
    expects: { status: 401, reply: 'missing-key', gate: 'key-sent' },
    stage: async (scene) => ({ ...readCart(scene), headers: { Authorization: bearer(await tokenFor(scene)) } }),
  },
  {
    id: 'cart-bad-key',
    title: 'A good token beside a key nobody issued',
    ground: text.cart,
    expects: { status: 401, reply: 'invalid-api-key', gate: 'known' },
    stage: async (scene) => ({
      ...readCart(scene),
      headers: { 'X-API-Key': scene.unknown({ class: 'publishable' }), Authorization: bearer(await tokenFor(scene)) },
    }),
  },
  {
    id: 'cart-swapped',
    title: 'Key and token in the wrong headers',
    ground: text.errors,
    expects: { status: 401, reply: 'invalid-api-key', gate: 'form' },
    stage: async (scene) => ({
      ...readCart(scene),
      headers: { 'X-API-Key': await tokenFor(scene), Authorization: bearer(scene.mint({ class: 'publishable' }).text) },
    }),
  },
  {
    id: 'cart-no-token',
    title: 'A cart call without a token',
    note: 'The text has no row for it; the code stands in the public reference.',
    ground: pages.cart,
    expects: { ...unauthorized, headers: { 'X-RateLimit-Remaining': '99' } },
    stage: (scene) => readCart(scene),
  },
  {
    id: 'cart-empty-bearer',
    title: 'Bearer with nothing behind it',
    ground: open.tokenForm,
    expects: unauthorized,
    stage: (scene) => readCart(scene, 'Bearer'),
  },
  {
    id: 'cart-token-without-bearer',
    title: 'A good token without Bearer',
    ground: open.tokenForm,
    expects: badToken,
    stage: async (scene) => readCart(scene, await tokenFor(scene)),
  },
  {
    id: 'cart-placeholder-token',
    title: 'The placeholder of the samples',
    ground: text.errors,
    expects: { ...badToken, body: printed('INVALID_TOKEN', 'JWT token is invalid') },
    stage: (scene) => readCart(scene, bearer('customer_jwt_token_here')),
  },
  {
    id: 'cart-token-tampered',
    title: 'A token whose payload was changed',
    note: 'The signature covers the payload, so it no longer fits.',
    ground: text.errors,
    expects: badToken,
    stage: async (scene) => {
      const claims = {
        ...demoClaims(scene),
        sub: customerIn(scene, 'test', otherStore.id).id,
        exp: inSeconds(scene.now + minutes(10)),
      }
      return readCart(scene, bearer(tampered(await tokenFor(scene), claims)))
    },
  },
  {
    id: 'cart-token-unsigned',
    title: 'A token that calls itself unsigned',
    note: '`alg: none` is the oldest trick; HS256 alone is taken.',
    ground: text.errors,
    expects: badToken,
    stage: (scene) =>
      readCart(scene, bearer(unsigned({ ...demoClaims(scene), exp: inSeconds(scene.now + minutes(10)) }))),
  },
  {
    id: 'cart-token-expired',
    title: 'A token whose time is over',
    ground: text.errors,
    expects: { ...expired, body: printed('TOKEN_EXPIRED', 'JWT token has expired') },
    stage: async (scene) => readCart(scene, bearer(await scene.sign(demoClaims(scene), scene.now - minutes(1)))),
  },
  {
    id: 'cart-token-ends-now',
    title: 'A token in the second of its end',
    ground: open.lifetime,
    expects: expired,
    stage: async (scene) => readCart(scene, bearer(await scene.sign(demoClaims(scene), scene.now))),
  },
  {
    id: 'cart-token-last-second',
    title: 'A token in its last second',
    ground: open.lifetime,
    expects: { status: 200 },
    stage: async (scene) => {
      fillCart(scene)
      return readCart(scene, bearer(await scene.sign(demoClaims(scene), scene.now + 1000)))
    },
  },
  {
    id: 'cart-token-other-environment',
    title: 'A live token beside a test key',
    ground: open.tokenScope,
    expects: badToken,
    stage: async (scene) => readCart(scene, bearer(await tokenFor(scene, claimsOf(customerIn(scene, 'live'), 'live')))),
  },
  {
    id: 'cart-token-other-store',
    title: "The token of another store's customer",
    ground: open.tokenScope,
    expects: { status: 403, reply: 'no-store-access', gate: 'token-store' },
    stage: async (scene) =>
      readCart(scene, bearer(await tokenFor(scene, claimsOf(customerIn(scene, 'test', otherStore.id), 'test')))),
  },
  {
    id: 'cart-phone-unverified',
    title: 'A customer whose phone is not verified',
    ground: open.phone,
    expects: { status: 403, reply: 'access-denied', gate: 'phone-verified' },
    stage: async (scene) =>
      readCart(scene, bearer(await tokenFor(scene, { ...demoClaims(scene), phoneVerified: false }))),
  },
  {
    id: 'cart-other-store',
    title: 'The cart of another store, without a token',
    note: 'The store is judged before the token.',
    ground: open.order,
    expects: { status: 403, reply: 'no-store-access', gate: 'store' },
    stage: (scene) => readCart(scene, undefined, otherStore.id),
  },
  {
    id: 'cart-unknown-store',
    title: 'The cart of a store that does not exist, without a token',
    ground: pages.cart,
    expects: { status: 404, reply: 'store-not-found', gate: 'store-exists' },
    stage: (scene) => readCart(scene, undefined, '00000000-0000-4000-8000-000000000000'),
  },
  {
    id: 'token-on-customer',
    title: 'A token beside a publishable key on customer data',
    note: 'A token opens carts; it does not lift a publishable key.',
    ground: text.publishable,
    expects: { status: 403, reply: 'access-denied', gate: 'class' },
    stage: async (scene) => {
      const { headers } = readCart(scene, bearer(await tokenFor(scene)))
      return { ...readCustomer(''), headers: { ...headers } }
    },
  },
]
