import * as z from 'zod/mini'
import type { JsonObject } from '#mocks/engine/request.ts'
import { hashKey, LOWER_ALNUM, type Random, randomText } from '#mocks/engine/key.ts'

const paymentSchema = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  captureMethod: z.enum(['automatic', 'manual']),
  status: z.enum(['requires_payment_method', 'requires_capture', 'succeeded', 'cancelled']),
  /** What was paid back so far, in minor units. */
  refunded: z.int(),
  /** SHA-256 of the client secret, whose text only the answer to the creation holds. */
  clientSecretHash: z.string(),
})
const customerSchema = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  createdAt: z.number(),
})
const recordsSchema = z.object({
  payments: z.record(z.string(), paymentSchema),
  customers: z.record(z.string(), customerSchema),
})

/** What the two hosts hold; they share nothing. */
export const dataSchema = z.object({ test: recordsSchema, live: recordsSchema })
export type Payment = z.infer<typeof paymentSchema>
export type CardCustomer = z.infer<typeof customerSchema>
export type PerfectPayRecords = z.infer<typeof recordsSchema>
export type PerfectPayData = z.infer<typeof dataSchema>

/** A new world: no payments and no customers on either host. */
export const newData = (): PerfectPayData => ({
  test: { payments: {}, customers: {} },
  live: { payments: {}, customers: {} },
})

/** An id: the prefix and 26 lower-case letters and digits, as in the published `payment_id`. */
export const newId = (random: Random, prefix: string): string => prefix + randomText(random, LOWER_ALNUM, 26)

/** Opens a payment. `clientSecret` is returned here and kept nowhere. */
export const openPayment = (
  records: PerfectPayRecords,
  random: Random,
  {
    amount = 4999,
    currency = 'USD',
    captureMethod = 'automatic',
    status = 'requires_payment_method',
  }: Partial<Pick<Payment, 'amount' | 'currency' | 'captureMethod' | 'status'>>,
): { payment: Payment; clientSecret: string } => {
  const id = newId(random, 'pay_')
  const clientSecret = `${id}_secret_${randomText(random, LOWER_ALNUM, 24)}`
  const payment: Payment = {
    id,
    amount,
    currency,
    captureMethod,
    status,
    refunded: 0,
    clientSecretHash: hashKey(clientSecret),
  }
  records.payments[id] = payment
  return { payment, clientSecret }
}

/** Registers a customer. */
export const openCustomer = (
  records: PerfectPayRecords,
  random: Random,
  now: number,
  {
    name = null,
    email = null,
  }: { readonly name?: string | null | undefined; readonly email?: string | null | undefined } = {},
): CardCustomer => {
  const customer: CardCustomer = { id: newId(random, 'cus_'), name, email, createdAt: now }
  records.customers[customer.id] = customer
  return customer
}

// An id comes from the caller: `constructor` must not find what every object has.
const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined

export const paymentOf = (records: PerfectPayRecords, id = ''): Payment | undefined => own(records.payments, id)
export const customerOf = (records: PerfectPayRecords, id = ''): CardCustomer | undefined => own(records.customers, id)

/** A payment as the API shows it: never with its client secret. */
export const shownPayment = ({ id, amount, currency, status }: Payment): JsonObject => ({
  payment_id: id,
  amount,
  currency,
  status,
})
