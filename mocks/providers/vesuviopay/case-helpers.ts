import type { Json } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'
import type { WrittenCase, CaseContext, CaseRequest, SampleCalls } from '#mocks/engine/case.ts'
import type { Claims } from '#mocks/engine/endpoint.ts'
import {
  claimsOf,
  type Customer,
  DEMO_CUSTOMER,
  type Product,
  stores,
  VERIFICATION_CODE,
  type VesuvioPayData,
} from './state.ts'

export type VesuvioPayContext = CaseContext<VesuvioPayData>

export const minutes = (count: number): number => count * 60_000

/** The store that keys and the demo customer belong to, and the one that they do not. */
export const [ownStore, otherStore] = stores

/** An error body as the envelope has it. */
export const printed = (errorCode: string, message: string): Json => ({ success: false, message, errorCode })

type FieldError = { readonly field: string; readonly message: string }
/** What a body with wrong fields gets. */
export const invalidFields = (...errors: readonly FieldError[]) => ({
  status: 400,
  reply: 'validation-failed',
  body: { success: false, message: 'Validation failed', errorCode: 'VALIDATION_FAILED', errors },
})

/** The customer of a store in an environment. */
export const customerIn = (
  { data }: Pick<VesuvioPayContext, 'data'>,
  environment: Environment,
  storeId: string = ownStore.id,
): Customer => {
  const found = Object.values(data[environment].customers).find((customer) => customer.storeId === storeId)
  if (!found) throw new Error('vesuviopay: each store begins with a customer')
  return found
}

/** The product of the own store. */
const productIn = ({ data }: VesuvioPayContext): Product => {
  const [product] = data.test.products[ownStore.id] ?? []
  if (!product) throw new Error('vesuviopay: each store begins with a product')
  return product
}

/** Two of the own store's product, as the calls about an item take it. */
const item = (context: VesuvioPayContext) => {
  const { externalProductId, externalVariantId } = productIn(context)
  return { externalProductId, externalVariantId, quantity: 2 }
}

/** Puts two items into the demo customer's cart. */
export const fillCart = (context: VesuvioPayContext): void => {
  context.data.test.carts[DEMO_CUSTOMER.id] = [item(context)]
}

/** A token that lives for ten minutes more: the demo customer's, or that of `claims`. */
export const tokenFor = (
  context: VesuvioPayContext,
  claims: Claims = claimsOf(customerIn(context, 'test'), 'test'),
): Promise<string> => context.sign(claims, context.now + minutes(10))

export const bearer = (token: string): string => `Bearer ${token}`

const demo = { params: { customerId: DEMO_CUSTOMER.id } }
const inStore = { key: { class: 'publishable' }, params: { storeId: ownStore.id } } as const
const withToken = async (context: VesuvioPayContext) => ({
  headers: { Authorization: bearer(await tokenFor(context)) },
})
const otherCustomer = (context: VesuvioPayContext) => ({
  params: { customerId: customerIn(context, 'test', otherStore.id).id },
})

export const calls = {
  customer: demo,
  'live-customer': {
    endpoint: 'customer',
    fill: (context) => ({ params: { customerId: customerIn(context, 'live').id } }),
  },
  'other-customer': { endpoint: 'customer', fill: otherCustomer },
  'customer-cart': demo,
  'other-customer-cart': { endpoint: 'customer-cart', fill: otherCustomer },
  orders: {},
  branding: inStore,
  'checkout-settings': inStore,
  availability: { ...inStore, fill: (context) => ({ body: item(context) }) },
  cart: { ...inStore, fill: withToken },
  'cart-without-token': { ...inStore, endpoint: 'cart' },
  'add-item': { ...inStore, fill: async (context) => ({ ...(await withToken(context)), body: item(context) }) },
  login: { body: { phoneNumber: DEMO_CUSTOMER.phoneNumber, verificationCode: VERIFICATION_CODE } },
} satisfies SampleCalls<VesuvioPayData>

export type VesuvioPayCase = WrittenCase<VesuvioPayData, keyof typeof calls>

/** Reads the own store's cart with a publishable key, and with `authorization` as it is. */
export const readCart = (context: VesuvioPayContext, authorization: string): CaseRequest => ({
  endpoint: 'cart',
  params: inStore.params,
  headers: { 'X-API-Key': context.key(inStore.key).text, Authorization: authorization },
})

/** Reads the cart with the token that `of` makes. */
export const cartWith =
  (of: (context: VesuvioPayContext) => string | Promise<string>) =>
  async (context: VesuvioPayContext): Promise<CaseRequest> =>
    readCart(context, bearer(await of(context)))

const encoded = (part: Claims): string =>
  btoa(JSON.stringify(part)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A token whose payload was exchanged while its signature stayed. */
export const tampered = (token: string, claims: Claims): string => {
  const [head = '', , signature = ''] = token.split('.')
  return [head, encoded(claims), signature].join('.')
}

/** A token that says of itself that it needs no signature. */
export const unsigned = (claims: Claims): string =>
  [encoded({ alg: 'none', typ: 'JWT' }), encoded(claims), ''].join('.')
