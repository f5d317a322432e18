import * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import { sampleOrder } from '#mocks/providers/payviox/case-helpers.ts'
import { provider } from '#mocks/providers/payviox/provider.ts'
import { dataSchema } from '#mocks/providers/payviox/state.ts'
import { controlledMock } from '../control-calls.ts'

export const API = 'api.payviox.com'

export const sessionAnswer = z.object({ session_id: z.string().check(z.regex(/^[a-z0-9]{32}$/)) })
const logAnswer = z.object({
  requests: z.array(
    z.object({ trace: z.array(z.object({ rule: z.string(), outcome: z.string(), observed: z.string() })) }),
  ),
})

/** A mock with Payviox's own moves on it. */
export const merchant = (seed: string) => {
  const at = controlledMock(seed)
  const bearer = (key: string) => ({ Authorization: `Bearer ${key}` })
  const create = (key: string, change: JsonObject = {}) =>
    at.call('POST', `${API}/session`, bearer(key), { ...sampleOrder, ...change })
  const open = async (key: string, change: JsonObject = {}): Promise<string> =>
    z.parse(sessionAnswer, (await create(key, change)).body).session_id
  const read = (key: string, id: string) => at.call('GET', `${API}/payment/${id}`, bearer(key))
  const complete = (id: string, body: Json) => at.dash('POST', `/payviox/payments/${id}/complete`, body)
  const rotate = (id: string) => at.dash('POST', `/payviox/keys/${id}/rotate`)
  /** A secret key that works: the first, or the successor of the one there is, since Payviox keeps one of each class. */
  const secret = async (): Promise<string> => {
    const active = (await at.keys('payviox')).find((key) => key.class === 'secret' && key.status === 'active')
    if (!active) return (await at.mintOne('payviox')).key
    const answer = z.object({ keys: z.array(z.object({ key: z.string() })) })
    return z.parse(answer, (await rotate(active.id)).body).keys[0]?.key ?? ''
  }
  const noted = async (): Promise<string | undefined> => {
    const { requests } = z.parse(logAnswer, (await at.dash('GET', '/payviox/requests')).body)
    return requests[0]?.trace.find(({ rule }) => rule === 'client-ip')?.observed
  }
  const stored = () => at.mock.store.change(provider, ({ state }) => z.parse(dataSchema, state.data))
  return { ...at, bearer, create, open, read, complete, rotate, secret, noted, stored }
}
