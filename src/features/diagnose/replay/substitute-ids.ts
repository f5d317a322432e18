import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { StagedRequest } from '#mocks/state/arrange.ts'
import { lendIds } from '#src/features/playground/share/lend-ids.ts'
import type { Outgoing } from './request.ts'

/** The request with the ids of the model in the place of its own. */
export const borrowing = (call: Outgoing, endpoint: Endpoint, model: StagedRequest | undefined): Outgoing => {
  if (!model) return call
  const { pathname, searchParams } = new URL(model.url)
  const { path, query, body } = lendIds(
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
