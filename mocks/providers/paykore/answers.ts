import * as z from 'zod/mini'
import type { Answers } from '#mocks/engine/docs.ts'
import type { Json } from '#mocks/engine/request.ts'

const text = z.string()
const instant = z.iso.datetime()
const kobo = z.int()
const meta = z.object({ request_id: text })

const wallet = {
  id: text,
  partner_id: text,
  user_ref: text,
  currency: z.literal('NGN'),
  status: z.enum(['active', 'frozen', 'closed']),
  balance: z.object({ kobo, naira: text }),
  nuban: text,
  bank_name: text,
  metadata: z.record(text, z.custom<Json>()),
  created_at: instant,
  updated_at: instant,
}
const side = z.object({ id: text, balance_after_kobo: kobo, balance_after_naira: text })

/** What each endpoint of PayKore answers with when it succeeds. */
export const answers = {
  'list-wallets': z.object({ data: z.array(z.object(wallet)), meta }),
  'create-wallet': z.object({ ...wallet, meta }),
  'read-wallet': z.object({ ...wallet, meta }),
  transfer: z.object({
    id: text,
    type: z.literal('p2p_transfer'),
    status: z.literal('completed'),
    reference: text,
    description: z.nullable(text),
    amount_kobo: kobo,
    amount_naira: text,
    fee_breakdown: z.object({
      customer_fee_kobo: kobo,
      customer_fee_naira: text,
      platform_fee_kobo: kobo,
      mfb_cost_kobo: kobo,
      net_amount_kobo: kobo,
    }),
    source_wallet: side,
    dest_wallet: side,
    created_at: instant,
    meta,
  }),
} satisfies Answers
