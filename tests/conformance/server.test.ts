import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from 'node:http'
import { catalogOf } from '#mocks/engine/catalog.ts'
import type { Json } from '#mocks/engine/request.ts'
import { serveLocally } from '#mocks/node/local-server.ts'
import { registry } from '#mocks/providers/registry.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { expectOutcome } from './expect-outcome.ts'
import { addressOf } from './local-address.ts'
import { jsonOf } from '../json-of.ts'

const providers = await Promise.all(Object.values(registry).map(async (entry) => (await entry.load()).provider))
const mock = {
  store: memoryStore(() => Date.now(), platformRandom),
  catalog: catalogOf(registry),
  random: platformRandom,
  base: '',
}

let server: Server
let origin: string
beforeAll(async () => {
  server = await serveLocally(mock, 0)
  origin = addressOf(server)
})
afterAll(() => void server.close())

type Staged = {
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Record<string, string>
    readonly body?: Json
  }
}

describe.each(providers)('$name answers each of its cases as documented, over HTTP', (provider) => {
  test.each([...provider.cases])('$id: $title', async (each) => {
    const staged = await fetch(`${origin}/_dashboard/cases/${provider.id}/${each.id}`, { method: 'POST' })
    expect(staged.status).toBe(201)
    const { request }: Staged = await jsonOf(staged)
    const { method, headers, body } = request
    const url = `${origin}/${request.url.slice('https://'.length)}`
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(url, { method, headers, ...(body !== undefined && { body: text }) })
    const reply: Json = await jsonOf(response)
    expectOutcome(each.expects, { status: response.status, headers: Object.fromEntries(response.headers), body: reply })

    const id = response.headers.get('latchkey-request-id')
    const logged: { verdict: { outcome: string; rule?: string } } = await jsonOf(
      await fetch(`${origin}/_dashboard/requests/${id}`),
    )
    expect(logged.verdict.rule).toBe(each.expects.rule)
  })
})
