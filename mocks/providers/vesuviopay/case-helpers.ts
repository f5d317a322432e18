import type { Json } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'
import type { Case, CaseRequest, CaseContext } from '#mocks/engine/case.ts'
import type { Claims } from '#mocks/engine/endpoint.ts'
import { claimsOf, type Customer, DEMO_CUSTOMER, type Product, stores, type VesuvioPayData } from './state.ts'

export type VesuvioPayCase = Case<VesuvioPayData>
export type VesuvioPayScene = CaseContext<VesuvioPayData>

export const minutes = (count: number): number => count * 60_000

/** The store that keys and the demo customer belong to, and the one that they do not. */
export const [ownStore, otherStore] = stores

/** An error body as the envelope has it. */
export const printed = (errorCode: string, message: string): Json => ({ success: false, message, errorCode })

/** Reads the demo customer, as the text's own samples do. */
export const readCustomer = (key: string, customerId: string = DEMO_CUSTOMER.id): CaseRequest => ({
  endpoint: 'customer',
  params: { customerId },
  headers: { 'X-API-Key': key },
})

/** The customer of a store in an environment. */
export const customerIn = (
  { data }: Pick<VesuvioPayScene, 'data'>,
  environment: Environment,
  storeId: string = ownStore.id,
): Customer => {
  const found = Object.values(data[environment].customers).find((customer) => customer.storeId === storeId)
  if (!found) throw new Error('vesuviopay: each store begins with a customer')
  return found
}

/** The product of the own store. */
const productIn = ({ data }: VesuvioPayScene): Product => {
  const [product] = data.test.products[ownStore.id] ?? []
  if (!product) throw new Error('vesuviopay: each store begins with a product')
  return product
}

/** Body of the calls about an item, `change` on top. */
export const item = (
  context: VesuvioPayScene,
  change: { readonly [name: string]: Json } = {},
): { readonly [name: string]: Json } => {
  const { externalProductId, externalVariantId } = productIn(context)
  return { externalProductId, externalVariantId, quantity: 2, ...change }
}

/** The same body, one field left out. */
export const itemWithout = (context: VesuvioPayScene, field: string): { readonly [name: string]: Json } =>
  Object.fromEntries(Object.entries(item(context)).filter(([name]) => name !== field))

/** Puts two items into the demo customer's cart. */
export const fillCart = (context: VesuvioPayScene): void => {
  const { externalProductId, externalVariantId } = productIn(context)
  context.data.test.carts[DEMO_CUSTOMER.id] = [{ externalProductId, externalVariantId, quantity: 2 }]
}

/** A token that lives for ten minutes more: the demo customer's, or that of `claims`. */
export const tokenFor = (
  context: VesuvioPayScene,
  claims: Claims = claimsOf(customerIn(context, 'test'), 'test'),
): Promise<string> => context.sign(claims, context.now + minutes(10))

/** Reads the own store's cart with a publishable key, and with `authorization` as it is. */
export const readCart = (
  context: VesuvioPayScene,
  authorization?: string,
  storeId: string = ownStore.id,
): CaseRequest => ({
  endpoint: 'cart',
  params: { storeId },
  headers: {
    'X-API-Key': context.mint({ class: 'publishable' }).text,
    ...(authorization !== undefined && { Authorization: authorization }),
  },
})
