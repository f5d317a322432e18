import { isoTime } from '#mocks/engine/iso-time.ts'
import * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import { LOWER_ALNUM, type Random, randomText } from '#mocks/engine/key.ts'

const text = z.string()
const orNull = <T>(schema: z.ZodMiniType<T>) => z.nullable(schema)
const json = z.custom<Json>()

const sessionSchema = z.object({
  id: text,
  amount: z.int(),
  currency: text,
  customer: text,
  order_id: text,
  items: z.array(z.object({ name: text, quantity: z.number(), price: z.number() })),
  description: orNull(text),
  paymentMethodId: orNull(text),
  metadata: orNull(z.record(text, json)),
  /** The address that counts, and whether it is compared with the payer's: `given` with a secret key, or `captured`. */
  ip: orNull(z.object({ address: text, from: z.enum(['given', 'captured']) })),
  createdAt: z.number(),
  finished: orNull(z.object({ status: z.enum(['succeeded', 'declined']), from: text })),
})

export const dataSchema = z.object({
  sessions: z.record(text, sessionSchema),
  /** What was paid out to each address by email, in cents. */
  payouts: z.record(text, z.number()),
  balance: z.int(),
  payoutBalance: z.int(),
})
export type PaymentSession = z.infer<typeof sessionSchema>
export type PayvioxData = z.infer<typeof dataSchema>

const LIFE_MS = 24 * 60 * 60 * 1000

/** The initial data: no sessions, and the balances of the public sample. */
export const newData = (): PayvioxData => ({ sessions: {}, payouts: {}, balance: 1_500_000, payoutBalance: 500_000 })

export type SessionOrder = Omit<PaymentSession, 'id' | 'createdAt' | 'finished'>

/** Opens a session and keeps it. Its id has the 32 characters of the public sample. */
export const openSession = (data: PayvioxData, order: SessionOrder, random: Random, now: number): PaymentSession => {
  const session: PaymentSession = { ...order, id: randomText(random, LOWER_ALNUM, 32), createdAt: now, finished: null }
  data.sessions[session.id] = session
  return session
}

/** Whether the 24 hours are over without a payment. */
export const isExpired = (session: PaymentSession, now: number): boolean =>
  session.finished === null && now >= session.createdAt + LIFE_MS

/** The payer pays from the address `from`: declined where another address was given with a secret key. */
export const finish = (session: PaymentSession, from: string): void => {
  const expected = session.ip?.from === 'given' ? session.ip.address : from
  session.finished = { status: sameAddress(expected, from) ? 'succeeded' : 'declined', from }
}

/** Whether two texts are one address; IPv6 has several spellings of each. */
const sameAddress = (one: string, other: string): boolean => plain(one) === plain(other)

const MAPPED = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/

/** One spelling of an address. An IPv4 address that IPv6 carries (`::ffff:203.0.113.7`) is that IPv4 address. */
const plain = (address: string): string => {
  if (!address.includes(':')) return address
  const { hostname } = new URL(`http://[${address}]`)
  const [, high, low] = MAPPED.exec(hostname) ?? []
  if (high === undefined || low === undefined) return hostname
  const [front, back] = [parseInt(high, 16), parseInt(low, 16)]
  return [front >> 8, front & 255, back >> 8, back & 255].join('.')
}

/** A session as the payment that `GET /payment/{session_id}` shows. */
export const shownPayment = (session: PaymentSession, now: number): JsonObject => {
  const paid = session.finished?.status === 'succeeded'
  return {
    session_id: session.id,
    status: session.finished?.status ?? (isExpired(session, now) ? 'expired' : null),
    amount: session.amount,
    fees: paid ? 0 : null,
    net_amount: paid ? session.amount : null,
    currency: session.currency,
    order_id: session.order_id,
    customer: session.customer,
    description: session.description,
    items: session.items,
    metadata: session.metadata,
    payment_method: session.paymentMethodId,
    provider: null,
    created_at: isoTime(session.createdAt),
    customer_details: null,
    payment_details: null,
    ip: session.ip?.address ?? null,
    country: null,
  }
}
