import { afterAll, beforeAll } from 'vitest'
import type { Server } from 'node:http'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { serveLocally } from '#mocks/node/local-server.ts'
import { registry } from '#mocks/providers/registry.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { addressOf } from './local-address.ts'
import { playEveryCase } from './over-http.ts'

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

playEveryCase('over HTTP', () => origin)
