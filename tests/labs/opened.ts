import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import type { Provider } from '#mocks/engine/provider.ts'

export const catalog = catalogOf(registry)

/** A provider of the registry. */
export const providerOf = async (id: string): Promise<Provider> => {
  const provider = await catalog.byId(id)
  if (!provider) throw new Error(`no provider ${id}`)
  return provider
}
