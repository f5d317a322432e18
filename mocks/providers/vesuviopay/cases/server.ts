import { open, pages } from '#mocks/providers/vesuviopay/sources.ts'
import { fillCart, invalidFields, type VesuvioPayCase } from '#mocks/providers/vesuviopay/case-helpers.ts'

const NO_CUSTOMER = '00000000-0000-4000-8000-000000000001'

const badId = { expects: { status: 400, reply: 'invalid-customer-id' }, request: { params: { customerId: 'ada' } } }

const nobody = {
  expects: { status: 404, reply: 'customer-not-found' },
  request: { params: { customerId: NO_CUSTOMER } },
}

export const serverCases: readonly VesuvioPayCase[] = [
  {
    id: 'customer-cart',
    title: "A secret key reads a customer's cart",
    source: pages.customerCart,
    given: { data: fillCart },
    send: 'customer-cart',
  },
  {
    id: 'customer-cart-missing',
    title: 'A customer without a cart',
    source: pages.customerCart,
    expects: { status: 404, reply: 'cart-not-found' },
    send: 'customer-cart',
  },
  {
    id: 'cart-of-other-store',
    title: "The cart of another store's customer",
    source: pages.customerCart,
    expects: { status: 403, reply: 'no-store-access', rule: 'store' },
    send: 'other-customer-cart',
  },
  { id: 'bad-customer-id', title: 'A customer id that is no UUID', source: pages.customer, ...badId, send: 'customer' },
  {
    id: 'bad-customer-id-cart',
    title: 'A cart under a customer id that is no UUID',
    source: pages.customerCart,
    ...badId,
    send: 'customer-cart',
  },
  {
    id: 'unknown-customer',
    title: 'A customer who does not exist',
    source: pages.customer,
    ...nobody,
    send: 'customer',
  },
  {
    id: 'unknown-customer-cart',
    title: 'The cart of a customer who does not exist',
    source: pages.customerCart,
    ...nobody,
    send: 'customer-cart',
  },
  {
    id: 'orders',
    title: 'A secret key lists orders',
    source: pages.orderGuide,
    send: 'orders',
  },
  {
    id: 'orders-none',
    title: 'Orders of a status that none has',
    source: open.bodies,
    expects: { status: 200, body: { success: true, data: { orders: [], limit: 10 } } },
    send: 'orders',
    request: { query: { status: 'REFUNDED', limit: '10' } },
  },
  {
    id: 'orders-bad-query',
    title: 'A limit and a date that are none',
    source: open.validation,
    expects: invalidFields(
      { field: 'limit', message: 'Limit must be a whole number from 1 to 50' },
      { field: 'dateFrom', message: 'Invalid date format' },
    ),
    send: 'orders',
    request: { query: { limit: '0', dateFrom: 'yesterday' } },
  },
]
