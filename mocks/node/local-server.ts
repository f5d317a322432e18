import { setTimeout } from 'node:timers/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { hostName, refusal } from './guard.ts'
import { answerHttp, type HttpAnswer, type HttpRequest, isDashboard, type Mock } from '#mocks/mock.ts'
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
const addressed = async (mock: Mock, request: HttpRequest, host: string): Promise<HttpRequest> =>
  host !== '' && !isDashboard(request.path) && (await mock.catalog.byHost(host))
    ? { ...request, path: `/${host}${request.path}` }
    : request

/** Answers one request of the local server. */
const answerLocally = async (
  mock: Mock,
  { host, ...request }: Incoming,
  options: ServerOptions,
): Promise<HttpAnswer> => {
  try {
    if (isDashboard(request.path)) {
      const refused = refusal(request.headers, options.allowedHosts)
      if (refused) return problem(refused)
    }
    if (request.path === '/_health' && request.method === 'GET') return HEALTH
    return await answerHttp(mock, await addressed(mock, request, hostName(host)))
  } catch (error) {
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
}

const NO_ADDRESS: HttpAnswer = problem({
  status: 400,
  title: 'No address',
  detail: 'The first line of the request holds no address. An address here is /{host}{path}.',
})

const serve = async (
  mock: Mock,
  options: ServerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  isOpen: () => boolean,
): Promise<void> => {
  const request = readIncoming(incoming)
  const { status, headers, text } = request ? await answerLocally(mock, request, options) : NO_ADDRESS
  if (options.delay) await setTimeout(options.delay)
  // Who is answered while the server stops must not come again on this connection.
  if (!isOpen()) outgoing.shouldKeepAlive = false
  if (text === null) outgoing.writeHead(status, headers).end()
  else outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(text) }).end(text)
}

/** Serves a mock, on the loopback address alone unless told otherwise. Rejects where the port is taken (`EADDRINUSE`). */
export const serveLocally = (mock: Mock, port: number, options: ServerOptions = {}): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(
      (incoming, outgoing) => void serve(mock, options, incoming, outgoing, () => server.listening),
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
