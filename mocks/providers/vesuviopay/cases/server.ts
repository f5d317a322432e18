import { open, pages } from '#mocks/providers/vesuviopay/sources.ts'
import {
  customerIn,
  fillCart,
  otherStore,
  readCustomer,
  type VesuvioPayCase,
  type VesuvioPayScene,
} from '#mocks/providers/vesuviopay/case-helpers.ts'

const NO_CUSTOMER = '00000000-0000-4000-8000-000000000001'

const orders = (context: VesuvioPayScene, query: Record<string, string> = {}) => ({
  endpoint: 'orders',
  query,
  headers: { 'X-API-Key': context.mint().text },
})

export const serverCases: readonly VesuvioPayCase[] = [
  {
    id: 'customer-cart',
    title: "A secret key reads a customer's cart",
    source: pages.customerCart,
    expects: { status: 200 },
    arrange: (context) => {
      fillCart(context)
      return { ...readCustomer(context.mint().text), endpoint: 'customer-cart' }
    },
  },
  {
    id: 'customer-cart-missing',
    title: 'A customer without a cart',
    source: pages.customerCart,
    expects: { status: 404, reply: 'cart-not-found' },
    arrange: (context) => ({ ...readCustomer(context.mint().text), endpoint: 'customer-cart' }),
  },
  {
    id: 'cart-of-other-store',
    title: "The cart of another store's customer",
    source: pages.customerCart,
    expects: { status: 403, reply: 'no-store-access', rule: 'store' },
    arrange: (context) => ({
      ...readCustomer(context.mint().text, customerIn(context, 'test', otherStore.id).id),
      endpoint: 'customer-cart',
    }),
  },
  {
    id: 'bad-customer-id',
    title: 'A customer id that is no UUID',
    source: pages.customer,
    expects: { status: 400, reply: 'invalid-customer-id' },
    arrange: (context) => readCustomer(context.mint().text, 'ada'),
  },
  {
    id: 'bad-customer-id-cart',
    title: 'A cart under a customer id that is no UUID',
    source: pages.customerCart,
    expects: { status: 400, reply: 'invalid-customer-id' },
    arrange: (context) => ({ ...readCustomer(context.mint().text, 'ada'), endpoint: 'customer-cart' }),
  },
  {
    id: 'unknown-customer',
    title: 'A customer who does not exist',
    source: pages.customer,
    expects: { status: 404, reply: 'customer-not-found' },
    arrange: (context) => readCustomer(context.mint().text, NO_CUSTOMER),
  },
  {
    id: 'unknown-customer-cart',
    title: 'The cart of a customer who does not exist',
    source: pages.customerCart,
    expects: { status: 404, reply: 'customer-not-found' },
    arrange: (context) => ({ ...readCustomer(context.mint().text, NO_CUSTOMER), endpoint: 'customer-cart' }),
  },
  {
    id: 'orders',
    title: 'A secret key lists orders',
    source: pages.orderGuide,
    expects: { status: 200 },
    arrange: (context) => orders(context),
  },
  {
    id: 'orders-none',
    title: 'Orders of a status that none has',
    source: open.bodies,
    expects: { status: 200, body: { success: true, data: { orders: [], limit: 10 } } },
    arrange: (context) => orders(context, { status: 'REFUNDED', limit: '10' }),
  },
  {
    id: 'orders-bad-query',
    title: 'A limit and a date that are none',
    source: open.validation,
    expects: {
      status: 400,
      reply: 'validation-failed',
      body: {
        success: false,
        message: 'Validation failed',
        errorCode: 'VALIDATION_FAILED',
        errors: [
          { field: 'limit', message: 'Limit must be a whole number from 1 to 50' },
          { field: 'dateFrom', message: 'Invalid date format' },
        ],
      },
    },
    arrange: (context) => orders(context, { limit: '0', dateFrom: 'yesterday' }),
  },
]
