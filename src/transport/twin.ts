import { redact } from '#mocks/engine/redact.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'

export const TICKET = 'latchkey-ticket'

/** Header values hold Latin-1 alone, so the ellipsis of a hint is spelled out. */
const plain = (text: string): string => text.replaceAll('…', '...')

/** What of a request counts as secret whatever it looks like: the values of the headers that carry credentials. */
export const secretsOf = (headers: Headers, carriers: readonly string[]): string[] =>
  [...carriers, 'authorization']
    .map((name) => headers.get(name))
    .filter((value) => value !== null)
    .flatMap((value) => [value, value.replace(/^(bearer\s+)+/i, '')])
    .filter((value) => value.length >= 4)

/**
 * The twin of a request that crosses the network stack: same method, path and headers, each credential masked, and a
 * ticket for the real one. `body` is the real body's text.
 */
export const twinOf = (
  real: Request,
  body: string,
  ticket: string,
  forms: readonly KeyFormat[],
  secrets: readonly string[],
): Request => {
  const mask = (text: string): string => plain(redact(text, forms, secrets))
  const url = new URL(real.url)
  const headers = new Headers()
  for (const [name, value] of real.headers) headers.append(name, mask(value))
  headers.set(TICKET, ticket)
  const address = `${url.origin}${mask(url.pathname + url.search)}`
  return new Request(address, {
    method: real.method,
    headers,
    ...(body !== '' && { body: mask(body) }),
    cache: 'no-store',
  })
}

/** The twin of an answer: each credential masked, the ticket in a header. */
export const twinAnswer = (
  real: Response,
  body: string,
  ticket: string,
  forms: readonly KeyFormat[],
  secrets: readonly string[],
): Response => {
  const headers = new Headers(real.headers)
  headers.set(TICKET, ticket)
  const empty = real.status === 204 || real.status === 304
  return new Response(empty ? null : redact(body, forms, secrets), {
    status: real.status,
    statusText: real.statusText,
    headers,
  })
}
