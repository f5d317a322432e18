import { open, pages } from '#mocks/providers/vesuviopay/sources.ts'
import { customerIn, fillCart, otherStore, readCustomer } from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { VesuvioPayCase, VesuvioPayScene } from '#mocks/providers/vesuviopay/case-helpers.ts'

const NO_CUSTOMER = '00000000-0000-4000-8000-000000000001'

const orders = (scene: VesuvioPayScene, query: Record<string, string> = {}) => ({
  endpoint: 'orders',
  query,
  headers: { 'X-API-Key': scene.mint().text },
})

export const serverCases: readonly VesuvioPayCase[] = [
  {
    id: 'customer-cart',
    title: "A secret key reads a customer's cart",
    ground: pages.customerCart,
    expects: { status: 200 },
    stage: (scene) => {
      fillCart(scene)
      return { ...readCustomer(scene.mint().text), endpoint: 'customer-cart' }
    },
  },
  {
    id: 'customer-cart-missing',
    title: 'A customer without a cart',
    ground: pages.customerCart,
    expects: { status: 404, reply: 'cart-not-found' },
    stage: (scene) => ({ ...readCustomer(scene.mint().text), endpoint: 'customer-cart' }),
  },
  {
    id: 'cart-of-other-store',
    title: "The cart of another store's customer",
    ground: pages.customerCart,
    expects: { status: 403, reply: 'no-store-access', gate: 'store' },
    stage: (scene) => ({
      ...readCustomer(scene.mint().text, customerIn(scene, 'test', otherStore.id).id),
      endpoint: 'customer-cart',
    }),
  },
  {
    id: 'bad-customer-id',
    title: 'A customer id that is no UUID',
    ground: pages.customer,
    expects: { status: 400, reply: 'invalid-customer-id' },
    stage: (scene) => readCustomer(scene.mint().text, 'ada'),
  },
  {
    id: 'bad-customer-id-cart',
    title: 'A cart under a customer id that is no UUID',
    ground: pages.customerCart,
    expects: { status: 400, reply: 'invalid-customer-id' },
    stage: (scene) => ({ ...readCustomer(scene.mint().text, 'ada'), endpoint: 'customer-cart' }),
  },
  {
    id: 'unknown-customer',
    title: 'A customer who does not exist',
    ground: pages.customer,
    expects: { status: 404, reply: 'customer-not-found' },
    stage: (scene) => readCustomer(scene.mint().text, NO_CUSTOMER),
  },
  {
    id: 'unknown-customer-cart',
    title: 'The cart of a customer who does not exist',
    ground: pages.customerCart,
    expects: { status: 404, reply: 'customer-not-found' },
    stage: (scene) => ({ ...readCustomer(scene.mint().text, NO_CUSTOMER), endpoint: 'customer-cart' }),
  },
  {
    id: 'orders',
    title: 'A secret key lists orders',
    ground: pages.orderGuide,
    expects: { status: 200 },
    stage: (scene) => orders(scene),
  },
  {
    id: 'orders-none',
    title: 'Orders of a status that none has',
    ground: open.bodies,
    expects: { status: 200, body: { success: true, data: { orders: [], limit: 10 } } },
    stage: (scene) => orders(scene, { status: 'REFUNDED', limit: '10' }),
  },
  {
    id: 'orders-bad-query',
    title: 'A limit and a date that are none',
    ground: open.validation,
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
    stage: (scene) => orders(scene, { limit: '0', dateFrom: 'yesterday' }),
  },
]
