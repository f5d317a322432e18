import type { Json, JsonObject } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'
import type { WrittenCase, CaseContext, CaseRequest, SampleCalls } from '#mocks/engine/case.ts'
import type { PayKoreData } from './state.ts'

export type PayKoreContext = CaseContext<PayKoreData>

/** The two wallets that an environment begins with. */
export const pairOf = ({ data }: PayKoreContext, environment: Environment = 'test') => {
  const [source, dest] = Object.values(data[environment].wallets)
  if (!source || !dest) throw new Error('paykore: the initial state has two wallets')
  return { source, dest }
}

/** A transfer of NGN 5,000 between the two initial wallets. */
const transferBody = (context: PayKoreContext): JsonObject => {
  const { source, dest } = pairOf(context)
  return { source_wallet_id: source.id, dest_wallet_id: dest.id, amount_kobo: 500_000, reference: 'order-1001' }
}

export const calls = {
  'list-wallets': {},
  'read-wallet': { fill: (context) => ({ params: { id: pairOf(context).source.id } }) },
  'read-live-wallet': {
    endpoint: 'read-wallet',
    fill: (context) => ({ params: { id: pairOf(context, 'live').source.id } }),
  },
  'create-wallet': { body: { userRef: 'user_chika', currency: 'NGN' } },
  transfer: { fill: (context) => ({ body: transferBody(context) }) },
} satisfies SampleCalls<PayKoreData>

export type PayKoreCase = WrittenCase<PayKoreData, keyof typeof calls>

/** The sample transfer with a good key and `change` on top. */
export const transfer = (context: PayKoreContext, change: JsonObject): CaseRequest => ({
  endpoint: 'transfer',
  headers: { 'X-API-Key': context.key().text },
  body: { ...transferBody(context), ...change },
})

export const rates = (limit: number, left: number) => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Remaining': String(left),
})

export const invalid = (rule: string) => ({ status: 401, reply: 'invalid-api-key', rule })

export const printed = (
  code: string,
  message: string,
  http_status: number,
  request_id: string,
  meta: JsonObject = {},
): Json => ({ error: { code, message, http_status }, meta: { request_id, ...meta } })

export const printedInvalid = printed(
  'INVALID_API_KEY',
  'The API key provided is invalid or has been revoked.',
  401,
  'req_7hJkL9mNpQ',
)
