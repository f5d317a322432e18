import { type Catalog, catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { createMock, type Mock } from '#mocks/mock.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { arrange, type ArrangedRequest } from '#mocks/state/arrange.ts'

const system = (): number => Date.now()
const random = platformRandom

/** One set of providers for all worlds of this page. */
export const scratchCatalog: Catalog = catalogOf(registry)

/** A case in a world of its own, in memory: the reader's own world and clock stay as they are. */
export const scratchWorldAt = async (
  provider: Provider,
  caseId: string,
  base: string,
): Promise<{ mock: Mock; request: ArrangedRequest }> => {
  const each = provider.cases.find(({ id }) => id === caseId)
  if (!each) throw new Error(`${provider.name} has no case "${caseId}"`)
  const { state, clock, request } = await arrange(provider, each, random)
  const world = { clock, states: { [provider.id]: state }, logs: {} }
  return { mock: createMock({ catalog: scratchCatalog, random, system, base, world }), request }
}

/** A world of its own in which nothing has happened yet, in memory. */
export const emptyScratch = (base: string): Mock => createMock({ catalog: scratchCatalog, random, system, base })
