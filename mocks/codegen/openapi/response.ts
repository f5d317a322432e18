import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { JsonObject } from '#mocks/engine/request.ts'
import { documentedHeaders } from './headers.ts'
import type { Played } from './played.ts'

/** Where a document keeps the schema of a reply. */
const replyRef = (id: string): JsonObject => ({ $ref: `#/components/schemas/${id}` })

/** One status of an endpoint: the schema of what comes, `success` included where it has this status, its headers and examples. */
export const responseOf = (
  provider: Provider,
  endpoint: Endpoint,
  {
    success,
    replies: ids,
    examples,
  }: {
    readonly success: JsonObject | undefined
    readonly replies: readonly string[]
    readonly examples: readonly Played[]
  },
): JsonObject => {
  const replies = ids.flatMap((id) => provider.replies[id] ?? [])
  const schemas = [...(success ? [success] : []), ...ids.map(replyRef)]
  const shown = examples.map(({ id, title, body, source }): readonly [string, JsonObject] => [
    id,
    { summary: title, value: body, 'x-latchkey-basis': source },
  ])
  return {
    description: replies.length
      ? replies.map(({ code, says }) => `\`${code}\`: ${says}`).join('\n\n')
      : 'The call succeeds.',
    headers: documentedHeaders(provider.limits, examples),
    content: {
      'application/json': {
        schema: schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas },
        ...(shown.length > 0 && { examples: Object.fromEntries(shown) }),
      },
    },
    'x-latchkey-basis': replies.length
      ? replies.map(({ code, source }) => ({
          code,
          named: source.code ?? source.body,
          status: source.status,
          body: source.body,
        }))
      : endpoint.success.source,
  }
}
