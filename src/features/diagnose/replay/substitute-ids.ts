import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import { substituteIdsIn } from '#src/session/share/substitute-ids.ts'
import type { Outgoing } from './request.ts'

/** The request with the ids of the model in the place of its own. */
export const substituteIds = (call: Outgoing, endpoint: Endpoint, model: ArrangedRequest | undefined): Outgoing => {
  if (!model) return call
  const { pathname, searchParams } = new URL(model.url)
  const { path, query, body } = substituteIdsIn(
    endpoint,
    { path: call.path, query: [...new URLSearchParams(call.query)], body: call.body ?? '' },
    { path: pathname, query: [...searchParams], body: model.body ?? '' },
  )
  return {
    ...call,
    path,
    query: new URLSearchParams(query.map(([name, value]) => [name, value])).toString(),
    ...(call.body !== undefined && { body }),
  }
}
