import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { route } from '#mocks/engine/route.ts'
import { registry } from '#mocks/providers/registry.ts'
import { call, createMock } from '#mocks/mock.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { registered } from '../registered.ts'

const frozen = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

describe.each(registered)('$name', (provider) => {
  const reading = provider.cases.map((each) => [each.id, each] as const)

  test('says of its GET endpoints, and of them alone, that they read', () => {
    for (const { method, reads = false } of provider.endpoints) expect(reads).toBe(method === 'GET')
  })

  test.each(reading)('%s: an endpoint that reads leaves the data as they are', async (id, each) => {
    const { state, clock, request } = await arrange(provider, each, seededRandom(id))
    const { pathname } = new URL(request.url)
    if (!route(provider, request.method, pathname)?.endpoint.reads) return
    frozen(state.data)
    const world = { clock, states: { [provider.id]: state }, logs: {} }
    const mock = createMock({ catalog: catalogOf(registry), random: seededRandom(id), system: () => 0, world })
    expect((await call(mock, request)).status).toBe(each.expects.status)
  })
})
