import { isoTime } from '#mocks/engine/iso-time.ts'
import * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import { keepAs, own } from '#mocks/engine/own.ts'
import type { EndpointResult, EndpointContext } from '#mocks/engine/endpoint.ts'
import { naira, type PayKoreData, type PayKoreRecords, transferId, type Wallet } from './state.ts'

const text = () => z.string('Give a text.').check(z.minLength(1, 'Give a text.'))

export const transferBody = z.object({
  source_wallet_id: text(),
  dest_wallet_id: text(),
  amount_kobo: z.int('Give a whole number of kobo.'),
  reference: text(),
  description: z.optional(z.string('Give a text.')),
  metadata: z.optional(z.record(z.string(), z.custom<Json>(), 'Give a JSON object.')),
})
type Transfer = z.infer<typeof transferBody>

/** 0.5 % of the amount, at most 20,000 kobo; the sender pays it on top. */
export const feeOf = (kobo: number): number => Math.min(Math.round(kobo * 0.005), 20_000)

/** Moves money between two wallets; a repeated `Idempotency-Key` with the same body gets the first answer again. */
export const transfer = (x: EndpointContext<PayKoreData, Transfer>): EndpointResult => {
  const records = x.data[x.environment]
  const idempotencyKey = x.call.headers['idempotency-key'] ?? ''
  const earlier = own(records.replays, idempotencyKey)
  if (earlier?.body === x.call.body)
    return { status: 200, body: { ...earlier.answer, meta: { request_id: x.requestId } } }

  const { body } = x
  const refusal = refuse(records, body)
  if ('reply' in refusal) return refusal
  const answer = settle(records, refusal, body, x)
  // The first answer stays, whatever else comes under its key; an empty key is none.
  if (idempotencyKey !== '' && !earlier)
    keepAs(records.replays, idempotencyKey, { body: x.call.body, answer: { ...answer } })
  return { status: 200, body: { ...answer, meta: { request_id: x.requestId } } }
}

type Pair = { readonly source: Wallet; readonly dest: Wallet }

const refuse = (records: PayKoreRecords, body: Transfer): Pair | { readonly reply: string } => {
  if (body.amount_kobo < 1) return { reply: 'amount-too-low' }
  if (body.source_wallet_id === body.dest_wallet_id) return { reply: 'same-wallet-transfer' }
  const source = own(records.wallets, body.source_wallet_id)
  const dest = own(records.wallets, body.dest_wallet_id)
  if (!source || !dest) return { reply: 'wallet-not-found' }
  if (own(records.references, body.reference)) return { reply: 'duplicate-reference' }
  if (source.status === 'frozen') return { reply: 'wallet-frozen' }
  if (source.status === 'closed' || dest.status === 'closed') return { reply: 'wallet-closed' }
  if (source.kobo < body.amount_kobo + feeOf(body.amount_kobo)) return { reply: 'insufficient-funds' }
  return { source, dest }
}

const settle = (
  records: PayKoreRecords,
  { source, dest }: Pair,
  body: Transfer,
  { random, now }: Pick<EndpointContext<PayKoreData, Transfer>, 'random' | 'now'>,
): JsonObject => {
  const fee = feeOf(body.amount_kobo)
  source.kobo -= body.amount_kobo + fee
  dest.kobo += body.amount_kobo
  source.updatedAt = dest.updatedAt = now
  keepAs(records.references, body.reference, true)
  const side = (wallet: Wallet): JsonObject => ({
    id: wallet.id,
    balance_after_kobo: wallet.kobo,
    balance_after_naira: naira(wallet.kobo),
  })
  return {
    id: transferId(random),
    type: 'p2p_transfer',
    status: 'completed',
    reference: body.reference,
    description: body.description ?? null,
    amount_kobo: body.amount_kobo,
    amount_naira: naira(body.amount_kobo),
    fee_breakdown: {
      customer_fee_kobo: fee,
      customer_fee_naira: naira(fee),
      platform_fee_kobo: fee,
      mfb_cost_kobo: 0,
      net_amount_kobo: body.amount_kobo,
    },
    source_wallet: side(source),
    dest_wallet: side(dest),
    created_at: isoTime(now),
  }
}
