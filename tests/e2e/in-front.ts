import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'

export type Received = {
  readonly method: string
  readonly url: string
  readonly headers: string
  readonly body: string
}

type InFront = {
  readonly origin: string
  /** What reached it, as the site's own host could keep it. */
  readonly received: readonly Received[]
  readonly close: () => void
}

/** A server in front of the site, as a host or a slow line is; `pass` hands an answer on, whole and at once unless told otherwise. */
export const serverInFront = async (
  baseURL: string | undefined,
  pass: (answer: IncomingMessage, outgoing: ServerResponse) => void = (answer, outgoing) => void answer.pipe(outgoing),
): Promise<InFront> => {
  const received: Received[] = []
  const site = new URL(baseURL ?? '')
  const server = createServer((incoming: IncomingMessage, outgoing) => {
    void readText(incoming).then((body) => {
      const { method = '', url = '', headers } = incoming
      received.push({ method, url, headers: JSON.stringify(headers), body })
      const onward = forward(
        { host: site.hostname, port: site.port, method, path: url, headers: { ...headers, host: site.host } },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          pass(answer, outgoing)
        },
      )
      onward.on('error', () => outgoing.writeHead(502).end())
      onward.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
