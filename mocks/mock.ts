import { answer, type MockReply } from './engine/response.ts'
import type { Catalog } from './engine/catalog.ts'
import type { ApiRequest, Json } from './engine/request.ts'
import { methods } from './engine/endpoint.ts'
import type { Random } from './engine/key.ts'
import { plainPath } from './engine/plain-path.ts'
import { type Problem, problemBody } from './engine/problem.ts'
import type { Provider } from './engine/provider.ts'
import { route } from './engine/route.ts'
import type { Token } from './engine/rule.ts'
import { BODY_LIMIT } from './engine/read-body.ts'
import { NeedsSecureOrigin, readToken, signToken } from './state/tokens.ts'
import type { Store } from './state/store.ts'

/** A mock: a world, the providers in it, and the path below which it answers (`''` or `/mock`). */
export type Mock = { readonly store: Store; readonly catalog: Catalog; readonly random: Random; readonly base: string }

/** A request as plain data, whatever carried it. `path` begins below the mock's base; header names are in lower case. */
export type HttpRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  /** The caller's address. */
  readonly ip: string
  /** The body, read when it is asked for; undefined where it is longer than `BODY_LIMIT`. */
  body(): string | undefined | Promise<string | undefined>
}
export type HttpAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string | null
}

const NO_TOKEN: Token = { state: 'absent' }

export const isDashboard = (path: string): boolean => path === '/_dashboard' || path.startsWith('/_dashboard/')

/** The only place that makes HTTP of the mock's answers; what carries them only hands them on. */
export const answerHttp = async (mock: Mock, request: HttpRequest): Promise<HttpAnswer> => {
  const { method, path, query, headers, ip } = request
  if (isDashboard(path)) return answerDashboard(mock, request)

  const [, sentHost = ''] = path.split('/', 2)
  const host = sentHost.toLowerCase()
  const provider = await mock.catalog.byHost(host)
  if (!provider)
    return problem({
      status: 404,
      title: 'Unknown host',
      detail: `No provider answers at "${host}". An address here is /{host}{path}, such as /api.example.dev/v1/things.`,
    })
  if (method === 'OPTIONS' && headers['access-control-request-method'] !== undefined)
    return preflight(provider, headers['access-control-request-headers'])

  const body = await request.body()
  if (body === undefined) return tooLarge(cors(provider))
  const call: ApiRequest = {
    method,
    host,
    path: plainPath(path.slice(host.length + 1)) || '/',
    query,
    headers,
    body,
    ip,
  }
  try {
    return await answerCall(mock, provider, call)
  } catch (error) {
    if (error instanceof NeedsSecureOrigin)
      return problem({ status: 501, title: 'Needs a secure origin', detail: error.message })
    throw error
  }
}

const answerCall = async (mock: Mock, provider: Provider, call: ApiRequest): Promise<HttpAnswer> => {
  const token = provider.tokens ? await tokenOf(mock, provider, call) : NO_TOKEN
  const reply = await mock.store.change(provider, (transaction) =>
    answer(provider, transaction, call, token, mock.random),
  )
  const text = JSON.stringify(reply.signedBody ? await sealed(provider, reply, reply.signedBody) : reply.body)
  return { status: reply.status, headers: { ...cors(provider), ...reply.headers }, text }
}

/** The customer's token, verified; only endpoints that ask for one have it read. */
const tokenOf = async (mock: Mock, provider: Provider, call: ApiRequest): Promise<Token> => {
  if (!route(provider, call.method, call.path)?.endpoint.auth.token) return NO_TOKEN
  const { secret, now } = await mock.store.change(provider, ({ state, now }) => ({ secret: state.tokenSecret, now }))
  return readToken(call.headers['authorization'], secret, now)
}

const sealed = async (
  provider: Provider,
  { entry }: MockReply,
  seal: NonNullable<MockReply['signedBody']>,
): Promise<Json> => {
  const issuedAt = Date.parse(entry.at)
  const lifetime = (provider.tokens?.lifetimeSeconds ?? 0) * 1000
  return seal.body(await signToken(seal.claims, seal.secret, issuedAt, issuedAt + lifetime))
}

const answerDashboard = async (mock: Mock, request: HttpRequest): Promise<HttpAnswer> => {
  const body = await request.body()
  if (body === undefined) return tooLarge()
  // A page that only plays cases never needs it.
  const { handleControl } = await import('./control/control.ts')
  const result = await handleControl(mock, { method: request.method, path: request.path, body })
  if ('problem' in result) return problem(result.problem)
  if (result.status === 204) return { status: 204, headers: {}, text: null }
  return {
    status: result.status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    text: JSON.stringify(result.body),
  }
}

/** Problem details as an answer. */
export const problem = (details: Problem, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status: details.status,
  headers: { 'Content-Type': 'application/problem+json', ...(details.allow && { Allow: details.allow }), ...headers },
  text: JSON.stringify(problemBody(details)),
})

const tooLarge = (headers: Readonly<Record<string, string>> = {}): HttpAnswer =>
  problem(
    {
      status: 413,
      title: 'Body too large',
      detail: `This mock reads bodies of up to ${BODY_LIMIT} bytes (1 MiB). Send a smaller one.`,
    },
    headers,
  )

/** Provider paths answer any origin: a developer's own front end on another port is a normal caller. */
const cors = (provider: Provider): Readonly<Record<string, string>> => {
  const made = corsOf.get(provider) ?? {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': ['Latchkey-Request-Id', ...Object.values(provider.limits?.headers ?? {})].join(
      ', ',
    ),
  }
  corsOf.set(provider, made)
  return made
}
// They are the same for each call of a provider.
const corsOf = new WeakMap<Provider, Readonly<Record<string, string>>>()

const preflight = (provider: Provider, asked: string | undefined): HttpAnswer => ({
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
