import type { Provider } from './provider.ts'

/** A provider that loads when it is needed. */
export type ProviderEntry = { load(): Promise<{ readonly provider: Provider }> }

/** Providers that load when they are first asked for, and are then kept. */
export type Catalog = {
  readonly ids: readonly string[]
  byId(id: string): Promise<Provider | undefined>
  /** The provider that answers at a host, at once where it is loaded. */
  byHost(host: string): Provider | undefined | Promise<Provider | undefined>
  /** The providers that are loaded by now. */
  loaded(): readonly Provider[]
}

/** A catalog over a registry of providers by id. A host is looked up among the providers that are loaded before others are loaded for it. */
export const catalogOf = (entries: Readonly<Record<string, ProviderEntry>>): Catalog => {
  const loaded = new Map<string, Provider>()
  const hosts = new Map<string, Provider>()
  const ids = Object.keys(entries)

  const byId = async (id: string): Promise<Provider | undefined> => {
    const known = loaded.get(id)
    if (known) return known
    const entry = Object.hasOwn(entries, id) ? entries[id] : undefined
    if (!entry) return undefined
    const { provider } = await entry.load()
    loaded.set(id, provider)
    for (const { host, answers } of provider.hosts) if (answers !== false && !hosts.has(host)) hosts.set(host, provider)
    return provider
  }

  return {
    ids,
    byId,
    loaded: () => [...loaded.values()],
    byHost: (host) => {
      const known = hosts.get(host)
      return known || loaded.size === ids.length ? known : Promise.all(ids.map(byId)).then(() => hosts.get(host))
    },
  }
}
