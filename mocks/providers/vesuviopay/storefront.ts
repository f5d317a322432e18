import * as z from 'zod/mini'
import { defineEndpoint } from '#mocks/engine/define.ts'
import type { Endpoint, EndpointContext } from '#mocks/engine/endpoint.ts'
import { addToCart, brandedCart, heldWith, linesOf, variantOf } from './cart.ts'
import { success } from './customers.ts'
import { pages, text } from './sources.ts'
import type { VesuvioPayData } from './state.ts'

const endpoint = defineEndpoint<VesuvioPayData>()
/** Printed as calls of the publishable key; a secret key has full access. */
const either = { keys: ['publishable', 'secret'], store: 'storeId' } as const
const withToken = { ...either, token: true } as const

const id = () => z.string('Give a text').check(z.minLength(1, 'Give a text'))
const variant = { externalProductId: id(), externalVariantId: id() }
const availabilityBody = z.object({
  ...variant,
  quantity: z.int('Give a whole number').check(z.gte(1, 'Give 1 or more')),
})
const itemBody = z.object({ ...variant, quantity: z.number('Give a number') })

const storeId = ({ params }: Pick<EndpointContext<VesuvioPayData, unknown>, 'params'>): string =>
  params['storeId'] ?? ''
const customerId = ({ token }: Pick<EndpointContext<VesuvioPayData, unknown>, 'token'>): string =>
  token.state === 'valid' && typeof token.claims['sub'] === 'string' ? token.claims['sub'] : ''

const branding = endpoint({
  id: 'branding',
  title: "Read a store's branding",
  group: 'Storefront',
  method: 'GET',
  reads: true,
  path: '/api/v1/sdk/store/:storeId/branding',
  auth: either,
  source: pages.branding,
  success: { status: 200, source: pages.branding },
  run: (x) => {
    const companyName = x.stores.find((store) => store.id === storeId(x))?.name ?? ''
    return success({ companyName, logoUrl: `https://cdn.example/${storeId(x)}/logo.svg`, primaryColor: '#1f6f5c' })
  },
})

const checkoutSettings = endpoint({
  id: 'checkout-settings',
  title: "Read a store's checkout settings",
  group: 'Storefront',
  method: 'GET',
  reads: true,
  path: '/api/v1/sdk/store/:storeId/checkout-settings',
  auth: either,
  source: pages.settings,
  success: { status: 200, source: pages.settings },
  run: () =>
    success({
      paymentMethods: ['card'],
      currency: 'EUR',
      taxIncluded: false,
      shippingRequired: true,
      guestCheckout: false,
    }),
})

const availability = endpoint({
  id: 'availability',
  title: "Check a product's availability",
  group: 'Storefront',
  method: 'POST',
  path: '/api/v1/sdk/cart/store/:storeId/availability',
  auth: either,
  source: pages.availability,
  success: { status: 200, source: pages.availability },
  body: availabilityBody,
  invalid: 'invalid-request',
  run: (x) => {
    const found = variantOf(x.data[x.environment], storeId(x), x.body)
    if (!found) return { reply: 'variant-not-found' }
    return success({ isAvailable: x.body.quantity <= found.stock })
  },
})

const readCart = endpoint({
  id: 'cart',
  title: "Read the customer's cart",
  group: 'Cart',
  method: 'GET',
  reads: true,
  path: '/api/v1/sdk/cart/:storeId',
  auth: withToken,
  source: text.cart,
  success: { status: 200, source: pages.cart },
  run: (x) => {
    const side = x.data[x.environment]
    if (linesOf(side, customerId(x)).length === 0) return { reply: 'cart-empty' }
    return success(brandedCart(side, storeId(x), customerId(x)))
  },
})

const addItem = endpoint({
  id: 'add-item',
  title: 'Put an item into the cart',
  group: 'Cart',
  method: 'POST',
  path: '/api/v1/sdk/cart/store/:storeId/item',
  auth: withToken,
  source: pages.addToCart,
  success: { status: 200, source: pages.addToCart },
  body: itemBody,
  run: (x) => {
    const { body } = x
    const side = x.data[x.environment]
    if (!Number.isInteger(body.quantity) || body.quantity < 1) return { reply: 'invalid-quantity' }
    const found = variantOf(side, storeId(x), body)
    if (!found) return { reply: 'variant-not-found' }
    if (heldWith(side, customerId(x), body, body.quantity) > found.stock) return { reply: 'out-of-stock' }
    addToCart(side, customerId(x), body)
    return success(brandedCart(side, storeId(x), customerId(x)))
  },
})

/** Endpoints that a page or an app may call with a publishable key. */
export const storefrontEndpoints: readonly Endpoint<VesuvioPayData>[] = [
  branding,
  checkoutSettings,
  availability,
  readCart,
  addItem,
]
