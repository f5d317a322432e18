import { open, pages } from '#mocks/providers/vesuviopay/sources.ts'
import { fillCart, item, itemWithout, ownStore, readCart, tokenFor } from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { VesuvioPayCase, VesuvioPayScene } from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { Json } from '#mocks/engine/request.ts'

const bearer = (token: string): string => `Bearer ${token}`
const unauthorized = { status: 401, reply: 'unauthorized', gate: 'token-sent' } as const

const addItem = async (scene: VesuvioPayScene, body: Json) => ({
  ...readCart(scene, bearer(await tokenFor(scene))),
  endpoint: 'add-item',
  body,
})

export const itemCases: readonly VesuvioPayCase[] = [
  {
    id: 'cart-empty',
    title: 'A cart with nothing in it',
    ground: pages.cart,
    expects: { status: 404, reply: 'cart-empty' },
    stage: async (scene) => readCart(scene, bearer(await tokenFor(scene))),
  },
  {
    id: 'add-item',
    title: 'Two items into the cart',
    note: 'The fields of the answer are ours.',
    ground: pages.addToCart,
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
    stage: (scene) => addItem(scene, item(scene)),
  },
  {
    id: 'add-item-no-token',
    title: 'An item without a token, and a bad body',
    note: 'Credentials are judged before the body.',
    ground: pages.addToCart,
    expects: unauthorized,
    stage: (scene) => ({ ...readCart(scene), endpoint: 'add-item', rawBody: '{' }),
  },
  {
    id: 'add-item-bad-key',
    title: 'An item with a bad key and a bad body',
    ground: open.order,
    expects: { status: 401, reply: 'invalid-api-key', gate: 'known' },
    stage: (scene) => ({
      ...readCart(scene),
      headers: { 'X-API-Key': scene.unknown() },
      endpoint: 'add-item',
      rawBody: '{',
    }),
  },
  {
    id: 'invalid-quantity',
    title: 'An item zero times',
    ground: pages.addToCart,
    expects: { status: 400, reply: 'invalid-quantity' },
    stage: (scene) => addItem(scene, item(scene, { quantity: 0 })),
  },
  {
    id: 'half-quantity',
    title: 'Half an item',
    ground: pages.addToCart,
    expects: { status: 400, reply: 'invalid-quantity' },
    stage: (scene) => addItem(scene, item(scene, { quantity: 0.5 })),
  },
  {
    id: 'out-of-stock',
    title: 'One more than there is, with two in the cart already',
    ground: pages.addToCart,
    expects: { status: 400, reply: 'out-of-stock' },
    stage: (scene) => {
      fillCart(scene)
      return addItem(scene, item(scene, { quantity: 24 }))
    },
  },
  {
    id: 'whole-stock',
    title: 'All that there is, with two in the cart already',
    ground: pages.addToCart,
    expects: { status: 200 },
    stage: (scene) => {
      fillCart(scene)
      return addItem(scene, item(scene, { quantity: 23 }))
    },
  },
  {
    id: 'unknown-variant',
    title: 'An item that the store does not sell',
    ground: pages.addToCart,
    expects: { status: 404, reply: 'variant-not-found' },
    stage: (scene) => addItem(scene, item(scene, { externalProductId: 'city-light' })),
  },
  {
    id: 'missing-field',
    title: 'An item without its product',
    ground: pages.errors,
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
    stage: (scene) => addItem(scene, itemWithout(scene, 'externalProductId')),
  },
  {
    id: 'wrong-type',
    title: 'A quantity in quotes',
    ground: open.validation,
    expects: { status: 400, reply: 'validation-failed' },
    stage: (scene) => addItem(scene, item(scene, { quantity: '2' })),
  },
  {
    id: 'not-json',
    title: 'An item whose body is not JSON',
    ground: open.validation,
    expects: { status: 400, reply: 'not-json' },
    stage: async (scene) => ({
      ...readCart(scene, bearer(await tokenFor(scene))),
      endpoint: 'add-item',
      rawBody: '{"quantity": 1,}',
    }),
  },
]
