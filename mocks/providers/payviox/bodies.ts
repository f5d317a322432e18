import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'

const string = () => z.string('must be a string.')
const number = () => z.number('must be a number.')
const item = z.object({ name: string(), quantity: number(), price: number() }, 'must be an object.')

/** The body of `POST /session`. Each message goes on after "The <field>". */
export const sessionBody = z.object({
  amount: z.int('must be an integer.').check(z.minimum(100, 'must be at least 100.')),
  currency: string().check(z.regex(/^[A-Za-z]{3}$/, 'must be 3 letters.')),
  customer: string(),
  order_id: string(),
  items: z.array(item, 'must be an array.'),
  description: z.optional(string()),
  paymentMethodId: z.optional(string()),
  metadata: z.optional(z.record(z.string(), z.custom<Json>(), 'must be an object.')),
  /** Read for secret keys alone, so its form is checked there. */
  ip: z.optional(z.unknown()),
})

const byte = /(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)/.source
const ipv4 = new RegExp(`^(?:${byte}\\.){3}${byte}$`)

/** Whether a value is an IPv4 or IPv6 address as text. */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && (ipv4.test(value) || (/^[\da-f:.]+$/i.test(value) && URL.canParse(`http://[${value}]`)))

export const payoutBody = z.object({
  email: string().check(z.maxLength(255, 'must be at most 255 characters.'), z.email('must be a valid email address.')),
  amount: z
    .int('must be an integer.')
    .check(z.minimum(1, 'must be at least 1.'), z.maximum(100_000_000, 'must be at most 100000000.')),
})

/** The body of the dashboard's "complete a payment". */
export const payerBody = z.object({
  ip: z.string("Give the payer's IP address.").check(z.refine(isAddress, 'Give an IPv4 or IPv6 address.')),
})
