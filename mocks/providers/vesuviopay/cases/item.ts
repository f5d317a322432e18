import { open, pages } from '#mocks/providers/vesuviopay/sources.ts'
import { fillCart, invalidFields, ownStore, type VesuvioPayCase } from '#mocks/providers/vesuviopay/case-helpers.ts'

const unauthorized = { status: 401, reply: 'unauthorized', rule: 'token-sent' } as const

const badQuantity = { source: pages.addToCart, expects: { status: 400, reply: 'invalid-quantity' } }

export const itemCases: readonly VesuvioPayCase[] = [
  {
    id: 'cart-empty',
    title: 'A cart with nothing in it',
    source: pages.cart,
    expects: { status: 404, reply: 'cart-empty' },
    send: 'cart',
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
    send: 'add-item',
  },
  {
    id: 'add-item-no-token',
    title: 'An item without a token, and a bad body',
    note: 'Credentials are judged before the body.',
    source: pages.addToCart,
    expects: unauthorized,
    send: 'add-item',
    request: { headers: { 'X-API-Key': '{key}' }, rawBody: '{' },
  },
  {
    id: 'add-item-bad-key',
    title: 'An item with a bad key and a bad body',
    source: open.order,
    expects: { status: 401, reply: 'invalid-api-key', rule: 'known' },
    given: { key: { class: 'secret', issued: false } },
    send: 'add-item',
    request: { headers: { 'X-API-Key': '{key}' }, rawBody: '{' },
  },
  { id: 'invalid-quantity', title: 'An item zero times', ...badQuantity, send: ['add-item', { quantity: 0 }] },
  { id: 'half-quantity', title: 'Half an item', ...badQuantity, send: ['add-item', { quantity: 0.5 }] },
  {
    id: 'out-of-stock',
    title: 'One more than there is, with two in the cart already',
    source: pages.addToCart,
    expects: { status: 400, reply: 'out-of-stock' },
    given: { data: fillCart },
    send: ['add-item', { quantity: 24 }],
  },
  {
    id: 'whole-stock',
    title: 'All that there is, with two in the cart already',
    source: pages.addToCart,
    given: { data: fillCart },
    send: ['add-item', { quantity: 23 }],
  },
  {
    id: 'unknown-variant',
    title: 'An item that the store does not sell',
    source: pages.addToCart,
    expects: { status: 404, reply: 'variant-not-found' },
    send: ['add-item', { externalProductId: 'city-light' }],
  },
  {
    id: 'missing-field',
    title: 'An item without its product',
    source: pages.errors,
    expects: invalidFields({ field: 'externalProductId', message: 'External product id is required' }),
    send: ['add-item', { externalProductId: undefined }],
  },
  {
    id: 'wrong-type',
    title: 'A quantity in quotes',
    source: open.validation,
    expects: { status: 400, reply: 'validation-failed' },
    send: ['add-item', { quantity: '2' }],
  },
  {
    id: 'not-json',
    title: 'An item whose body is not JSON',
    source: open.validation,
    expects: { status: 400, reply: 'not-json' },
    send: 'add-item',
    request: { rawBody: '{"quantity": 1,}' },
  },
]
