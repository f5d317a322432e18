import { envName } from '#mocks/codegen/secret-parts.ts'
import type { Random } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { issueKey } from '#mocks/state/issue-key.ts'
import type { MemoryStore } from '#mocks/state/memory-store.ts'

/** A variable and its value. */
export type EnvEntry = readonly [name: string, value: string]

type Issuer = { readonly store: MemoryStore; readonly random: Random }

/**
 * What a client reads from its environment to call a mock at `origin`: for each provider its base addresses and a key of each
 * class and environment that it issues, under the provider's own names. Each call issues new keys.
 */
export const environmentOf = (issuer: Issuer, providers: Iterable<Provider>, origin: string): readonly EnvEntry[] =>
  [...providers].flatMap((provider) => [...baseAddresses(provider, origin), ...keysOf(issuer, provider)])

/** `PAYKORE_BASE_URL`; of a provider with a host for each environment, the further ones bear its name too. */
const baseAddresses = ({ id, hosts }: Provider, origin: string): readonly EnvEntry[] =>
  hosts
    .filter(({ answers }) => answers !== false)
    .map(({ host, environment }, index) => {
      const suffix = index === 0 ? '' : `_${environment ?? index + 1}`
      return [`${id}_base_url${suffix}`.toUpperCase(), `${origin}/${host}`]
    })

/** One key a name, also where two forms have the same. */
const keysOf = ({ store, random }: Issuer, provider: Provider): readonly EnvEntry[] => {
  const { classes } = provider.operations.mint
  const wanted = provider.keyFormats.filter(
    (form) => classes.includes(form.class) && provider.environments.includes(form.environment),
  )
  const byName = new Map(wanted.toReversed().map((form) => [envName(provider, form), form]))
  return [...byName].toReversed().flatMap(([name, form]) => {
    const issued = store.change(provider, ({ state, now }) =>
      issueKey(provider, state, { ...form, label: 'handed over at the start' }, now, random),
    )
    return issued ? [[name, issued.text] as const] : []
  })
}
