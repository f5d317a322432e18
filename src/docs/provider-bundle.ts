import {
  type Aspect,
  type Conflict,
  type OpenPoints,
  type OpenQuestion,
  type ProviderDocs,
} from '#mocks/engine/docs.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import type { Rule } from '#mocks/engine/rule.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { providerIds, registry } from '#mocks/providers/registry.ts'

/** All that pages know of one provider. */
export type PageBundle = { readonly provider: Provider; readonly docs: ProviderDocs & OpenPoints }

/** The providers as the mock sees them, for runs at build time. */
export const buildCatalog = catalogOf(registry)

/** A provider by its id; an unknown id ends the build with a sentence. */
export const bundleOf = async (id: string): Promise<PageBundle> => {
  const entry = Object.hasOwn(registry, id) ? registry[id] : undefined
  if (!entry) throw new Error(`There is no provider "${id}". Known: ${providerIds.join(', ')}.`)
  const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
  return { provider, docs: { ...docs, ...(await docs.points()) } }
}

/** All providers in the registry's order. */
export const allBundles = (): Promise<readonly PageBundle[]> => Promise.all(providerIds.map(bundleOf))

type Here = { readonly props: { readonly provider?: string }; readonly locals: { readonly bundle?: PageBundle } }

/** The provider that a component speaks of: the one that it names, or the page's. */
export const bundleHere = async ({ props, locals }: Here): Promise<PageBundle> => {
  if (props.provider !== undefined) return bundleOf(props.provider)
  if (locals.bundle) return locals.bundle
  throw new Error('This page belongs to no provider: name one, as in provider="paykore".')
}

const found = <Item>(
  item: Item | undefined,
  provider: Provider,
  what: string,
  id: string,
  known: readonly string[],
): Item => {
  if (item === undefined) throw new Error(`${provider.name} has no ${what} "${id}". It has: ${known.join(', ')}.`)
  return item
}

/** The lookups by id. Each throws a sentence that lists what there is. */
export const caseOf = (provider: Provider, id: string): Case =>
  found(
    provider.cases.find((each) => each.id === id),
    provider,
    'case',
    id,
    provider.cases.map((each) => each.id),
  )

export const replyOf = (provider: Provider, id: string): ReplyDef =>
  found(
    Object.hasOwn(provider.replies, id) ? provider.replies[id] : undefined,
    provider,
    'reply',
    id,
    Object.keys(provider.replies),
  )

export const ruleOf = (provider: Provider, id: string): Rule =>
  found(
    provider.rules.find((each) => each.id === id),
    provider,
    'rule',
    id,
    provider.rules.map((each) => each.id),
  )

export const questionOf = ({ provider, docs }: PageBundle, id: string): OpenQuestion =>
  found(
    docs.questions.find((each) => each.id === id),
    provider,
    'open question',
    id,
    docs.questions.map((each) => each.id),
  )

export const factOf = ({ provider, docs }: PageBundle, aspect: Aspect): ProviderDocs['compare'][Aspect] =>
  found(
    Object.hasOwn(docs.compare, aspect) ? docs.compare[aspect] : undefined,
    provider,
    'statement on',
    aspect,
    Object.keys(docs.compare),
  )

export const conflictOf = ({ provider, docs }: PageBundle, id: string): Conflict =>
  found(
    docs.conflicts.find((each) => each.id === id),
    provider,
    'conflict',
    id,
    docs.conflicts.map((each) => each.id),
  )
