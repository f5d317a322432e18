import { methods } from './endpoint.ts'
import { type Problem, problemBody } from './problem.ts'
import type { Provider } from './provider.ts'
import { BODY_LIMIT } from './read-body.ts'

/** An answer as HTTP carries it; `text` is null where it has no body. */
export type HttpAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string | null
}

/** Problem details as an answer. */
export const problem = (details: Problem, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status: details.status,
  headers: { 'Content-Type': 'application/problem+json', ...(details.allow && { Allow: details.allow }), ...headers },
  text: JSON.stringify(problemBody(details)),
})

export const tooLarge = (headers: Readonly<Record<string, string>> = {}): HttpAnswer =>
  problem(
    {
      status: 413,
      title: 'Body too large',
      detail: `This mock reads bodies of up to ${BODY_LIMIT} bytes (1 MiB). Send a smaller one.`,
    },
    headers,
  )

/** Provider paths answer any origin: a developer's own front end on another port is a normal caller. */
export const cors = (provider: Provider): Readonly<Record<string, string>> => {
  const known = corsOf.get(provider)
  if (known) return known
  const exposed = ['Latchkey-Request-Id', ...Object.values(provider.limits?.headers ?? {})].join(', ')
  const made = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': exposed }
  corsOf.set(provider, made)
  return made
}
// They are the same for each call of a provider.
const corsOf = new WeakMap<Provider, Readonly<Record<string, string>>>()

/** The answer to a browser that asks whether it may call. */
export const preflight = (provider: Provider, asked: string | undefined): HttpAnswer => ({
  status: 204,
  headers: {
    ...cors(provider),
    'Access-Control-Allow-Methods': methods
      .filter((method) => provider.endpoints.some((endpoint) => endpoint.method === method))
      .join(', '),
    'Access-Control-Max-Age': '600',
    ...(asked && { 'Access-Control-Allow-Headers': asked }),
  },
  text: null,
})
