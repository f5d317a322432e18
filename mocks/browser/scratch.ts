import { type Catalog, catalogOf } from '#mocks/engine/catalog.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Mock } from '#mocks/mock.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { arrange, type ArrangedRequest } from '#mocks/state/arrange.ts'

const system = (): number => Date.now()
const random = platformRandom

/** One set of providers for all worlds of this page. */
export const scratchCatalog: Catalog = catalogOf()

/** A case in a world of its own, in memory: the reader's own world and clock stay as they are. */
export const scratchWorldAt = async (
  provider: Provider,
  caseId: string,
  base: string,
): Promise<{ mock: Mock; request: ArrangedRequest }> => {
  const each = provider.cases.find(({ id }) => id === caseId)
  if (!each) throw new Error(`${provider.name} has no case "${caseId}"`)
  const { state, clock, request } = await arrange(provider, each, random)
  const store = memoryStore(system, random)
  await store.reset({ providerId: provider.id, state, clock })
  return { mock: { store, catalog: scratchCatalog, random, base }, request }
}

/** A world of its own in which nothing has happened yet, in memory. */
export const emptyScratch = (base: string): Mock => ({
  store: memoryStore(system, random),
  catalog: scratchCatalog,
  random,
  base,
})
