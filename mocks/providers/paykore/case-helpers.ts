import type { Json } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'
import type { Case, CaseContext } from '#mocks/engine/case.ts'
import type { PayKoreData } from './state.ts'

export type PayKoreCase = Case<PayKoreData>
export type PayKoreScene = CaseContext<PayKoreData>

export const minutes = (count: number): number => count * 60_000
export const day = (date: string): number => Date.parse(`${date}T00:00:00Z`)

export const list = (key?: string) => ({
  endpoint: 'list-wallets',
  ...(key !== undefined && { headers: { 'X-API-Key': key } }),
})
export const read = (key: string, id: string) => ({
  endpoint: 'read-wallet',
  params: { id },
  headers: { 'X-API-Key': key },
})
export const create = (context: PayKoreScene, body: Json) => ({
  endpoint: 'create-wallet',
  headers: { 'X-API-Key': context.mint().text },
  body,
})
const wallets = ({ data }: PayKoreScene, environment: Environment = 'test') => Object.values(data[environment].wallets)

export const pairOf = (context: PayKoreScene, environment: Environment = 'test') => {
  const [source, dest] = wallets(context, environment)
  if (!source || !dest) throw new Error('paykore: the initial world has two wallets')
  return { source, dest }
}

/** A transfer of NGN 5,000 between the two initial wallets, with `change` on top. */
export const transfer = (
  context: PayKoreScene,
  change: { readonly [name: string]: Json } = {},
  headers: Record<string, string> = {},
) => {
  const { source, dest } = pairOf(context)
  const body = {
    source_wallet_id: source.id,
    dest_wallet_id: dest.id,
    amount_kobo: 500_000,
    reference: 'order-1001',
    ...change,
  }
  return { endpoint: 'transfer', headers: { 'X-API-Key': context.mint().text, ...headers }, body }
}

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
  meta: { readonly [name: string]: Json } = {},
): Json => ({
  error: { code, message, http_status },
  meta: { request_id, ...meta },
})
export const printedInvalid = printed(
  'INVALID_API_KEY',
  'The API key provided is invalid or has been revoked.',
  401,
  'req_7hJkL9mNpQ',
)
