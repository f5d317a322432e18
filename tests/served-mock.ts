import { afterAll } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { originOf, serveLocally, type ServerOptions } from '#mocks/node/local-server.ts'
import type { Mock } from '#mocks/mock.ts'
import { registry } from '#mocks/providers/registry.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { platformRandom } from '#mocks/state/random.ts'

/** A mock with the time and the chance of the machine. */
export const realMock = () => ({
  store: memoryStore(() => Date.now(), platformRandom),
  catalog: catalogOf(registry),
  random: platformRandom,
  base: '',
})

/** Serves a mock on a free port of this machine until the tests of the file are over. */
export const servedMock = async <M extends Mock>(mock: M, options: ServerOptions = {}) => {
  const server = await serveLocally(mock, 0, options)
  afterAll(() => void server.close())
  return { mock, server, origin: originOf(server) }
}
