import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'
import { controlledMock, type Read } from '../control-calls.ts'

export const API = 'api.vesuviopay.com/api/v1'

const summaryAnswer = z.object({
  provider: z.literal('vesuviopay'),
  account: z.object({ status: z.string(), tier: z.string() }),
  stores: z.array(z.strictObject({ id: z.uuid(), name: z.string() })).check(z.minLength(2)),
  demoCustomer: z.strictObject({ id: z.uuid(), phoneNumber: z.string(), verificationCode: z.string() }),
  product: z.strictObject({ externalProductId: z.string(), externalVariantId: z.string() }),
  operations: z.array(z.string()),
})
const failure = z.object({ success: z.literal(false), message: z.string(), errorCode: z.string() })
const tokenAnswer = z.strictObject({ success: z.literal(true), data: z.strictObject({ token: z.string() }) })
const ordersAnswer = z.object({
  data: z.object({ orders: z.array(z.object({ id: z.string(), customerId: z.string() })) }),
})

/** Status, or status and code: `403 NO_STORE_ACCESS`. */
export const outcome = (read: Read): string =>
  read.status < 400 ? String(read.status) : `${read.status} ${z.parse(failure, read.body).errorCode}`
export const left = ({ headers }: Read): string | null => headers.get('x-ratelimit-remaining')

export type Pair = {
  readonly secret: string
  readonly publishable: string
  readonly ids: Readonly<Record<'secret' | 'publishable', string>>
}

/** A mock with VesuvioPay's own moves on it. */
export const merchant = (seed: string) => {
  const at = controlledMock(seed)
  const summary = async () => z.parse(summaryAnswer, (await at.dash('GET', '/vesuviopay')).body)
  const pair = async (fields: Json = {}): Promise<Pair> => {
    const keys = await at.mint('vesuviopay', fields)
    const of = (keyClass: string) => {
      const key = keys.find((each) => each.class === keyClass)
      if (!key) throw new Error(`the pair has no ${keyClass} key`)
      return key
    }
    const [secret, publishable] = [of('secret'), of('publishable')]
    return { secret: secret.key, publishable: publishable.key, ids: { secret: secret.id, publishable: publishable.id } }
  }
  const get = (key: string, path: string, headers = {}) =>
    at.call('GET', `${API}${path}`, { 'X-API-Key': key, ...headers })
  const post = (key: string, path: string, body: Json, headers = {}) =>
    at.call('POST', `${API}${path}`, { 'X-API-Key': key, ...headers }, body)
  const revoke = (id: string) => at.dash('POST', `/vesuviopay/keys/${id}/revoke`)
  const orders = async (key: string, query = '') =>
    z.parse(ordersAnswer, (await get(key, `/orders${query}`)).body).data.orders
  const logIn = async (phoneNumber?: string): Promise<string> => {
    const { demoCustomer } = await summary()
    const body = {
      phoneNumber: phoneNumber ?? demoCustomer.phoneNumber,
      verificationCode: demoCustomer.verificationCode,
    }
    return z.parse(tokenAnswer, (await at.call('POST', `${API}/auth/login`, {}, body)).body).data.token
  }
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
  const cart = (key: string, storeId: string, token: string) => get(key, `/sdk/cart/${storeId}`, bearer(token))
  const add = async (key: string, storeId: string, token: string, quantity: number) => {
    const { product } = await summary()
    return post(key, `/sdk/cart/store/${storeId}/item`, { ...product, quantity }, bearer(token))
  }
  return { ...at, summary, pair, get, post, revoke, orders, logIn, bearer, cart, add }
}
