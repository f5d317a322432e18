import type { JsonObject } from '#mocks/engine/request.ts'
import { own } from '#mocks/engine/own.ts'
import type { Customer, CartLine, Product, EnvironmentData } from './state.ts'

const TAX = 0.22

const money = (cents: number): number => cents / 100

/** A variant by the ids of the shop's own system. */
export type VariantIds = Pick<CartLine, 'externalProductId' | 'externalVariantId'>

const same = (ids: VariantIds) => (each: VariantIds) =>
  each.externalProductId === ids.externalProductId && each.externalVariantId === ids.externalVariantId

/** The variant that a store sells under these ids. */
export const variantOf = (side: EnvironmentData, storeId: string, ids: VariantIds): Product | undefined =>
  own(side.products, storeId)?.find(same(ids))

/** The lines of a customer's cart; empty where there is no cart yet. */
export const linesOf = (side: EnvironmentData, customerId: string): readonly CartLine[] =>
  own(side.carts, customerId) ?? []

/** How many of a variant the cart would hold with `quantity` more. */
export const heldWith = (side: EnvironmentData, customerId: string, ids: VariantIds, quantity: number): number =>
  quantity + (linesOf(side, customerId).find(same(ids))?.quantity ?? 0)

/** Puts `quantity` of a variant into the cart; what is in it already is added up. */
export const addToCart = (
  side: EnvironmentData,
  customerId: string,
  { externalProductId, externalVariantId, quantity }: CartLine,
): void => {
  const lines = (side.carts[customerId] ??= [])
  const line = lines.find(same({ externalProductId, externalVariantId }))
  if (line) line.quantity += quantity
  else lines.push({ externalProductId, externalVariantId, quantity })
}

type Priced = { readonly product: Product; readonly quantity: number }

const priced = (side: EnvironmentData, storeId: string, customerId: string): readonly Priced[] =>
  linesOf(side, customerId).flatMap((line) => {
    const product = variantOf(side, storeId, line)
    return product ? [{ product, quantity: line.quantity }] : []
  })

const item = ({ product, quantity }: Priced): JsonObject => ({
  externalProductId: product.externalProductId,
  externalVariantId: product.externalVariantId,
  name: product.name,
  quantity,
  unitPrice: money(product.cents),
})

const totals = (lines: readonly Priced[]): JsonObject => {
  const subtotal = lines.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0)
  const taxes = Math.round(subtotal * TAX)
  return { subtotal: money(subtotal), taxes: money(taxes), total: money(subtotal + taxes) }
}

/** A cart as the server-side call shows it: one list. */
export const plainCart = (side: EnvironmentData, { id, storeId }: Customer): JsonObject => {
  const lines = priced(side, storeId, id)
  return { customerId: id, items: lines.map(item), ...totals(lines) }
}

/** A cart as the SDK shows it: items by brand. */
export const brandedCart = (side: EnvironmentData, storeId: string, customerId: string): JsonObject => {
  const lines = priced(side, storeId, customerId)
  const brands = Map.groupBy(lines, ({ product }) => product.brand)
  return { storeId, brands: [...brands].map(([brand, each]) => ({ brand, items: each.map(item) })), ...totals(lines) }
}
