import { type Catalog, catalogOf } from '#mocks/engine/catalog.ts'
import type { Random } from '#mocks/engine/key.ts'
import { own } from '#mocks/engine/own.ts'
import { NO_MOCK } from './check.ts'
import { knownIds } from './known-ids.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { registry } from '#mocks/providers/registry.ts'
import { type MemoryStore, memoryStore } from '#mocks/state/memory-store.ts'
import { platformRandom, seededRandom } from '#mocks/state/random.ts'
import { undoable } from '#mocks/state/undoable.ts'

/** What stands behind a mock of the package: its providers, loaded, and its world. */
export type PackagedWorld = {
  readonly providers: ReadonlyMap<string, Provider>
  readonly catalog: Catalog
  readonly store: MemoryStore
  readonly random: Random
  readonly base: ''
  readonly reset: () => void
}

/** Providers that cannot be in one world. Its message is for whoever chose them. */
export class ProviderError extends Error {}

const loadProvider = async (choice: string | Provider): Promise<Provider> => {
  if (typeof choice !== 'string') return choice
  const entry = own(registry, choice)
  if (!entry) throw new ProviderError(`There is no provider "${choice}". There are: ${knownIds.join(', ')}.`)
  return (await entry.load()).provider
}

/** Two at one host would leave the second without a call, and nothing would say so. */
const checkHosts = (providers: readonly Provider[]): void => {
  const ids = new Map<string, string>()
  for (const { id, hosts } of providers)
    for (const { host } of hosts.filter(({ answers }) => answers !== false)) {
      const first = ids.get(host) ?? id
      if (first !== id) throw new ProviderError(`Both "${first}" and "${id}" answer at ${host}. Leave one of them out.`)
      ids.set(host, id)
    }
}

/** Opens a world with the chosen providers; `now` in epoch ms stops its clock. Rejects for an unknown provider, and for one that is there twice or at a host of another. */
export const openWorld = async (
  choices: readonly (string | Provider)[],
  now: number | undefined,
  seed: string | undefined,
): Promise<PackagedWorld> => {
  const providers = new Map<string, Provider>()
  for (const provider of await Promise.all(choices.map(loadProvider))) {
    if (providers.has(provider.id)) throw new ProviderError(`The provider "${provider.id}" is there twice.`)
    providers.set(provider.id, provider)
  }
  checkHosts([...providers.values()])
  const catalog = catalogOf(
    Object.fromEntries([...providers].map(([id, provider]) => [id, { load: () => Promise.resolve({ provider }) }])),
  )
  await Promise.all([...providers.keys()].map((id) => catalog.byId(id)))

  const freshRandom = () => (seed === undefined ? platformRandom : seededRandom(seed))
  let source = freshRandom()
  const random: Random = (length) => source(length)
  const store = memoryStore(() => Date.now(), random, undefined, undoable)
  const reset = () => {
    source = freshRandom()
    store.reset()
    if (now !== undefined) store.clock(() => ({ mode: 'frozen', now }))
  }
  reset()
  return { providers, catalog, store, random, base: '', reset }
}

const worlds = new WeakMap<object, PackagedWorld>()

/** Remembers which world stands behind a mock. */
export const rememberWorld = (mock: object, world: PackagedWorld): void => void worlds.set(mock, world)

/** The world behind a mock. Throws for what `createMock` did not make. */
export const worldOf = (mock: object): PackagedWorld => {
  const world = worlds.get(mock)
  if (!world) throw new TypeError(NO_MOCK)
  return world
}
