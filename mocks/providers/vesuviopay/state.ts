import * as z from 'zod/mini'
import type { Environment, Random } from '#mocks/engine/key.ts'
import { own } from '#mocks/engine/own.ts'
import type { Claims, StoreRecord } from '#mocks/engine/endpoint.ts'
import { uuid } from '#mocks/state/random.ts'

const customerSchema = z.object({
  id: z.string(),
  storeId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phoneNumber: z.string(),
})
const productSchema = z.object({
  externalProductId: z.string(),
  externalVariantId: z.string(),
  brand: z.string(),
  name: z.string(),
  cents: z.int(),
  stock: z.int(),
})
const lineSchema = z.object({ externalProductId: z.string(), externalVariantId: z.string(), quantity: z.int() })
const orderSchema = z.object({
  id: z.string(),
  storeId: z.string(),
  customerId: z.string(),
  status: z.string(),
  cents: z.int(),
  createdAt: z.number(),
})
const sideSchema = z.object({
  customers: z.record(z.string(), customerSchema),
  /** What a store sells, by the store's id. */
  products: z.record(z.string(), z.array(productSchema)),
  /** Cart lines by the customer's id. */
  carts: z.record(z.string(), z.array(lineSchema)),
  orders: z.array(orderSchema),
})

/** Test and live share the stores and nothing else. */
export const dataSchema = z.object({ test: sideSchema, live: sideSchema })
export type VesuvioPayData = z.infer<typeof dataSchema>
export type EnvironmentData = z.infer<typeof sideSchema>
export type Customer = z.infer<typeof customerSchema>
export type Product = z.infer<typeof productSchema>
export type CartLine = z.infer<typeof lineSchema>

/** Two stores of one account; their ids are fixed so that a call that was written down still works after a reset. */
export const stores = [
  { id: '3d1f0a52-6b7c-4e8d-9a10-5c2b7e4f6a01', name: 'Lumen Coffee' },
  { id: '8e4b2c90-1f3d-4a76-b5e8-0d9c6a7b3f02', name: 'Harbor Cycles' },
] as const satisfies readonly StoreRecord[]

/** The customer whom the text's own samples read, with the phone number of the public log-in sample. */
export const DEMO_CUSTOMER = { id: '123e4567-e89b-12d3-a456-426614174000', phoneNumber: '+1234567890' } as const

/** The code that each customer types in: nothing sends one here. */
export const VERIFICATION_CODE = '123456'

const [coffee, cycles] = stores
const sells: Readonly<Record<string, Product>> = {
  [coffee.id]: {
    externalProductId: 'espresso-blend',
    externalVariantId: 'espresso-blend-250g',
    brand: 'Lumen Roastery',
    name: 'Espresso blend, 250 g',
    cents: 950,
    stock: 25,
  },
  [cycles.id]: {
    externalProductId: 'city-light',
    externalVariantId: 'city-light-front',
    brand: 'Harbor',
    name: 'City light, front',
    cents: 2_400,
    stock: 10,
  },
}

type Person = Pick<Customer, 'firstName' | 'lastName' | 'phoneNumber'> & { readonly id?: string }
const people: Readonly<Record<Environment, readonly [Person, Person]>> = {
  test: [
    { ...DEMO_CUSTOMER, firstName: 'Ada', lastName: 'Rossi' },
    { firstName: 'Bruno', lastName: 'Ferri', phoneNumber: '+12025550102' },
  ],
  live: [
    { firstName: 'Carla', lastName: 'Conti', phoneNumber: '+12025550103' },
    { firstName: 'Dario', lastName: 'Greco', phoneNumber: '+12025550104' },
  ],
}

/** The initial shops: in each environment and store one customer with one order, and one product in stock. */
export const newData = (random: Random, now: number): VesuvioPayData => {
  const side = (environment: Environment): EnvironmentData => {
    const made: EnvironmentData = { customers: {}, products: {}, carts: {}, orders: [] }
    for (const [index, { id: storeId }] of stores.entries()) {
      const person = people[environment][index === 0 ? 0 : 1]
      const customer = {
        id: uuid(random),
        storeId,
        email: `${person.firstName.toLowerCase()}@shopper.example`,
        ...person,
      }
      made.customers[customer.id] = customer
      const product = sells[storeId]
      if (product) made.products[storeId] = [{ ...product }]
      made.orders.push({
        id: uuid(random),
        storeId,
        customerId: customer.id,
        status: 'PAID',
        cents: product?.cents ?? 0,
        createdAt: now - 86_400_000,
      })
    }
    return made
  }
  return { test: side('test'), live: side('live') }
}

/** The customer with this id, in one environment only. */
export const customerOf = (
  data: VesuvioPayData,
  environment: Environment | undefined,
  id: string | undefined,
): Customer | undefined =>
  environment && id !== undefined ? own(data[environment].customers, id.toLowerCase()) : undefined

/** What a customer's token says. */
export const claimsOf = ({ id, storeId }: Customer, environment: Environment): Claims => ({
  sub: id,
  storeId,
  environment,
  phoneVerified: true,
})
