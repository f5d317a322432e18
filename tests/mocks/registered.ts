import type { Provider } from '#mocks/engine/provider.ts'
import { registry } from '#mocks/providers/registry.ts'

/** Every provider of the registry, loaded, in its order. */
export const registered: readonly Provider[] = await Promise.all(
  Object.values(registry).map(async (entry) => (await entry.load()).provider),
)

/** One of them, by its id. */
export const providerOf = (id: string): Provider => {
  const provider = registered.find((each) => each.id === id)
  if (!provider) throw new Error(`The registry has no provider "${id}"`)
  return provider
}
