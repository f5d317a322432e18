import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { KeyPlace } from './find-key.ts'
import { formOf, type Kind, kindOfVariable, lookOf, printsPrefixes, strangersOf } from './look.ts'
import { visibleCredential } from './parse-credential-value.ts'

/** The kind of key that a call of this endpoint, on this host, usually has. */
export const usualKind = (
  { hosts, environments, operations }: Provider,
  endpoint: Endpoint | undefined,
  host: string,
): Kind => ({
  class: endpoint?.auth.keys[0] ?? operations.mint.classes[0] ?? 'secret',
  environment: hosts.find((each) => each.host === host)?.environment ?? environments[0] ?? 'live',
  by: 'guess',
})

/** Class and environment of the key in its place; undefined where what stands there is no key of this provider. */
export const kindOfKey = (
  provider: Provider,
  providers: readonly Provider[],
  place: KeyPlace,
  usual: Kind,
): Kind | undefined => {
  if (place.where === 'nowhere') return undefined
  const { credential: core } = place.peeled
  const look = lookOf(core)
  const [variable] = core.placeholders
  if (look === 'filled-in' && variable) return kindOfVariable(provider, variable, usual)
  if (look === 'masked') return usual
  if (look !== 'text') return undefined
  const text = visibleCredential(place.peeled)
  if (strangersOf(provider, providers, text).length > 0) return undefined
  const found = formOf(provider, text)
  if (!found) return printsPrefixes(provider) ? undefined : usual
  const { form } = found
  // Where a prefix stands for both environments, it does not tell which.
  const same = provider.keyFormats.filter(({ prefix }) => prefix === form.prefix)
  const environment =
    same.some((each) => each.environment === usual.environment) && same.length > 1
      ? usual.environment
      : form.environment
  return { class: form.class, environment, by: found.whole ? 'form' : 'prefix' }
}
