import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'
import { controlledMock, type Read } from '../control-calls.ts'

export const API = 'api.paykore.dev/v1'

const wallet = z.object({ id: z.string(), user_ref: z.string(), balance: z.object({ kobo: z.int() }) })
const walletList = z.object({ data: z.array(wallet) })
export const failure = z.object({
  error: z.object({ code: z.string(), message: z.string(), http_status: z.int() }),
  meta: z.object({ request_id: z.string() }),
})

const codeOf = ({ body }: Read): string => z.parse(failure, body).error.code
/** Status, or status and code: `401 INVALID_API_KEY`. */
export const outcome = (read: Read): string =>
  read.status < 400 ? String(read.status) : `${read.status} ${codeOf(read)}`
export const left = ({ headers }: Read): string | null => headers.get('x-ratelimit-remaining')

export const kore = (seed: string) => {
  const { call, mintOne, ...rest } = controlledMock(seed)
  const mint = (fields: Json = {}) => mintOne('paykore', fields)
  const get = (key: string, path = '/wallets') => call('GET', `${API}${path}`, { 'X-API-Key': key })
  const post = (key: string, path: string, body: Json, headers = {}) =>
    call('POST', `${API}${path}`, { 'X-API-Key': key, ...headers }, body)
  const revoke = (id: string) => rest.dash('POST', `/paykore/keys/${id}/revoke`)
  const wallets = async (key: string) => z.parse(walletList, (await get(key)).body).data
  const pair = async (key: string) => {
    const [source, dest] = await wallets(key)
    if (!source || !dest) throw new Error('the initial world has two wallets')
    return { source, dest }
  }
  return { ...rest, call, mint, get, post, revoke, wallets, pair }
}
