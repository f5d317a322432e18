import { setTimeout } from 'node:timers/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { hostName, refusal } from './guard.ts'
import { answerHttp, type HttpAnswer, type HttpRequest, isDashboard } from '#mocks/answer-http.ts'
import type { Mock } from '#mocks/mock.ts'
import { after } from '#mocks/engine/after.ts'
import { problem } from '#mocks/engine/http-answer.ts'
import manifest from '#package.json' with { type: 'json' }
import { type Incoming, isDropped, readIncoming } from './read-incoming.ts'

export type ServerOptions = {
  /** The address to bind to; the loopback address where absent. */
  readonly host?: string
  /** Names in a `Host` header, besides the loopback names, from which the dashboard may be used. */
  readonly allowedHosts?: readonly string[]
  /** Ms that each answer waits. */
  readonly delay?: number
}

const HEALTH: HttpAnswer = {
  status: 200,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  text: JSON.stringify({ name: 'latchkey', version: manifest.version }),
}

/**
 * The request as one below the mock's base: where its `Host`, or the host of a whole address as a proxy gets it, is a
 * provider's, the path belongs to that provider.
 */
const addressed = (mock: Mock, request: Incoming): HttpRequest | Promise<HttpRequest> => {
  const host = hostName(request.host)
  if (host === '' || isDashboard(request.path)) return request
  return after(mock.catalog.byHost(host), (provider) =>
    provider ? { ...request, path: `/${host}${request.path}` } : request,
  )
}

/** Answers one request of the local server. */
const answerLocally = (mock: Mock, request: Incoming, options: ServerOptions): HttpAnswer | Promise<HttpAnswer> => {
  if (isDashboard(request.path)) {
    const refused = refusal(request.headers, options.allowedHosts)
    if (refused) return problem(refused)
  }
  if (request.path === '/_health' && request.method === 'GET') return HEALTH
  return after(addressed(mock, request), (each) => answerHttp(mock, each))
}

/** The answer to a request at which the mock fails, or which was cut short. */
const faultOf = (error: unknown): HttpAnswer => {
  if (isDropped(error))
    return problem({
      status: 400,
      title: 'Request cut short',
      detail: 'The connection dropped before the body was complete.',
    })
  console.error(error)
  return problem({
    status: 500,
    title: 'A fault of the mock',
    detail: 'The mock failed, not your request. The terminal that it runs in shows why.',
  })
}

const answerSafely: typeof answerLocally = (mock, request, options) => {
  try {
    const answer = answerLocally(mock, request, options)
    return answer instanceof Promise ? answer.catch(faultOf) : answer
  } catch (error) {
    return faultOf(error)
  }
}

const NO_ADDRESS: HttpAnswer = problem({
  status: 400,
  title: 'No address',
  detail: 'The first line of the request holds no address. An address here is /{host}{path}.',
})

const serve = (
  mock: Mock,
  options: ServerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  isOpen: () => boolean,
): void => {
  const { delay } = options
  const request = readIncoming(incoming)
  const answer = request ? answerSafely(mock, request, options) : NO_ADDRESS
  void after(delay ? after(answer, (each) => setTimeout(delay, each)) : answer, ({ status, headers, text }) => {
    // Who is answered while the server stops must not come again on this connection.
    if (!isOpen()) outgoing.shouldKeepAlive = false
    // Names and values in turns: Node writes a list as it is, and no further object has to be made.
    const lines: string[] = []
    for (const name of Object.keys(headers)) lines.push(name, headers[name] ?? '')
    if (text !== null) lines.push('Content-Length', String(Buffer.byteLength(text)))
    outgoing.writeHead(status, lines).end(text)
  })
}

/** Serves a mock, on the loopback address alone unless told otherwise. Rejects where the port is taken (`EADDRINUSE`). */
export const serveLocally = (mock: Mock, port: number, options: ServerOptions = {}): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((incoming, outgoing) =>
      serve(mock, options, incoming, outgoing, () => server.listening),
    )
    server.once('error', reject)
    server.listen(port, options.host ?? '127.0.0.1', () => resolve(server))
  })

/** Where a server answers: the address that it is bound to, the loopback address where it listens on all. */
export const originOf = (server: Server): string => {
  const bound = server.address()
  if (typeof bound !== 'object' || !bound) throw new Error('The server listens on no port.')
  const { address, port, family } = bound
  const host = ['0.0.0.0', '::'].includes(address) ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address
  return `http://${host}:${port}`
}

/** Takes no further request, lets those under way be answered for at most `patience` ms, then ends what is left. */
export const closeServer = (server: Server, patience: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = globalThis.setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
