import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import { customerIn, otherStore, ownStore, printed, readCustomer } from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { VesuvioPayCase, VesuvioPayScene } from '#mocks/providers/vesuviopay/case-helpers.ts'

const after = (scene: VesuvioPayScene, calls: number) => {
  const key = scene.mint()
  scene.count(key.id, calls)
  return readCustomer(key.text)
}

export const permissionCases: readonly VesuvioPayCase[] = [
  {
    id: 'rate-headers',
    title: 'The headers after 40 calls of a minute',
    ground: pages.limits,
    at: '2026-01-15T10:00:15.000Z',
    expects: {
      status: 200,
      headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '59', 'X-RateLimit-Reset': '1768471260' },
    },
    stage: (scene) => after(scene, 40),
  },
  {
    id: 'call-100',
    title: 'Call 100 of a minute, on Standard',
    ground: pages.limits,
    expects: { status: 200, headers: { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Retry-After': null } },
    stage: (scene) => after(scene, 99),
  },
  {
    id: 'over-limit',
    title: 'Call 101 of a minute, on Standard',
    ground: pages.limits,
    at: '2026-01-15T10:00:15.000Z',
    expects: {
      status: 429,
      reply: 'rate-limit-exceeded',
      gate: 'rate',
      body: {
        success: false,
        message: 'Rate limit exceeded. Please retry after 45 seconds.',
        errorCode: 'RATE_LIMIT_EXCEEDED',
        retryAfter: 45,
      },
      headers: {
        'X-RateLimit-Limit': '100',
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': '1768471260',
        'X-RateLimit-Retry-After': '45',
        'Retry-After': null,
      },
    },
    stage: (scene) => after(scene, 100),
  },
  {
    id: 'premium-tier',
    title: 'Call 101 of a minute, on Premium',
    ground: pages.limits,
    expects: { status: 200, headers: { 'X-RateLimit-Limit': '1000', 'X-RateLimit-Remaining': '899' } },
    stage: (scene) => {
      scene.account.tier = 'premium'
      return after(scene, 100)
    },
  },
  {
    id: 'premium-over-limit',
    title: 'Call 1,001 of a minute, on Premium',
    ground: pages.limits,
    expects: { status: 429, reply: 'rate-limit-exceeded', gate: 'rate', headers: { 'X-RateLimit-Limit': '1000' } },
    stage: (scene) => {
      scene.account.tier = 'premium'
      return after(scene, 1000)
    },
  },
  {
    id: 'publishable-on-customer',
    title: 'A publishable key on customer data',
    ground: text.errors,
    expects: {
      status: 403,
      reply: 'access-denied',
      gate: 'class',
      body: printed('ACCESS_DENIED', 'Insufficient permissions for this operation'),
      headers: { 'X-RateLimit-Remaining': '99' },
    },
    stage: (scene) => readCustomer(scene.mint({ class: 'publishable' }).text),
  },
  {
    id: 'publishable-on-orders',
    title: 'A publishable key on orders',
    ground: text.errors,
    expects: { status: 403, reply: 'access-denied', gate: 'class' },
    stage: (scene) => ({ endpoint: 'orders', headers: { 'X-API-Key': scene.mint({ class: 'publishable' }).text } }),
  },
  {
    id: 'publishable-on-customer-cart',
    title: "A publishable key on a customer's cart, server-side call",
    note: "The same cart is open to it through the cart call, with the customer's token.",
    ground: text.errors,
    expects: { status: 403, reply: 'access-denied', gate: 'class' },
    stage: (scene) => ({ ...readCustomer(scene.mint({ class: 'publishable' }).text), endpoint: 'customer-cart' }),
  },
  {
    id: 'customer-of-other-store',
    title: 'A customer of another store',
    ground: open.customerStore,
    expects: { status: 403, reply: 'no-store-access', gate: 'store' },
    stage: (scene) => readCustomer(scene.mint().text, customerIn(scene, 'test', otherStore.id).id),
  },
  {
    id: 'pair-of-other-store',
    title: 'The same customer, with the pair of that store',
    ground: text.scopes,
    expects: { status: 200 },
    stage: (scene) =>
      readCustomer(scene.mint({ storeId: otherStore.id }).text, customerIn(scene, 'test', otherStore.id).id),
  },
  {
    id: 'test-key-live-customer',
    title: 'A test key asks for a live customer',
    note: 'Not refused, but not found: for a test key the live data are not there.',
    ground: open.isolated,
    expects: { status: 404, reply: 'customer-not-found' },
    stage: (scene) => readCustomer(scene.mint().text, customerIn(scene, 'live', ownStore.id).id),
  },
  {
    id: 'live-key-test-customer',
    title: 'A live key asks for a test customer',
    ground: open.isolated,
    expects: { status: 404, reply: 'customer-not-found' },
    stage: (scene) => readCustomer(scene.mint({ environment: 'live' }).text),
  },
]
