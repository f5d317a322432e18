import type { Provider } from './provider.ts'

/** A provider that loads when it is needed. */
export type ProviderEntry = { load(): Promise<{ readonly provider: Provider }> }

/** Providers that load when they are first asked for, and are then kept. */
export type Catalog = {
  readonly ids: readonly string[]
  byId(id: string): Promise<Provider | undefined>
  byHost(host: string): Promise<Provider | undefined>
  /** The providers that are loaded by now. */
  loaded(): readonly Provider[]
}

/** A catalog over a registry of providers by id. A host is looked up among the providers that are loaded before others are loaded for it. */
export const catalogOf = (entries: Readonly<Record<string, ProviderEntry>>): Catalog => {
  const loaded = new Map<string, Provider>()
  const ids = Object.keys(entries)
  const has = (host: string) => (provider: Provider) =>
    provider.hosts.some((each) => each.host === host && each.answers !== false)

  const byId = async (id: string): Promise<Provider | undefined> => {
    const known = loaded.get(id)
    if (known) return known
    const entry = Object.hasOwn(entries, id) ? entries[id] : undefined
    if (!entry) return undefined
    const { provider } = await entry.load()
    loaded.set(id, provider)
    return provider
  }

  return {
    ids,
    byId,
    loaded: () => [...loaded.values()],
    byHost: async (host) => {
      const known = loaded.values().find(has(host))
      if (known) return known
      const all = await Promise.all(ids.map(byId))
      return all.find((provider) => provider !== undefined && has(host)(provider))
    },
  }
}
