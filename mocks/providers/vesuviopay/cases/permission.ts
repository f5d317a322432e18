import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import {
  customerIn,
  otherStore,
  ownStore,
  printed,
  readCustomer,
  type VesuvioPayCase,
  type VesuvioPayScene,
} from '#mocks/providers/vesuviopay/case-helpers.ts'

const after = (context: VesuvioPayScene, calls: number) => {
  const key = context.mint()
  context.count(key.id, calls)
  return readCustomer(key.text)
}

export const permissionCases: readonly VesuvioPayCase[] = [
  {
    id: 'rate-headers',
    title: 'The headers after 40 calls of a minute',
    source: pages.limits,
    at: '2026-01-15T10:00:15.000Z',
    expects: {
      status: 200,
      headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '59', 'X-RateLimit-Reset': '1768471260' },
    },
    arrange: (context) => after(context, 40),
  },
  {
    id: 'call-100',
    title: 'Call 100 of a minute, on Standard',
    source: pages.limits,
    expects: { status: 200, headers: { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Retry-After': null } },
    arrange: (context) => after(context, 99),
  },
  {
    id: 'over-limit',
    title: 'Call 101 of a minute, on Standard',
    source: pages.limits,
    at: '2026-01-15T10:00:15.000Z',
    expects: {
      status: 429,
      reply: 'rate-limit-exceeded',
      rule: 'rate',
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
    arrange: (context) => after(context, 100),
  },
  {
    id: 'premium-tier',
    title: 'Call 101 of a minute, on Premium',
    source: pages.limits,
    expects: { status: 200, headers: { 'X-RateLimit-Limit': '1000', 'X-RateLimit-Remaining': '899' } },
    arrange: (context) => {
      context.account.tier = 'premium'
      return after(context, 100)
    },
  },
  {
    id: 'premium-over-limit',
    title: 'Call 1,001 of a minute, on Premium',
    source: pages.limits,
    expects: { status: 429, reply: 'rate-limit-exceeded', rule: 'rate', headers: { 'X-RateLimit-Limit': '1000' } },
    arrange: (context) => {
      context.account.tier = 'premium'
      return after(context, 1000)
    },
  },
  {
    id: 'publishable-on-customer',
    title: 'A publishable key on customer data',
    source: text.errors,
    expects: {
      status: 403,
      reply: 'access-denied',
      rule: 'class',
      body: printed('ACCESS_DENIED', 'Insufficient permissions for this operation'),
      headers: { 'X-RateLimit-Remaining': '99' },
    },
    arrange: (context) => readCustomer(context.mint({ class: 'publishable' }).text),
  },
  {
    id: 'publishable-on-orders',
    title: 'A publishable key on orders',
    source: text.errors,
    expects: { status: 403, reply: 'access-denied', rule: 'class' },
    arrange: (context) => ({
      endpoint: 'orders',
      headers: { 'X-API-Key': context.mint({ class: 'publishable' }).text },
    }),
  },
  {
    id: 'publishable-on-customer-cart',
    title: "A publishable key on a customer's cart, server-side call",
    note: "The same cart is open to it through the cart call, with the customer's token.",
    source: text.errors,
    expects: { status: 403, reply: 'access-denied', rule: 'class' },
    arrange: (context) => ({ ...readCustomer(context.mint({ class: 'publishable' }).text), endpoint: 'customer-cart' }),
  },
  {
    id: 'customer-of-other-store',
    title: 'A customer of another store',
    source: open.customerStore,
    expects: { status: 403, reply: 'no-store-access', rule: 'store' },
    arrange: (context) => readCustomer(context.mint().text, customerIn(context, 'test', otherStore.id).id),
  },
  {
    id: 'pair-of-other-store',
    title: 'The same customer, with the pair of that store',
    source: text.scopes,
    expects: { status: 200 },
    arrange: (context) =>
      readCustomer(context.mint({ storeId: otherStore.id }).text, customerIn(context, 'test', otherStore.id).id),
  },
  {
    id: 'test-key-live-customer',
    title: 'A test key asks for a live customer',
    note: 'Not refused, but not found: for a test key the live data are not there.',
    source: open.isolated,
    expects: { status: 404, reply: 'customer-not-found' },
    arrange: (context) => readCustomer(context.mint().text, customerIn(context, 'live', ownStore.id).id),
  },
  {
    id: 'live-key-test-customer',
    title: 'A live key asks for a test customer',
    source: open.isolated,
    expects: { status: 404, reply: 'customer-not-found' },
    arrange: (context) => readCustomer(context.mint({ environment: 'live' }).text),
  },
]
