import { open, pages } from '#mocks/providers/vesuviopay/sources.ts'
import {
  fillCart,
  item,
  itemWithout,
  ownStore,
  readCart,
  tokenFor,
  type VesuvioPayCase,
  type VesuvioPayScene,
} from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { Json } from '#mocks/engine/request.ts'

const bearer = (token: string): string => `Bearer ${token}`
const unauthorized = { status: 401, reply: 'unauthorized', rule: 'token-sent' } as const

const addItem = async (context: VesuvioPayScene, body: Json) => ({
  ...readCart(context, bearer(await tokenFor(context))),
  endpoint: 'add-item',
  body,
})

export const itemCases: readonly VesuvioPayCase[] = [
  {
    id: 'cart-empty',
    title: 'A cart with nothing in it',
    source: pages.cart,
    expects: { status: 404, reply: 'cart-empty' },
    arrange: async (context) => readCart(context, bearer(await tokenFor(context))),
  },
  {
    id: 'add-item',
    title: 'Two items into the cart',
    note: 'The fields of the answer are ours.',
    source: pages.addToCart,
    expects: {
      status: 200,
      body: {
        success: true,
        data: {
          storeId: ownStore.id,
          brands: [
            {
              brand: 'Lumen Roastery',
              items: [
                {
                  externalProductId: 'espresso-blend',
                  externalVariantId: 'espresso-blend-250g',
                  name: 'Espresso blend, 250 g',
                  quantity: 2,
                  unitPrice: 9.5,
                },
              ],
            },
          ],
          subtotal: 19,
          taxes: 4.18,
          total: 23.18,
        },
      },
    },
    arrange: (context) => addItem(context, item(context)),
  },
  {
    id: 'add-item-no-token',
    title: 'An item without a token, and a bad body',
    note: 'Credentials are judged before the body.',
    source: pages.addToCart,
    expects: unauthorized,
    arrange: (context) => ({ ...readCart(context), endpoint: 'add-item', rawBody: '{' }),
  },
  {
    id: 'add-item-bad-key',
    title: 'An item with a bad key and a bad body',
    source: open.order,
    expects: { status: 401, reply: 'invalid-api-key', rule: 'known' },
    arrange: (context) => ({
      ...readCart(context),
      headers: { 'X-API-Key': context.unknown() },
      endpoint: 'add-item',
      rawBody: '{',
    }),
  },
  {
    id: 'invalid-quantity',
    title: 'An item zero times',
    source: pages.addToCart,
    expects: { status: 400, reply: 'invalid-quantity' },
    arrange: (context) => addItem(context, item(context, { quantity: 0 })),
  },
  {
    id: 'half-quantity',
    title: 'Half an item',
    source: pages.addToCart,
    expects: { status: 400, reply: 'invalid-quantity' },
    arrange: (context) => addItem(context, item(context, { quantity: 0.5 })),
  },
  {
    id: 'out-of-stock',
    title: 'One more than there is, with two in the cart already',
    source: pages.addToCart,
    expects: { status: 400, reply: 'out-of-stock' },
    arrange: (context) => {
      fillCart(context)
      return addItem(context, item(context, { quantity: 24 }))
    },
  },
  {
    id: 'whole-stock',
    title: 'All that there is, with two in the cart already',
    source: pages.addToCart,
    expects: { status: 200 },
    arrange: (context) => {
      fillCart(context)
      return addItem(context, item(context, { quantity: 23 }))
    },
  },
  {
    id: 'unknown-variant',
    title: 'An item that the store does not sell',
    source: pages.addToCart,
    expects: { status: 404, reply: 'variant-not-found' },
    arrange: (context) => addItem(context, item(context, { externalProductId: 'city-light' })),
  },
  {
    id: 'missing-field',
    title: 'An item without its product',
    source: pages.errors,
    expects: {
      status: 400,
      reply: 'validation-failed',
      body: {
        success: false,
        message: 'Validation failed',
        errorCode: 'VALIDATION_FAILED',
        errors: [{ field: 'externalProductId', message: 'External product id is required' }],
      },
    },
    arrange: (context) => addItem(context, itemWithout(context, 'externalProductId')),
  },
  {
    id: 'wrong-type',
    title: 'A quantity in quotes',
    source: open.validation,
    expects: { status: 400, reply: 'validation-failed' },
    arrange: (context) => addItem(context, item(context, { quantity: '2' })),
  },
  {
    id: 'not-json',
    title: 'An item whose body is not JSON',
    source: open.validation,
    expects: { status: 400, reply: 'not-json' },
    arrange: async (context) => ({
      ...readCart(context, bearer(await tokenFor(context))),
      endpoint: 'add-item',
      rawBody: '{"quantity": 1,}',
    }),
  },
]
