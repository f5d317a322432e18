import type { Aspect, Statement } from '#mocks/engine/docs.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Rule } from '#mocks/engine/rule.ts'
import { errorLabel, errorPath } from './error-links.ts'
import { factOf, type PageBundle, replyOf } from '#src/docs/provider-bundle.ts'
import type { NavLink } from '#src/docs/navigation/pages.ts'
import { situationPath, situations } from '#src/docs/compare/situations.ts'

/** A situation that an error answers, and the ids of the replies with which a provider answers it. */
type Spot = {
  readonly id: string
  readonly label: string
  readonly rule?: string
  readonly repliesAt: (provider: Provider) => readonly string[]
}

/** What another provider answers in a situation: its errors, or what it says of the matter, or nothing. */
export type Counterpart = {
  readonly bundle: PageBundle
  readonly answers: readonly NavLink[]
  readonly says: Statement | undefined
}
export type OtherProviders = {
  readonly id: string
  readonly label: string
  /** Whether a gate decides it; else it is about the address, the body or the data. */
  readonly gate: boolean
  /** The aspect that providers state on it, where they do. */
  readonly aspect: Aspect | undefined
  /** Path of the page that compares the situation, where there is one. */
  readonly compared: string | undefined
  readonly counterparts: readonly Counterpart[]
}

const denying = ({ rules }: Pick<Provider, 'rules'>, replyId: string): readonly Rule[] =>
  rules.filter(({ response: denies, notesOnly }) => denies === replyId && !notesOnly)

/** The rules of a provider that deny with a reply. */
export const rulesOfAspect = denying

/** Gates that no situation compares: what goes wrong at them, and what providers state on the matter. */
const told: Readonly<Record<string, { readonly label: string; readonly aspect?: Aspect }>> = {
  form: { label: 'A key of the wrong form' },
  bearer: { label: 'A key without its scheme', aspect: 'header' },
  'client-secret': { label: 'A wrong client secret', aspect: 'secondCredential' },
  'token-sent': { label: 'No token of a customer', aspect: 'secondCredential' },
  'token-valid': { label: 'A bad token', aspect: 'secondCredential' },
  'token-fresh': { label: 'A token past its time', aspect: 'secondCredential' },
  'token-store': { label: 'A token of another store', aspect: 'secondCredential' },
  'store-exists': { label: 'A store that does not exist' },
  store: { label: 'A key of another store' },
  'user-exists': { label: 'A deleted user' },
  'account-active': { label: 'A suspended account' },
}

/** The gate that stops such a call where a provider has none for it: a key of the wrong form is one that nobody issued. */
const standIns: Readonly<Record<string, string>> = { form: 'known' }

const ruleSpot = ({ id, title }: Rule): Spot => ({
  id,
  rule: id,
  label: situations.find(({ rule }) => rule === id)?.label ?? told[id]?.label ?? title,
  repliesAt: ({ rules }) => {
    const refusing = (gate: string | undefined) => rules.filter((rule) => rule.id === gate && !rule.notesOnly)
    const own = refusing(id)
    return (own.length > 0 ? own : refusing(standIns[id])).map(({ response: denies }) => denies)
  },
})

const missing = (provider: Provider): readonly string[] =>
  Object.entries(provider.replies)
    .filter(
      ([id, { status }]) =>
        status === 404 && id !== provider.fallback.unknownPath && denying(provider, id).length === 0,
    )
    .map(([id]) => id)

const invalid = ({ fallback, endpoints }: Provider): readonly string[] => [
  ...new Set([fallback.invalid, ...endpoints.flatMap((each) => each.invalid ?? [])]),
]

/** What goes wrong at every API behind, or before, the gates. */
const common: readonly Spot[] = [
  { id: 'unknown-path', label: 'No such address', repliesAt: ({ fallback }) => [fallback.unknownPath] },
  { id: 'not-json', label: 'A body that is no JSON object', repliesAt: ({ fallback }) => [fallback.notJson] },
  { id: 'invalid', label: 'A field that does not fit', repliesAt: invalid },
  { id: 'missing', label: 'An id that leads nowhere', repliesAt: missing },
]

/** The situations in which a provider gives a reply, and what the other providers answer in each. */
export const otherProviders = (
  bundle: PageBundle,
  bundles: readonly PageBundle[],
  replyId: string,
): readonly OtherProviders[] => {
  const { provider } = bundle
  const spots = [
    ...denying(provider, replyId).map(ruleSpot),
    ...common.filter(({ repliesAt }) => repliesAt(provider).includes(replyId)),
  ]
  const others = bundles.filter((each) => each.provider.id !== provider.id)
  return spots.map((spot) => {
    const situation = situations.find(({ rule }) => rule === spot.rule)
    const aspect = situation?.aspect ?? told[spot.id]?.aspect
    return {
      id: spot.id,
      label: spot.label,
      gate: spot.rule !== undefined,
      aspect,
      compared: situation && situationPath(situation.id),
      counterparts: others.map((other) => {
        const answers = spot.repliesAt(other.provider).map((id) => linkTo(other.provider, id))
        return {
          bundle: other,
          answers,
          says: answers.length === 0 && aspect ? factOf(other, aspect) : undefined,
        }
      }),
    }
  })
}

/** Whether no other provider answers a situation, or says anything of it. */
export const isOnlyHere = ({ counterparts }: OtherProviders): boolean =>
  counterparts.every(({ answers, says }) => answers.length === 0 && says === undefined)

const linkTo = (provider: Provider, id: string): NavLink => ({
  label: errorLabel(provider, id, replyOf(provider, id)),
  href: errorPath(provider.id, id),
})
