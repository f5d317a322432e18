import * as z from 'zod/mini'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { keysSchema, type KeySummary, type MintedKey, mintedKeysSchema } from '#mocks/control/schema.ts'
import type { Json } from '#mocks/engine/request.ts'
import type { Mock } from '#mocks/mock.ts'
import { respond } from '#mocks/browser/respond.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'

/** An answer, read: `body` is null where there is none. */
export type Read = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: Json }

const parse: (text: string) => Json = JSON.parse

/** The system's time of every mock. */
export const NOON = Date.parse('2026-01-15T12:00:00.000Z')

/** A mock of its own on a memory store, and the calls to it. */
export const controlledMock = (seed: string, system: () => number = () => NOON) => {
  const random = seededRandom(seed)
  const mock: Mock = { store: memoryStore(system, random), catalog: catalogOf(registry), random, base: '' }
  return { mock, ...callsOf((path, init) => respond(mock, new Request(`http://mock.invalid${path}`, init))) }
}

/** The two ways to talk to a mock, as a provider's caller and as its dashboard's, over whatever carries a request to it. */
export const callsOf = (carry: (path: string, init: RequestInit) => Promise<Response>) => {
  const ask = async (path: string, init: RequestInit): Promise<Read> => {
    const response = await carry(path, init)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: text === '' ? null : parse(text) }
  }
  /** A call of the dashboard; `body` is sent as JSON, a string as it is. */
  const dash = (method: string, path: string, body?: Json): Promise<Read> =>
    ask(`/_dashboard${path}`, {
      method,
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    })
  /** A call of a provider at `https://{address}`. */
  const call = (
    method: string,
    address: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Json,
  ): Promise<Read> =>
    ask(`/${address}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  /** Mints at a provider; of a pair, all its keys. */
  const mint = async (provider: string, fields: Json = {}): Promise<MintedKey[]> => {
    const { status, body } = await dash('POST', `/${provider}/keys`, fields)
    if (status !== 201) throw new Error(`${provider} did not mint: ${JSON.stringify(body)}`)
    return z.parse(mintedKeysSchema, body).keys
  }
  const mintOne = async (provider: string, fields: Json = {}): Promise<MintedKey> => {
    const [key] = await mint(provider, fields)
    if (!key) throw new Error(`${provider} minted nothing`)
    return key
  }
  const keys = async (provider: string): Promise<KeySummary[]> =>
    z.parse(keysSchema, (await dash('GET', `/${provider}/keys`)).body).keys
  const keyOf = async (provider: string, id: string): Promise<KeySummary> => {
    const key = (await keys(provider)).find((each) => each.id === id)
    if (!key) throw new Error(`${provider} lists no key ${id}`)
    return key
  }
  const freeze = (now: string): Promise<Read> => dash('PUT', '/clock', { now })
  const advance = (seconds: number): Promise<Read> => dash('POST', '/clock/advance', { seconds })

  return { ask, dash, call, mint, mintOne, keys, keyOf, freeze, advance }
}
