import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { credentialValue, keyWrittenIn } from '#mocks/engine/credential.ts'
import { registry } from '#mocks/providers/registry.ts'
import { call, createMock } from '#mocks/mock.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'

const loaded = await Promise.all(
  Object.values(registry).map(async (entry) => {
    const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
    return { provider, first: docs.first }
  }),
)
const ways = loaded.flatMap(({ provider, first }) =>
  provider.credentialLocations.map((way) => ({ name: provider.name, header: way.header, provider, first, way })),
)

/** Sends the first case of a provider, its key in the header `times` times. */
const sent = async ({ provider, first, way }: (typeof ways)[number], times: number) => {
  const each = provider.cases.find(({ id }) => id === first)
  if (!each) throw new Error(`${provider.name} has no case ${first}.`)
  const random = seededRandom(`${provider.id}/twice`)
  const { state, clock, request } = await arrange(provider, each, random)
  const [key] = provider.credentialLocations.flatMap((place) => {
    const value = new Headers(request.headers).get(place.header)
    return value === null ? [] : (keyWrittenIn(place, value) ?? [])
  })
  if (key === undefined) throw new Error(`${provider.name}/${first} sends no key.`)
  const names = provider.credentialLocations.map(({ header }) => header.toLowerCase())
  const others = Object.entries(request.headers).filter(([name]) => !names.includes(name.toLowerCase()))
  const repeated = Array.from({ length: times }, () => [way.header, credentialValue(way, key)] as const)
  const mock = createMock({
    catalog: catalogOf(registry),
    random,
    system: () => 0,
    world: { clock, states: { [provider.id]: state }, logs: {} },
  })
  const answer = await call(mock, { ...request, headers: [...others, ...repeated] })
  const failed = answer.entry?.trace.find(({ outcome }) => outcome === 'failed')
  return { ...answer, key, failed: failed?.outcome === 'failed' ? failed : undefined }
}

describe.each(ways)('A key in $header of $name', (at) => {
  test('sent once is taken', async () => {
    const { status, entry } = await sent(at, 1)
    expect(status).toBe(200)
    expect(JSON.stringify(entry?.trace)).not.toMatch(/sent twice|times/)
  })

  test.each([
    { times: 2, says: 'sent twice' },
    { times: 3, says: 'sent 3 times' },
  ])('that came $times times is refused, and the trace says "$says"', async ({ times, says }) => {
    const { entry, failed, key } = await sent(at, times)
    expect(entry?.verdict.outcome).toBe('denied')
    expect(failed?.observed).toContain(says)
    expect(failed?.offending).toContain(says)
    expect(JSON.stringify(entry)).not.toContain(key.slice(-12))
    expect(entry?.keyHint).not.toContain('sent')
  })
})
