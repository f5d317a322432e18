import * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'
import { controlledMock } from '../control-calls.ts'
import { providerOf } from '../registered.ts'

export const perfectpay = providerOf('perfectpay')
export const hosts = { test: 'sandbox.perfectpay.ai', live: 'api.perfectpay.ai' } satisfies Record<Environment, string>

const opened = z.object({ payment_id: z.string(), client_secret: z.string() })
export const named = z.object({ customer_id: z.string() })
/** A mock of PerfectPay: callers of both hosts, and its dashboard. */
export const merchant = (seed: string, environment: Environment = 'test') => {
  const { call, mintOne, dash, ...rest } = controlledMock(seed)
  const mint = (fields: JsonObject = {}) => mintOne('perfectpay', fields)
  const on = (host: string) => ({
    get: (key: string, path: string) => call('GET', `${host}${path}`, { 'api-key': key }),
    post: (key: string, path: string, body?: Json) => call('POST', `${host}${path}`, { 'api-key': key }, body),
  })
  const { get, post } = on(hosts[environment])
  const pay = async (key: string, fields: JsonObject = {}) =>
    z.parse(opened, (await post(key, '/payments', { amount: 4999, currency: 'USD', ...fields })).body)
  const rotate = (id: string) => dash('POST', `/perfectpay/keys/${id}/rotate`)
  return { ...rest, dash, call, mint, on, get, post, pay, rotate }
}
