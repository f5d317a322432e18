import type { JsonObject } from '#mocks/engine/request.ts'
import type { Limits } from '#mocks/engine/rate.ts'
import type { Played } from './played.ts'

const REQUEST_ID = 'Latchkey-Request-Id'

/** Headers that any answer may have, for the components of a document. */
export const sharedHeaders = (limits: Limits | undefined): JsonObject => ({
  [REQUEST_ID]: {
    description:
      'The id under which the log of the mock keeps the call. Only the mock sends it, the provider does not.',
    required: true,
    schema: { type: 'string' },
  },
  ...(limits && rateHeaders(limits)),
})

const rateHeaders = ({ headers, source }: Limits): JsonObject =>
  Object.fromEntries(
    [
      [headers.limit, 'Calls that the window allows.'] as const,
      [headers.remaining, 'Calls that are left.'] as const,
      [headers.reset, 'End of the window, in Unix seconds.'] as const,
      ...(headers.retryAfter === undefined ? [] : [[headers.retryAfter, 'Seconds to wait.'] as const]),
    ].map(([name, says]) => [
      name,
      {
        description: `${says} Sent where the key is known.`,
        schema: { type: 'integer' },
        'x-latchkey-basis': source,
      },
    ]),
  )

/** The headers of one response: those that its answers have. Where some answers lack one, it is not required. */
export const documentedHeaders = (limits: Limits | undefined, answers: readonly Played[]): JsonObject => {
  const shown = Object.values(limits?.headers ?? {}).filter((name) => answers.some(has(name)))
  return {
    [REQUEST_ID]: { $ref: `#/components/headers/${REQUEST_ID}` },
    ...Object.fromEntries(shown.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
  }
}

const has =
  (name: string) =>
  ({ headers }: Played): boolean =>
    headers[name.toLowerCase()] !== undefined
