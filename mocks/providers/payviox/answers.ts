import * as z from 'zod/mini'
import type { Answers } from '#mocks/engine/docs.ts'
import type { Json } from '#mocks/engine/request.ts'

const textOrNull = z.nullable(z.string())

/** What each endpoint of Payviox answers with when it succeeds. */
export const answers = {
  'create-session': z.object({
    session_id: z.string().check(z.length(32)),
    redirect_url: z.optional(z.string()),
  }),
  'read-payment': z.object({
    session_id: z.string(),
    // All that the provider names; the mock knows no more than `succeeded`, `declined` and `expired`.
    status: z.nullable(
      z.enum(['succeeded', 'failed', 'pending', 'processing', 'pending_review', 'declined', 'expired']),
    ),
    amount: z.int(),
    fees: z.nullable(z.int()),
    net_amount: z.nullable(z.int()),
    currency: z.string(),
    order_id: z.string(),
    customer: z.string(),
    description: textOrNull,
    items: z.array(z.object({ name: z.string(), quantity: z.number(), price: z.number() })),
    metadata: z.nullable(z.record(z.string(), z.custom<Json>())),
    payment_method: textOrNull,
    provider: z.null(),
    created_at: z.iso.datetime(),
    customer_details: z.null(),
    payment_details: z.null(),
    ip: textOrNull,
    country: z.null(),
  }),
  'read-balance': z.object({ balance: z.int(), payout_balance: z.int() }),
  'create-payout': z.object({ hash: z.string().check(z.length(52)) }),
} satisfies Answers
