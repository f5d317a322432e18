import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { KeyPlace } from './find-key.ts'
import { formOf, type Kind, kindOfVariable, lookOf, printsPrefixes, strangersOf } from './look.ts'
import { type CredentialValue, visibleCredential } from './parse-credential-value.ts'

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

/** Class and environment of a text in the key's place; undefined where it is no key of this provider. */
export const kindOfText = (
  provider: Provider,
  providers: readonly Pick<Provider, 'name' | 'keyFormats'>[],
  value: CredentialValue,
  usual: Kind,
): Kind | undefined => {
  const look = lookOf(value.credential)
  if (look === 'masked') return usual
  if (look !== 'text') return undefined
  const text = visibleCredential(value)
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

/** Class and environment of the key in its place, or of the one that a variable there holds. */
export const kindOfKey = (
  provider: Provider,
  providers: readonly Provider[],
  place: KeyPlace,
  usual: Kind,
): Kind | undefined => {
  if (place.where === 'nowhere') return undefined
  const { credential } = place.parsed
  const [variable] = credential.placeholders
  return lookOf(credential) === 'filled-in' && variable
    ? kindOfVariable(provider, variable, usual)
    : kindOfText(provider, providers, place.parsed, usual)
}
