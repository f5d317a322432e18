import { answerHttp } from './answer-http.ts'
import type { Random } from './engine/key.ts'
import { withinLimit } from './engine/read-body.ts'
import { memoryStore, type WorldCopy } from './state/memory-store.ts'
import type { Mock } from './state/mock.ts'
import type { LogEntry } from './engine/log-entry.ts'
import type { Catalog } from './engine/catalog.ts'

export type { Mock } from './state/mock.ts'

/** What `createMock` takes. `system` reads the system's time in ms; with `world` the mock goes on where that world stood. */
export type MockOptions = {
  readonly catalog: Catalog
  readonly random: Random
  readonly system: () => number
  readonly world?: WorldCopy
  readonly base?: string
}

/** A mock with a world of its own in memory. */
export const createMock = ({ catalog, random, system, world, base = '' }: MockOptions): Mock => ({
  store: memoryStore(system, random, world),
  catalog,
  random,
  base,
})

/** Address of a caller that nobody sees, as in a page: one of the addresses kept for documentation (RFC 5737). */
export const PAGE_IP = '203.0.113.7'

/** A request to a provider as plain data. `url` is the provider's own address, `ip` that of the caller. */
export type MockRequest = {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>> | readonly (readonly [name: string, value: string])[]
  readonly body?: string | undefined
  readonly ip?: string
}

/** An answer as plain data: header names in lower case and in order, the body as text, and what the log keeps of the call. */
export type MockAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly entry: LogEntry | undefined
}

/** Calls a provider of a mock. Header values have to be such as HTTP can carry. */
export const call = async (
  mock: Mock,
  { method, url, headers = [], body = '', ip = PAGE_IP }: MockRequest,
): Promise<MockAnswer> => {
  const { host, pathname, searchParams } = new URL(url)
  const sent = new Headers()
  for (const [name, value] of isList(headers) ? headers : Object.entries(headers)) sent.append(name, value)
  const answer = await answerHttp(mock, {
    method,
    path: `/${host}${pathname}`,
    query: searchParams,
    headers: Object.fromEntries(sent),
    ip,
    body: () => (method === 'GET' || method === 'HEAD' ? '' : withinLimit(body)),
  })
  const received = Object.fromEntries(new Headers(answer.headers))
  const id = received['latchkey-request-id']
  return {
    status: answer.status,
    headers: received,
    body: answer.text ?? '',
    entry: id === undefined ? undefined : await mock.store.request(id),
  }
}

const isList = <T>(headers: Readonly<Record<string, string>> | readonly T[]): headers is readonly T[] =>
  Array.isArray(headers)
