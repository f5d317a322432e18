import type { Aspect, AspectStatement } from '#mocks/engine/docs.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type Check, isCheck } from '#mocks/engine/rule.ts'
import { errorLabel, errorPath } from './error-links.ts'
import { factOf, type PageBundle, replyOf } from '#src/docs/provider-bundle.ts'
import type { NavLink } from '#src/docs/navigation/pages.ts'
import { situationPath, situations } from '#src/docs/compare/situations.ts'

/** A situation that an error answers, and the ids of the replies with which a provider answers it. */
type Spot = Omit<OtherProviders, 'counterparts'> & {
  readonly repliesAt: (provider: Provider) => readonly string[]
}

/** What another provider answers in a situation: its errors, or what it says of the matter, or nothing. */
export type Counterpart = {
  readonly bundle: PageBundle
  readonly answers: readonly NavLink[]
  readonly says: AspectStatement | undefined
}
export type OtherProviders = {
  readonly id: string
  readonly label: string
  /** Whether a check decides it; else it is about the address, the body or the data. */
  readonly check: boolean
  /** The aspect that providers state on it, where they do. */
  readonly aspect: Aspect | undefined
  /** Path of the page that compares the situation, where there is one. */
  readonly compared: string | undefined
  readonly counterparts: readonly Counterpart[]
}

const denying = ({ rules }: Pick<Provider, 'rules'>, replyId: string): readonly Check[] =>
  rules.filter(isCheck).filter(({ response }) => response === replyId)

/** The rules of a provider that deny with a reply. */
export const rulesOfAspect = denying

const situationOf = (rule: Check) =>
  'situation' in rule ? situations.find(({ id }) => id === rule.situation) : undefined

const ruleSpot = (rule: Check): Spot => {
  const situation = situationOf(rule)
  const matter = 'label' in rule ? rule : situation
  return {
    id: rule.id,
    check: true,
    label: matter?.label ?? rule.title,
    aspect: matter?.aspect,
    compared: situation && situationPath(situation.id),
    repliesAt: ({ rules }) => {
      const refusing = (id: string | undefined) => rules.filter(isCheck).filter((each) => each.id === id)
      const own = refusing(rule.id)
      return (own.length > 0 ? own : refusing(rule.standIn)).map(({ response }) => response)
    },
  }
}

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

const spot = (id: string, label: string, repliesAt: Spot['repliesAt']): Spot => ({
  id,
  label,
  check: false,
  aspect: undefined,
  compared: undefined,
  repliesAt,
})

/** What goes wrong at every API behind, or before, the checks. */
const common: readonly Spot[] = [
  spot('unknown-path', 'No such address', ({ fallback }) => [fallback.unknownPath]),
  spot('not-json', 'A body that is not a JSON object', ({ fallback }) => [fallback.notJson]),
  spot('invalid', 'A field that does not fit', invalid),
  spot('missing', 'An id that leads nowhere', missing),
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
  return spots.map(({ repliesAt, ...facts }) => ({
    ...facts,
    counterparts: others.map((other) => {
      const answers = repliesAt(other.provider).map((id) => linkTo(other.provider, id))
      return {
        bundle: other,
        answers,
        says: answers.length === 0 && facts.aspect ? factOf(other, facts.aspect) : undefined,
      }
    }),
  }))
}

/** Whether no other provider answers a situation, or says anything of it. */
export const isOnlyHere = ({ counterparts }: OtherProviders): boolean =>
  counterparts.every(({ answers, says }) => answers.length === 0 && says === undefined)

const linkTo = (provider: Provider, id: string): NavLink => ({
  label: errorLabel(provider, id, replyOf(provider, id)),
  href: errorPath(provider.id, id),
})
