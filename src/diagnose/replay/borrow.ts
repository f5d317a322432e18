import { isObject, parsedBody } from '../../../mocks/engine/call.ts'
import type { Json } from '../../../mocks/engine/call.ts'
import type { Endpoint } from '../../../mocks/engine/provider.ts'
import type { StagedRequest } from '../../../mocks/world/stage.ts'
import { paramsIn, withParam } from '../../playground/request/address.ts'
import type { Outgoing } from './request.ts'

const ID = /(?:_id|Id)$/
const SECRET = /secret|token|password|verification/i

const borrowedBody = (body: string | undefined, model: string | undefined): string | undefined => {
  const [mine, theirs] = [parsedBody({ body: body ?? '' }), parsedBody({ body: model ?? '' })]
  if (body === undefined || !isObject(mine) || !isObject(theirs)) return body
  const entries = Object.entries(mine).map(([name, value]): readonly [string, Json] => {
    const other = Object.hasOwn(theirs, name) ? theirs[name] : undefined
    return [
      name,
      typeof value === 'string' && typeof other === 'string' && (ID.test(name) || SECRET.test(name)) ? other : value,
    ]
  })
  return JSON.stringify(Object.fromEntries(entries))
}

/**
 * The request with the ids of the model in the place of its own: no example world knows a reader's wallet, store or
 * customer. What it asks, by which method, with which fields, stays as it was pasted.
 */
export const borrowing = (call: Outgoing, endpoint: Endpoint, model: StagedRequest | undefined): Outgoing => {
  if (!model) return call
  const { pathname, searchParams } = new URL(model.url)
  let { path } = call
  for (const [name, value] of paramsIn(endpoint.path, pathname) ?? [])
    path = withParam(endpoint.path, path, name, value)
  const query = new URLSearchParams(call.query)
  for (const [name, value] of searchParams) if (query.has(name) && SECRET.test(name)) query.set(name, value)
  const body = borrowedBody(call.body, model.body)
  return { ...call, path, query: query.toString(), ...(body !== undefined && { body }) }
}
