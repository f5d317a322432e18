import { answer } from './answer.ts'
import type { Reply } from './answer.ts'
import type { Catalog } from './catalog.ts'
import type { Call, Json } from './engine/call.ts'
import type { Random } from './engine/key.ts'
import { plainPath } from './engine/plain-path.ts'
import { problemBody } from './engine/problem.ts'
import type { Problem } from './engine/problem.ts'
import type { Provider } from './engine/provider.ts'
import { route } from './engine/route.ts'
import type { Token } from './engine/rule.ts'
import { BODY_LIMIT, readBody } from './read-body.ts'
import { NeedsSecureOrigin, readToken, signToken } from './tokens.ts'
import type { Store } from './world/store.ts'

/** A mock: a world, the providers in it, and the path below which it answers (`''` or `/mock`). */
export type Mock = { readonly store: Store; readonly catalog: Catalog; readonly random: Random; readonly base: string }

/** Address of a caller that nobody sees, as in a page: one of the addresses kept for documentation (RFC 5737). */
export const PAGE_IP = '203.0.113.7'

/** The only place that makes HTTP of the mock's answers. `ip` is the caller's address. */
export const respond = async (mock: Mock, request: Request, ip: string = PAGE_IP): Promise<Response> => {
  const { pathname, searchParams } = new URL(request.url)
  const path = pathname.slice(mock.base.length)
  if (path === '/_dashboard' || path.startsWith('/_dashboard/')) return respondDashboard(mock, request, path)

  const [, sentHost = ''] = path.split('/', 2)
  const host = sentHost.toLowerCase()
  const provider = await mock.catalog.byHost(host)
  if (!provider)
    return problem({
      status: 404,
      title: 'Unknown host',
      detail: `No provider answers at "${host}". An address here is /{host}{path}, such as /api.example.dev/v1/things.`,
    })
  if (request.method === 'OPTIONS' && request.headers.has('access-control-request-method'))
    return preflight(provider, request)

  const body = await readBody(request)
  if (body === undefined) return tooLarge(cors(provider))
  const call: Call = {
    method: request.method,
    host,
    path: plainPath(path.slice(host.length + 1)) || '/',
    query: searchParams,
    headers: Object.fromEntries(request.headers),
    body,
    ip,
  }
  try {
    return await respondCall(mock, provider, call)
  } catch (error) {
    if (error instanceof NeedsSecureOrigin)
      return problem({ status: 501, title: 'Needs a secure origin', detail: error.message })
    throw error
  }
}

const respondCall = async (mock: Mock, provider: Provider, call: Call): Promise<Response> => {
  const token = await tokenOf(mock, provider, call)
  const reply = await mock.store.change(provider, (draft) => answer(provider, draft, call, token, mock.random))
  const text = JSON.stringify(reply.seal ? await sealed(provider, reply, reply.seal) : reply.body)
  return new Response(text, { status: reply.status, headers: { ...cors(provider), ...reply.headers } })
}

/** The customer's token, verified; only endpoints that ask for one have it read. */
const tokenOf = async (mock: Mock, provider: Provider, call: Call): Promise<Token> => {
  if (!route(provider, call.method, call.path)?.endpoint.needs.token) return { state: 'absent' }
  const { secret, now } = await mock.store.change(provider, ({ slice, now }) => ({ secret: slice.tokenSecret, now }))
  return readToken(call.headers['authorization'], secret, now)
}

const sealed = async (provider: Provider, { entry }: Reply, seal: NonNullable<Reply['seal']>): Promise<Json> => {
  const issuedAt = Date.parse(entry.at)
  const lifetime = (provider.tokens?.lifetimeSeconds ?? 0) * 1000
  return seal.body(await signToken(seal.claims, seal.secret, issuedAt, issuedAt + lifetime))
}

const respondDashboard = async (mock: Mock, request: Request, path: string): Promise<Response> => {
  const body = await readBody(request)
  if (body === undefined) return tooLarge()
  // A page that only plays cases never needs it.
  const { dashboard } = await import('./dashboard/dashboard.ts')
  const result = await dashboard(mock, { method: request.method, path, body })
  if ('problem' in result) return problem(result.problem)
  if (result.status === 204) return new Response(null, { status: 204 })
  return new Response(JSON.stringify(result.body), {
    status: result.status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  })
}

/** Problem details as a response. */
export const problem = (details: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problemBody(details)), {
    status: details.status,
    headers: { 'Content-Type': 'application/problem+json', ...(details.allow && { Allow: details.allow }), ...headers },
  })

const tooLarge = (headers: Readonly<Record<string, string>> = {}): Response =>
  problem(
    {
      status: 413,
      title: 'Body too large',
      detail: `This mock reads bodies of up to ${BODY_LIMIT} bytes (1 MiB). Send a smaller one.`,
    },
    headers,
  )

/** Provider paths answer any origin: a developer's own front end on another port is a normal caller. */
const cors = ({ limits }: Provider): Record<string, string> => ({
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': ['Latchkey-Request-Id', ...(limits ? Object.values(limits.headers) : [])].join(', '),
})

const preflight = (provider: Provider, request: Request): Response => {
  const asked = request.headers.get('access-control-request-headers')
  const allowed = {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Max-Age': '600',
    ...(asked && { 'Access-Control-Allow-Headers': asked }),
  }
  return new Response(null, { status: 204, headers: { ...cors(provider), ...allowed } })
}
