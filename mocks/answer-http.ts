import { after } from './engine/after.ts'
import { answer, type MockReply } from './engine/response.ts'
import type { ApiRequest, Json } from './engine/request.ts'
import { bodyFields } from './engine/body.ts'
import { schemasReady } from './engine/late-schemas.ts'
import { plainPath } from './engine/plain-path.ts'
import type { Provider } from './engine/provider.ts'
import { route } from './engine/route.ts'
import type { Token } from './engine/rule.ts'
import { cors, type HttpAnswer, preflight, problem, tooLarge } from './engine/http-answer.ts'
import { NeedsSecureOrigin, readToken, signToken } from './state/tokens.ts'
import type { Mock } from './state/mock.ts'

export type { HttpAnswer } from './engine/http-answer.ts'

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
const NO_TOKEN: Token = { state: 'absent' }

export const isDashboard = (path: string): boolean => path === '/_dashboard' || path.startsWith('/_dashboard/')

/** An answer, at once where nothing has to be waited for. */
type Answering = HttpAnswer | Promise<HttpAnswer>

/** The only place that makes HTTP of the mock's answers; what carries them only hands them on. */
export const answerHttp = (mock: Mock, request: HttpRequest): Answering => {
  const { path } = request
  if (isDashboard(path)) return answerDashboard(mock, request)

  const end = path.indexOf('/', 1)
  const host = path.slice(1, end < 0 ? undefined : end).toLowerCase()
  return after(mock.catalog.byHost(host), (provider): Answering => {
    if (provider) return answerAt(mock, provider, host, request)
    return unknownHost(mock, host)
  })
}

const unknownHost = ({ catalog }: Mock, host: string): HttpAnswer => {
  // Whoever looked this host up loaded them all.
  const hosts = catalog.loaded().flatMap((provider) => provider.hosts.filter(({ answers }) => answers !== false))
  const known = hosts.map((each) => each.host).join(', ')
  return problem({
    status: 404,
    title: 'Unknown host',
    detail: `No provider answers at "${host}". An address here is /{host}{path}, with one of these hosts: ${known}.`,
  })
}

const answerAt = (mock: Mock, provider: Provider, host: string, request: HttpRequest): Answering => {
  const { method, path, query, headers, ip } = request
  if (method === 'OPTIONS' && headers['access-control-request-method'] !== undefined)
    return preflight(provider, headers['access-control-request-headers'])
  return after(request.body(), (body): Answering => {
    if (body === undefined) return tooLarge(cors(provider))
    const plain = plainPath(path.slice(host.length + 1)) || '/'
    return answerCall(mock, provider, { method, host, path: plain, query, headers, body, ip })
  })
}

const answerCall = (mock: Mock, provider: Provider, call: ApiRequest): Answering =>
  after(schemasFor(provider, call), (): Answering => {
    const asksForToken = provider.tokens && route(provider, call.method, call.path)?.endpoint.auth.token
    if (asksForToken)
      return onSecureOrigin(async () => decide(mock, provider, call, await tokenOf(mock, provider, call)))
    return decide(mock, provider, call, NO_TOKEN)
  })

/** What to wait for before the body of a call is read; in a page alone there is such a thing. */
const schemasFor = (provider: Provider, call: ApiRequest): Promise<void> | undefined =>
  call.method === 'GET'
    ? undefined
    : schemasReady(() => {
        const endpoint = route(provider, call.method, call.path)?.endpoint
        return { schema: endpoint?.body, value: endpoint && bodyFields(endpoint, call.body) }
      })

const decide = (mock: Mock, provider: Provider, call: ApiRequest, token: Token): Answering => {
  const decided = mock.store.change(provider, (transaction) => answer(provider, transaction, call, token, mock.random))
  return after(decided, (reply): Answering => {
    const { signedBody } = reply
    if (!signedBody) return written(reply, reply.body)
    return onSecureOrigin(async () => written(reply, await sealed(provider, reply, signedBody)))
  })
}

const written = ({ status, headers }: MockReply, body: Json): HttpAnswer => ({
  status,
  headers,
  text: status === 204 ? null : JSON.stringify(body),
})

/** A part that reads or signs a token. */
const onSecureOrigin = async (part: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
  try {
    return await part()
  } catch (error) {
    if (error instanceof NeedsSecureOrigin)
      return problem({ status: 501, title: 'Needs a secure origin', detail: error.message })
    throw error
  }
}

/** The customer's token, verified. */
const tokenOf = async (mock: Mock, provider: Provider, call: ApiRequest): Promise<Token> => {
  const { secret, now } = await mock.store.change(provider, ({ plain, now }) => ({ secret: plain.tokenSecret, now }))
  return readToken(call.headers['authorization'], secret, now)
}

const sealed = async (
  provider: Provider,
  { entry }: MockReply,
  signed: NonNullable<MockReply['signedBody']>,
): Promise<Json> => {
  const issuedAt = Date.parse(entry.at)
  const lifetime = (provider.tokens?.lifetimeSeconds ?? 0) * 1000
  return signed.body(await signToken(signed.claims, signed.secret, issuedAt, issuedAt + lifetime))
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
