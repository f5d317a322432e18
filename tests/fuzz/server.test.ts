import type { Server } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { originOf, serveLocally } from '#mocks/node/local-server.ts'
import { registry } from '#mocks/providers/registry.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { hostile } from './hostile.ts'
import { patience, TIMES, tryOut } from './runs.ts'

const SENT = 300 * TIMES

let server: Server
let port = 0
beforeAll(async () => {
  const random = seededRandom('fuzz/server')
  server = await serveLocally(
    { store: memoryStore(() => Date.now(), random), catalog: catalogOf(registry), random, base: '' },
    0,
  )
  port = Number(new URL(originOf(server)).port)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Sends bytes on a socket of their own, and returns the first line of what comes back; empty where nothing does. */
const sent = (bytes: Buffer): Promise<string> =>
  new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => (answer += text))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
  })

const HOST = 'Host: 127.0.0.1'
const line = fc.tuple(
  fc.constantFrom('GET', 'POST', 'BREW', 'CONNECT', 'OPTIONS'),
  fc.constantFrom('/api.paykore.dev/v1/', '/'),
  fc.oneof(
    hostile,
    hostile.map((text) => encodeURIComponent(text.toWellFormed())),
  ),
  fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', ''),
)
const header = fc
  .tuple(
    fc.constantFrom('Host', 'X-API-Key', 'Content-Length', 'Transfer-Encoding', 'Expect', 'Origin', 'Content-Type'),
    hostile,
  )
  .map((pair) => pair.join(': '))
/** Half of them are such as Node takes: it refuses most of the others itself, and the mock never sees them. */
const request = fc
  .record({ line, headers: fc.array(header, { maxLength: 4 }), body: hostile, isPlain: fc.boolean() })
  .map(({ line: [method, folder, path, version], headers, body, isPlain }) => {
    const lines = isPlain ? [HOST, `Content-Length: ${Buffer.byteLength(body)}`] : headers
    return Buffer.from(
      `${method} ${folder}${path} ${version}\r\n${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`,
      'utf8',
    )
  })

test(
  `after ${SENT} hostile requests over raw sockets the server answers as before, and it accepted none`,
  async ({ task }) => {
    const bytes = fc.oneof(
      request,
      fc.uint8Array({ maxLength: 400 }).map((each) => Buffer.from(each)),
    )
    const property = fc.asyncProperty(bytes, async (each) => {
      const first = await sent(each)
      if (first !== '') expect(first).toMatch(/^HTTP\/1\.1 (?:[34]\d\d|204) /)
    })
    await tryOut(task, property, SENT)
    expect((await fetch(`http://127.0.0.1:${port}/_health`)).status).toBe(200)
  },
  patience(SENT),
)
