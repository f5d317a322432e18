import type { Catalog } from '#mocks/engine/catalog.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import { plainPath } from '#mocks/engine/plain-path.ts'
import { redactTyped } from '#mocks/engine/redact.ts'
import { endpointLike } from '#mocks/engine/route.ts'

export const TICKET = 'latchkey-ticket'

/** A part of a path of the dashboard that says what is asked and not of what: `keys`, and no id. */
const WORD = /^[a-z_-]{1,24}$/

/**
 * What stands for the address `/host/path` of a request where others see it: the host of a provider and the template of an
 * endpoint. Nothing in it was typed: what leads nowhere is `unknown`.
 */
export const templateOf = async (catalog: Catalog, method: string, path: string): Promise<string> => {
  const [, host = '', ...rest] = path.split('/')
  if (host === '_dashboard') return `/${[host, ...rest.map((part) => (WORD.test(part) ? part : ':id'))].join('/')}`
  const provider = await catalog.byHost(host)
  if (!provider) return '/unknown'
  return `/${host}${endpointLike(provider, method, plainPath(`/${rest.join('/')}`))?.path ?? '/unknown'}`
}

/**
 * The twin of a request that crosses the network stack: method, host, template of the path, and a ticket for the real one. It
 * carries nothing that was typed, so that nothing leaves this page even where no worker of ours takes it.
 */
export const twinOf = (method: string, base: string, template: string, ticket: string): Request =>
  new Request(`${base}${template}`, { method, headers: { [TICKET]: ticket }, cache: 'no-store', credentials: 'omit' })

/** The twin of an answer: each credential masked, the ticket in a header. */
export const twinAnswer = (
  real: Response,
  body: string,
  ticket: string,
  keyFormats: readonly KeyFormat[],
  secrets: readonly string[],
): Response => {
  const headers = new Headers(real.headers)
  headers.set(TICKET, ticket)
  const empty = real.status === 204 || real.status === 304
  return new Response(empty ? null : redactTyped(body, keyFormats, secrets), {
    status: real.status,
    statusText: real.statusText,
    headers,
  })
}
