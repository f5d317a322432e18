import { hasScheme } from '#mocks/engine/credential.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import { nearestRoute, type PastedAddress } from './address.ts'
import type { PastedCall } from './call.ts'
import { formOf, ownersOf } from './credential/look.ts'
import { parseCredentialValue } from './credential/parse-credential-value.ts'

export type Sureness = 'certain' | 'likely' | 'possible'
/** A provider that a paste may be meant for, and what speaks for it, the strongest first. */
export type Candidate = { readonly provider: Provider; readonly weight: number; readonly because: readonly string[] }
export type NamedProvider = {
  readonly provider: Provider
  readonly sure: Sureness
  readonly because: string
  readonly others: readonly Provider[]
}

type Clue = { readonly weight: number; readonly says: string }

const labels = (host: string): readonly string[] => host.split(/[.:-]/)

const byHost = (provider: Provider, { host, hostKnown }: PastedAddress): readonly Clue[] => {
  if (!hostKnown) return []
  if (provider.hosts.some((each) => each.host === host.text))
    return [{ weight: 100, says: `${host.text} is a host of theirs` }]
  const own = new Set(provider.hosts.map((each) => each.host.split('.').at(-2) ?? ''))
  return labels(host.text).some((label) => own.has(label))
    ? [{ weight: 80, says: `${host.text} contains their name` }]
    : []
}

const byPath = (provider: Provider, method: string, { path }: PastedAddress): readonly Clue[] => {
  const mended = nearestRoute(provider, method, path.text)
  if (!mended || path.text === '/') return []
  return [
    { weight: mended.kinds.length === 0 ? 40 : 20, says: `${mended.routed.endpoint.path} is an address of theirs` },
  ]
}

const byHeaders = (provider: Provider, providers: readonly Provider[], call: PastedCall): readonly Clue[] =>
  call.headers.flatMap(({ name, value }) => {
    const peeled = parseCredentialValue(value)
    const way = provider.credentialLocations.find(({ header }) => header.toLowerCase() === name.text.toLowerCase())
    const clues: Clue[] = []
    if (way) {
      const [scheme] = peeled.prefixes
      const fits = scheme ? hasScheme(way, `${scheme.word} `) : way.scheme === 'bare'
      clues.push({ weight: fits ? 12 : 8, says: `they read ${way.header}` })
    }
    const owners = ownersOf(providers, peeled.credential.text)
    if (owners.includes(provider)) clues.push({ weight: owners.length === 1 ? 35 : 15, says: 'the key has their form' })
    else if (owners.length === 0 && formOf(provider, peeled.credential.text))
      clues.push({ weight: 6, says: 'the key begins like theirs' })
    for (const { name: variable } of peeled.credential.placeholders) {
      const own = provider.keyFormats.some((form) => envName(provider, form) === variable)
      if (own || variable.toLowerCase().includes(provider.id))
        clues.push({ weight: 60, says: `${variable} is named after them` })
    }
    return clues
  })

/** The providers that a call may be meant for, the likeliest first. */
export const candidatesOf = (
  providers: readonly Provider[],
  call: PastedCall,
  address: PastedAddress | undefined,
  answered: readonly string[],
): readonly Candidate[] =>
  providers
    .map((provider) => {
      const clues = [
        ...(address ? [...byHost(provider, address), ...byPath(provider, call.method.text, address)] : []),
        ...byHeaders(provider, providers, call),
        ...(answered.includes(provider.id) ? [{ weight: 40, says: 'the answer is one of theirs' }] : []),
      ].toSorted((a, b) => b.weight - a.weight)
      return {
        provider,
        weight: clues.reduce((sum, { weight }) => sum + weight, 0),
        because: clues.map(({ says }) => says),
      }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)

/** The provider that a call is meant for, and how sure that is; undefined where nothing tells. */
export const nameProvider = (candidates: readonly Candidate[]): NamedProvider | undefined => {
  const [first, second] = candidates
  if (!first) return undefined
  const ahead = first.weight - (second?.weight ?? 0)
  const sure: Sureness =
    first.weight >= 80 && ahead >= 20 ? 'certain' : first.weight >= 25 && ahead >= 10 ? 'likely' : 'possible'
  return {
    provider: first.provider,
    sure,
    because: first.because.slice(0, 2).join(', and '),
    others: sure === 'certain' ? [] : candidates.slice(1).map(({ provider }) => provider),
  }
}
