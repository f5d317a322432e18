import type { Aspect } from '#mocks/engine/docs.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { SituationId } from '#mocks/engine/rule.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { PageBundle } from '#src/docs/provider-bundle.ts'
import type { NavLink } from '#src/docs/navigation/pages.ts'
import { numberWord } from '#src/ui/number-word.ts'

/** What can go wrong with a key at any provider, and the statement that providers make on it. The rules say which of them refuses. */
export type Situation = {
  readonly id: SituationId
  readonly label: string
  readonly title: string
  readonly lead: string
  readonly aspect: Aspect
}

export const situations: readonly Situation[] = [
  {
    id: 'no-key',
    label: 'No key',
    title: 'A call without a key',
    lead: 'The header is missing, is empty, or has the wrong name.',
    aspect: 'missingKey',
  },
  {
    id: 'unknown-key',
    label: 'A key that was never issued',
    title: 'A key that was never issued',
    lead: 'The key may be cut short, mistyped, or a placeholder from some docs.',
    aspect: 'badKey',
  },
  {
    id: 'replaced-key',
    label: 'Old key after rotation',
    title: 'Old key after rotation',
    lead: 'A new key was made, and a server that was not restarted still sends the old one.',
    aspect: 'replacedKey',
  },
  {
    id: 'revoked-key',
    label: 'A revoked key',
    title: 'A revoked key',
    lead: 'Somebody revoked the key, perhaps after a leak.',
    aspect: 'revocation',
  },
  {
    id: 'expired-key',
    label: 'An expired key',
    title: 'An expired key',
    lead: 'The key was created with an expiry, which has passed.',
    aspect: 'expiry',
  },
  {
    id: 'client-key',
    label: 'A client-side key',
    title: 'A client-side key on a server call',
    lead: 'The key is good, but it is the kind meant for a browser or an app.',
    aspect: 'wrongClass',
  },
  {
    id: 'other-environment',
    label: 'Test key, live data',
    title: 'A key of the other environment',
    lead: 'A test key is used on live data, or a live key on test data.',
    aspect: 'environment',
  },
  {
    id: 'too-many-calls',
    label: 'Too many calls',
    title: 'Too many calls',
    lead: 'The key has used up the calls that its tier allows.',
    aspect: 'rateLimit',
  },
]

export const situationPath = (id: string): string => `/compare/${id}/`
export const situationLinks: readonly NavLink[] = situations.map(({ id, label }) => ({
  label,
  href: situationPath(id),
}))

/**
 * The case that shows a situation at a provider: of those that end at a rule of it the one of the same name, else the first.
 * Where the provider has no such rule, the case that says so of itself, or nothing.
 */
export const caseIn = (
  { cases, rules }: Pick<Provider, 'cases' | 'rules'>,
  { id }: Pick<Situation, 'id'>,
): Case | undefined => {
  const refusing = rules.filter((rule) => 'situation' in rule && rule.situation === id).map((rule) => rule.id)
  const fitting = cases.filter(({ expects }) => expects.rule !== undefined && refusing.includes(expects.rule))
  return fitting.find((each) => each.id === id) ?? fitting[0] ?? cases.find(({ situation }) => situation === id)
}

/** How many of the providers refuse the key in this situation by a check of its own, as a sentence. */
export const tally = (bundles: readonly PageBundle[], situation: Situation): string => {
  const refusing = bundles
    .filter(({ provider }) => caseIn(provider, situation)?.expects.rule !== undefined)
    .map(({ provider }) => provider.name)
  const others = bundles.length - refusing.length
  if (others === 0) return 'Each provider checks it.'
  if (refusing.length === 0) return 'No provider checks it.'
  return `${listed(refusing)} ${refusing.length === 1 ? 'checks' : 'check'} it, the other ${others === 1 ? 'does' : `${numberWord(others)} do`} not.`
}

const listed = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)
