import type { Json } from '#mocks/engine/request.ts'
import type { EndpointResult } from '#mocks/engine/endpoint.ts'

/** A success in IvoryPay's envelope. `message` is ours: only its place is public. */
export const done = (message: string, data: Json): EndpointResult => ({
  status: 200,
  body: { status: true, message, data },
})
