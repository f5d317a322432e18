import * as z from 'zod/mini'
import type { Answers } from '#mocks/engine/docs.ts'

const text = z.string()
const payment = {
  payment_id: text,
  amount: z.int(),
  currency: text,
  status: z.enum(['requires_payment_method', 'requires_capture', 'succeeded', 'cancelled']),
}

/** What each endpoint of PerfectPay answers with when it succeeds. The client secret comes once, with the payment. */
export const answers = {
  'create-payment': z.object({ ...payment, client_secret: text }),
  'read-payment': z.object(payment),
  'confirm-payment': z.object(payment),
  'capture-payment': z.object(payment),
  'cancel-payment': z.object(payment),
  'create-refund': z.object({ refund_id: text, payment_id: text, amount: z.int(), status: z.literal('succeeded') }),
  'create-customer': z.object({
    customer_id: text,
    name: z.nullable(text),
    email: z.nullable(text),
    created_at: z.iso.datetime(),
  }),
  'create-payment-method': z.object({
    payment_method_id: text,
    payment_method: z.literal('card'),
    payment_method_type: text,
    customer_id: text,
  }),
  'create-subscription': z.object({ subscription_id: text, customer_id: text, status: z.literal('active') }),
} satisfies Answers
