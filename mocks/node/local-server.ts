import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { refusal } from './guard.ts'
import { answerHttp, type HttpAnswer, type HttpRequest, isDashboard, type Mock, problem } from '#mocks/mock.ts'
import { isDropped, readIncoming } from './read-incoming.ts'

/** Answers one request of the local server. */
const answerLocally = async (mock: Mock, request: HttpRequest): Promise<HttpAnswer> => {
  try {
    const refused = isDashboard(request.path) ? refusal(request.headers) : undefined
    return refused ? problem(refused) : await answerHttp(mock, request)
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

const serve = async (mock: Mock, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const request = readIncoming(incoming)
  const { status, headers, text } = request ? await answerLocally(mock, request) : NO_ADDRESS
  if (text === null) outgoing.writeHead(status, headers).end()
  else outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(text) }).end(text)
}

/** Serves a mock on the loopback address alone. Rejects where the port is taken (`EADDRINUSE`). */
export const serveLocally = (mock: Mock, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((incoming, outgoing) => void serve(mock, incoming, outgoing))
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
