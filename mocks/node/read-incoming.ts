import type { IncomingMessage } from 'node:http'
import { own } from '#mocks/engine/own.ts'
import type { HttpRequest } from '#mocks/answer-http.ts'
import { BODY_LIMIT } from '#mocks/engine/read-body.ts'

/** A request with the host that it asks for, from a whole address or else from `Host`. */
export type Incoming = HttpRequest & { readonly host: string }

/** A request of Node's server as plain data; undefined where its target is no address, as in `OPTIONS *`. */
export const readIncoming = (incoming: IncomingMessage): Incoming | undefined => {
  const target = incoming.url ?? ''
  const url = PLAIN.test(target) ? { pathname: target, searchParams: NO_QUERY } : addressOf(target)
  return (
    url && {
      host: 'host' in url && !target.startsWith('/') ? url.host : hostOf(incoming.rawHeaders),
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: headersOf(incoming.rawHeaders),
      ip: incoming.socket.remoteAddress ?? '127.0.0.1',
      body: () => bodyOf(incoming),
    }
  )
}

/** Whether an error says that the caller went away in the middle of a body. */
export const isDropped = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

const NO_QUERY = new URLSearchParams()

// A path that a parser of addresses leaves as it is, as most are: it takes longer than the rest of the reading.
const PLAIN = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]*)+$/

// A target is a path, or a whole address where the caller takes the mock for a proxy.
const addressOf = (target: string): URL | undefined => {
  const address = target.startsWith('/') ? `http://localhost${target}` : target
  return URL.parse(address) ?? undefined
}

// Node's own reading of the headers would be a second one of all of them.
const hostOf = (raw: readonly string[]): string => {
  for (let at = 0; at + 1 < raw.length; at += 2) if (raw[at]?.toLowerCase() === 'host') return raw[at + 1] ?? ''
  return ''
}

/** Values by lower-case name; several of one name are joined as `fetch` joins them, where Node would drop some. */
const headersOf = (raw: readonly string[]): Record<string, string> => {
  const headers: Record<string, string> = {}
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    const value = raw[at + 1] ?? ''
    const earlier = own(headers, name)
    headers[name] = earlier === undefined ? value : `${earlier}, ${value}`
  }
  return headers
}

const utf8 = new TextDecoder()

/**
 * The body as text; undefined where it is longer than `BODY_LIMIT`. What lies beyond is read and thrown away, so that a
 * caller who is still sending gets to read the answer.
 */
const bodyOf = (incoming: IncomingMessage): string | Promise<string | undefined> => {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return ''
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes <= BODY_LIMIT) chunks.push(chunk)
      else resolve(undefined)
    })
    incoming.once('end', () => resolve(utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))))
    incoming.once('error', reject)
  })
}
