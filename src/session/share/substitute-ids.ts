import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import { isSecretName } from '#mocks/engine/secret-name.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { type NamedValue, paramsIn, withParam } from '#src/session/request/address.ts'

const ID = /(?:_id|Id)$/

/** The parts of a request in which ids stand. */
export type WithIds = { readonly path: string; readonly query: readonly NamedValue[]; readonly body: string }

const lentBody = (body: string, model: string): string => {
  const [mine, theirs] = [parsedBody({ body }), parsedBody({ body: model })]
  if (!isObject(mine) || !isObject(theirs)) return body
  const entries = Object.entries(mine).map(([name, value]): readonly [string, Json] => {
    const other = Object.hasOwn(theirs, name) ? theirs[name] : undefined
    const isLent = typeof value === 'string' && typeof other === 'string' && (ID.test(name) || isSecretName(name))
    return [name, isLent ? other : value]
  })
  return JSON.stringify(Object.fromEntries(entries), null, 2)
}

/**
 * The request with the ids of the model in the place of its own: no example world knows a reader's wallet, store or
 * customer. What it asks, by which method, with which fields, stays as it was.
 */
export const substituteIdsIn = (endpoint: Pick<Endpoint, 'path'>, mine: WithIds, model: WithIds): WithIds => {
  let { path } = mine
  for (const [name, value] of paramsIn(endpoint.path, model.path) ?? [])
    path = withParam(endpoint.path, path, name, value)
  const query = mine.query.map(([name, value]): NamedValue => {
    const other = model.query.find(([each]) => each === name)?.[1]
    return [name, isSecretName(name) && other !== undefined ? other : value]
  })
  return { path, query, body: lentBody(mine.body, model.body) }
}
