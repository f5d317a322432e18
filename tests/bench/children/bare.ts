import { createServer } from 'node:http'
import { originOf } from '#mocks/node/local-server.ts'
import { type Question, tell } from './tell.ts'

// The floor: a server that reads a request to its end and gives always the same answer.
let given: Extract<Question, { ask: 'answer' }> = { ask: 'answer', status: 204, headers: {}, body: '' }
const server = createServer((incoming, outgoing) => {
  const end = () => outgoing.writeHead(given.status, given.headers).end(given.body)
  if (incoming.method === 'GET') end()
  else incoming.resume().once('end', end)
})
server.listen(0, '127.0.0.1', () =>
  tell(originOf(server), (question) => {
    if (question.ask === 'answer') given = question
  }),
)
