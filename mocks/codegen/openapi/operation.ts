import type * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import { mediaType } from '#mocks/engine/body.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { jsonSchema } from './json-schema.ts'
import { checksOf, repliesOf } from './may-answer.ts'
import type { Played } from './played.ts'
import { responseOf } from './response.ts'
import { securityOf } from './security.ts'

const parameters = ({ path, query = {} }: Endpoint): readonly Json[] => [
  ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  })),
]

const descriptionOf = ({ auth: { keys } }: Endpoint, checks: ReturnType<typeof checksOf>): string =>
  keys.length === 0
    ? 'Takes no key.'
    : `Takes a key of class ${keys.join(' or ')}. Checked in this order: ${checks.map(({ title }) => title).join(', ')}.`

const responses = (
  provider: Provider,
  endpoint: Endpoint,
  played: readonly Played[],
  success: JsonObject,
): JsonObject => {
  const own = played.filter((each) => each.endpoint === endpoint.id)
  const replies = repliesOf(provider, endpoint, own)
  // What a body lacks is told by its own fields, so another endpoint's example would mislead.
  const unlike = endpoint.invalid ?? provider.fallback.invalid
  const borrowed = replies
    .filter((id) => id !== unlike && !own.some(({ reply }) => reply === id))
    .flatMap((id) => played.find(({ reply }) => reply === id) ?? [])
  const examples = [...own, ...borrowed]
  const statuses = new Set([endpoint.success.status, ...replies.flatMap((id) => provider.replies[id]?.status ?? [])])
  return Object.fromEntries(
    [...statuses]
      .toSorted((a, b) => a - b)
      .map((status) => [
        String(status),
        responseOf(provider, endpoint, {
          success: status === endpoint.success.status ? success : undefined,
          replies: replies.filter((id) => provider.replies[id]?.status === status),
          examples: examples.filter((each) => each.status === status),
        }),
      ]),
  )
}

/** An endpoint as an operation: what it asks for, what it takes, and each status that it answers with. `answer` is its success. */
export const operationOf = (
  provider: Provider,
  endpoint: Endpoint,
  played: readonly Played[],
  answer: z.ZodMiniType,
): JsonObject => {
  const { id, title, group, auth, body, source } = endpoint
  const own = played.filter((each) => each.endpoint === id)
  const named = parameters(endpoint)
  const sent = body && { [mediaType(endpoint)]: { schema: jsonSchema(body, 'input') } }
  return {
    operationId: id,
    summary: title,
    description: descriptionOf(endpoint, checksOf(provider, own)),
    tags: [group],
    security: securityOf(provider, auth),
    ...(named.length > 0 && { parameters: named }),
    ...(sent && { requestBody: { required: true, content: sent } }),
    responses: responses(provider, endpoint, played, jsonSchema(answer, 'output')),
    'x-latchkey-basis': source,
  }
}
