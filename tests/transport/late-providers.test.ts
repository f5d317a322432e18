import fc from 'fast-check'
import * as z from 'zod/mini'
import { expect, test, vi } from 'vitest'

const loads = vi.hoisted(() => ({ count: 0 }))
vi.mock('zod/mini', async (original) => ({
  ...(await original<typeof z>()),
  ...(await import('#src/transport/late-zod/late-zod.ts')),
}))
vi.mock('#src/transport/late-zod/zod.ts', () => {
  loads.count += 1
  return vi.importActual('zod/mini')
})

const { runCase } = await import('#mocks/codegen/run-case.ts')
const { buildCatalog, allBundles } = await import('#src/docs/provider-bundle.ts')
const { seededRandom } = await import('#mocks/state/random.ts')
const { isAddress } = await import('#mocks/providers/payviox/bodies.ts')
const bundles = await allBundles()

const statusOf = async (providerId: string, caseId: string): Promise<number | undefined> => {
  const provider = await buildCatalog.byId(providerId)
  const each = provider?.cases.find(({ id }) => id === caseId)
  return provider && each && (await runCase(buildCatalog, provider, each, seededRandom(caseId))).reply.status
}

test('the first answer of each provider needs no Zod', async () => {
  for (const { provider, docs } of bundles) expect(await statusOf(provider.id, docs.first)).toBeLessThan(300)
  expect(loads.count).toBe(0)
})

test.each(
  bundles.flatMap(({ provider }) => provider.cases.map(({ id, expects }) => [provider.id, id, expects.status])),
)('%s answers %s as it does where Zod is there from the start: %i', async (providerId, caseId, status) => {
  expect(await statusOf(String(providerId), String(caseId))).toBe(status)
})

test('Zod came once', () => expect(loads.count).toBe(1))

test('an address is one for Payviox as it is for Zod', async () => {
  const real = await vi.importActual<typeof z>('zod/mini')
  const schema = real.union([real.ipv4(), real.ipv6()])
  const text = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.stringMatching(/^[\da-f:.]{0,20}$/),
    fc.constantFrom('256.1.1.1', '01.1.1.1', '1.2.3', '::', '::ffff:1.2.3.4', '', ':', '::1%eth0', '::1 ', 'localhost'),
  )
  fc.assert(
    fc.property(text, (value) => {
      expect(isAddress(value)).toBe(schema.safeParse(value).success)
    }),
  )
  for (const value of ['::1]@[::1', '::1]/[', null, 7]) expect(isAddress(value)).toBe(false)
})
