import { serve } from '@hono/node-server'
import type { ServerType } from '@hono/node-server'
import { refusal } from './guard.ts'
import { problem, respond } from './respond.ts'
import type { Mock } from './respond.ts'

/** Answers one request of the local server; `ip` is the caller's address. */
const answerLocally = async (mock: Mock, request: Request, ip: string | undefined): Promise<Response> => {
  try {
    const refused = isDashboard(request.url) ? refusal(request.headers) : undefined
    const response = refused ? problem(refused) : await respond(mock, request, ip)
    // The rest of such a body is not read, so the connection cannot carry another request.
    if (response.status === 413) response.headers.set('Connection', 'close')
    return response
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

const isDropped = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

const isDashboard = (url: string): boolean => new URL(url).pathname.startsWith('/_dashboard')

/** Serves a mock on the loopback address alone. Rejects where the port is taken (`EADDRINUSE`). */
export const serveLocally = (mock: Mock, port: number): Promise<ServerType> =>
  new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, { incoming }) => answerLocally(mock, request, incoming.socket.remoteAddress),
        hostname: '127.0.0.1',
        port,
      },
      () => resolve(server),
    )
    server.once('error', reject)
  })
