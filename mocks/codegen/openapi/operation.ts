import * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import { mediaType } from '#mocks/engine/body.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { isCheck } from '#mocks/engine/rule.ts'
import type { Limits } from '#mocks/engine/rate.ts'
import type { Played } from './played.ts'
import { securityOf } from './security.ts'

const parse: (text: string) => JsonObject = JSON.parse

/** The JSON Schema of a request body, as a caller has to send it. */
const schemaOf = (body: z.ZodMiniType): JsonObject => {
  const schema = parse(JSON.stringify(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })))
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'))
}

/** Examples of one status of one endpoint: its own cases, then one case for each key rule that all calls meet. */
const examplesOf = (
  provider: Provider,
  { id, auth: needs }: Endpoint,
  played: readonly Played[],
): readonly Played[] => {
  const own = played.filter(({ endpoint }) => endpoint === id)
  const met = needs.keys.length === 0 ? [] : provider.rules.filter(isCheck).filter((rule) => !rule.applies)
  const general = met.flatMap(({ response: denies }) => {
    const shown = own.some(({ reply }) => reply === denies) ? undefined : played.find(({ reply }) => reply === denies)
    return shown ?? []
  })
  return [...new Set([...own, ...general])]
}

const rateHeaders = ({ headers, source }: Limits, status: number): JsonObject => {
  const header = (name: string | undefined, description: string): JsonObject =>
    name === undefined ? {} : { [name]: { description, schema: { type: 'integer' }, 'x-latchkey-basis': source } }
  return {
    ...header(headers.limit, 'Calls that the window allows.'),
    ...header(headers.remaining, 'Calls that are left.'),
    ...header(headers.reset, 'End of the window, in Unix seconds.'),
    ...(status === 429 && header(headers.retryAfter, 'Seconds to wait.')),
  }
}

const response = (provider: Provider, endpoint: Endpoint, status: number, examples: readonly Played[]): JsonObject => {
  const ids = [...new Set(examples.flatMap(({ reply }) => reply ?? []))]
  const replies = ids.flatMap((id) => provider.replies[id] ?? [])
  const description = replies.length
    ? replies.map(({ code, says }) => `\`${code}\`: ${says}`).join('\n\n')
    : 'The call succeeds.'
  return {
    description,
    ...(provider.limits && endpoint.auth.keys.length > 0 && { headers: rateHeaders(provider.limits, status) }),
    content: {
      'application/json': {
        schema: {},
        examples: Object.fromEntries(
          examples.map(({ id, title, body, source }) => [
            id,
            { summary: title, value: body, 'x-latchkey-basis': source },
          ]),
        ),
      },
    },
    'x-latchkey-basis': replies.length
      ? replies.map(({ code, source }) => ({ code, status: source.status, body: source.body }))
      : endpoint.success.source,
  }
}

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

/** An endpoint as an operation: what it asks for, what it takes, and each status that it answers with, shown by cases. */
export const operationOf = (provider: Provider, endpoint: Endpoint, played: readonly Played[]): JsonObject => {
  const { id, title, group, auth: needs, body, success, source } = endpoint
  const examples = examplesOf(provider, endpoint, played)
  const statuses = [...new Set([success.status, ...examples.map(({ status }) => status)])].toSorted((a, b) => a - b)
  const named = parameters(endpoint)
  return {
    operationId: id,
    summary: title,
    tags: [group],
    ...(needs.keys.length > 0 && { description: `Takes a key of class ${needs.keys.join(' or ')}.` }),
    security: securityOf(provider, needs),
    ...(named.length > 0 && { parameters: named }),
    ...(body && { requestBody: { required: true, content: { [mediaType(endpoint)]: { schema: schemaOf(body) } } } }),
    responses: Object.fromEntries(
      statuses.map((status) => [
        String(status),
        response(
          provider,
          endpoint,
          status,
          examples.filter((each) => each.status === status),
        ),
      ]),
    ),
    'x-latchkey-basis': source,
  }
}
