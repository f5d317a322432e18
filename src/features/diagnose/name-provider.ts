import { hasScheme } from '#mocks/engine/credential.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import { nearestRoute, type PastedAddress } from './address.ts'
import type { PastedCall } from './call.ts'
import { formOf, ownersOf } from './credential/look.ts'
import { parseCredentialValue, visibleCredential } from './credential/parse-credential-value.ts'

export type Sureness = 'certain' | 'likely' | 'possible'
/** A provider that a paste may be meant for, and what speaks for it, the strongest first. */
export type Candidate = {
  readonly provider: Provider
  readonly weight: number
  readonly because: readonly string[]
  /** Something speaks of them alone, and not only of a form or a header that others have too. */
  readonly isOwn: boolean
}
export type NamedProvider = {
  readonly provider: Provider
  readonly sure: Sureness
  readonly because: string
  readonly others: readonly Provider[]
}

/** `isOwn`: it speaks of them alone, and not of a form or a header that others have too. */
type Clue = { readonly weight: number; readonly says: string; readonly isOwn?: true }

const labels = (host: string): readonly string[] => host.split(/[.:-]/)

/** Whether one name is the other but for a slip: a letter too many, too few or wrong, or two that changed places. */
const isNear = (label: string, name: string): boolean => {
  if (label === name) return true
  if (Math.abs(label.length - name.length) > 1 || label.length < 5) return false
  let from = 0
  while (from < label.length && label.charAt(from) === name.charAt(from)) from += 1
  let end = 0
  while (end < Math.min(label.length, name.length) - from && label.at(-1 - end) === name.at(-1 - end)) end += 1
  const [left, right] = [label.slice(from, label.length - end), name.slice(from, name.length - end)]
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 &&
      right.length === 2 &&
      left.charAt(0) === right.charAt(1) &&
      left.charAt(1) === right.charAt(0))
  )
}

const ownNames = ({ hosts }: Provider): readonly string[] => [
  ...new Set(hosts.map(({ host }) => host.split('.').at(-2) ?? '')),
]

const namesThem = (provider: Provider, host: string): boolean =>
  labels(host).some((label) => ownNames(provider).includes(label))

/** Whether a host is meant for this provider and misspelled. */
export const nearlyNamesThem = (provider: Provider, host: string): boolean =>
  host
    .toLowerCase()
    .split(/[.:]/)
    .some((label) => ownNames(provider).some((name) => isNear(label, name) || isNear(label.replaceAll('-', ''), name)))

const byHost = (provider: Provider, { host, hostKnown }: PastedAddress): readonly Clue[] => {
  if (!hostKnown) return []
  if (provider.hosts.some((each) => each.host === host.text))
    return [{ weight: 100, says: `${host.text} is a host of theirs`, isOwn: true }]
  if (namesThem(provider, host.text)) return [{ weight: 80, says: `${host.text} contains their name`, isOwn: true }]
  return nearlyNamesThem(provider, host.text)
    ? [{ weight: 60, says: `${host.text} is nearly their name`, isOwn: true }]
    : []
}

const byPath = (provider: Provider, method: string, { path }: PastedAddress): readonly Clue[] => {
  const nearest = nearestRoute(provider, method, path.text)
  if (!nearest || path.text === '/') return []
  return [
    { weight: nearest.kinds.length === 0 ? 40 : 20, says: `${nearest.routed.endpoint.path} is an address of theirs` },
  ]
}

const byHeaders = (provider: Provider, providers: readonly Provider[], call: PastedCall): readonly Clue[] =>
  call.headers.flatMap(({ name, value }) => {
    const parsed = parseCredentialValue(value)
    const way = provider.credentialLocations.find(({ header }) => header.toLowerCase() === name.text.toLowerCase())
    const clues: Clue[] = []
    if (way) {
      const [scheme] = parsed.prefixes
      const fits = scheme ? hasScheme(way, `${scheme.word} `) : way.scheme === 'bare'
      clues.push({ weight: fits ? 12 : 8, says: `they read ${way.header}` })
    }
    const key = visibleCredential(parsed)
    const owners = ownersOf(providers, key)
    if (owners.includes(provider)) clues.push({ weight: owners.length === 1 ? 35 : 15, says: 'the key has their form' })
    else if (owners.length === 0 && formOf(provider, key)) clues.push({ weight: 6, says: 'the key begins like theirs' })
    for (const { name: variable } of parsed.credential.placeholders) {
      const own = provider.keyFormats.some((form) => envName(provider, form) === variable)
      if (own || variable.toLowerCase().includes(provider.id))
        clues.push({ weight: 60, says: `${variable} is named after them`, isOwn: true })
    }
    return clues
  })

/** The providers that a call may be meant for, the likeliest first. */
export const candidatesOf = (
  providers: readonly Provider[],
  call: PastedCall,
  address: PastedAddress | undefined,
  answered: readonly string[],
  /** Whom the words around the call name. */
  mentioned: Provider | undefined,
): readonly Candidate[] =>
  providers
    .map((provider) => {
      const clues = [
        ...(address ? [...byHost(provider, address), ...byPath(provider, call.method.text, address)] : []),
        ...byHeaders(provider, providers, call),
        ...(answered.includes(provider.id)
          ? [{ weight: 40, says: 'the answer is one of theirs', isOwn: true as const }]
          : []),
        ...(mentioned === provider ? [{ weight: 50, says: 'the text names them', isOwn: true as const }] : []),
      ].toSorted((a, b) => b.weight - a.weight)
      return {
        provider,
        weight: clues.reduce((sum, { weight }) => sum + weight, 0),
        because: clues.map(({ says }) => says),
        isOwn: clues.some((clue) => clue.isOwn),
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
