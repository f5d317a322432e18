import type { Aspect, AspectStatement, Conflict, OpenPoints, OpenQuestion, ProviderDocs } from '#mocks/engine/docs.ts'
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
  { name }: Provider,
  what: string,
  id: string,
  known: readonly string[],
): Item => {
  if (item === undefined) throw new Error(`${name} has no ${what} "${id}". It has: ${known.join(', ')}.`)
  return item
}

const inList = <Item extends { readonly id: string }>(
  items: readonly Item[],
  provider: Provider,
  what: string,
  id: string,
): Item => {
  const item = items.find((each) => each.id === id)
  return found(
    item,
    provider,
    what,
    id,
    items.map((each) => each.id),
  )
}

const inRecord = <Item>(items: Readonly<Record<string, Item>>, provider: Provider, what: string, id: string): Item =>
  found(Object.hasOwn(items, id) ? items[id] : undefined, provider, what, id, Object.keys(items))

/** The lookups by id. Each throws a sentence that lists what there is. */
export const caseOf = (provider: Provider, id: string): Case => inList(provider.cases, provider, 'case', id)

export const replyOf = (provider: Provider, id: string): ReplyDef => inRecord(provider.replies, provider, 'reply', id)

export const ruleOf = (provider: Provider, id: string): Rule => inList(provider.rules, provider, 'rule', id)

export const questionOf = ({ provider, docs }: PageBundle, id: string): OpenQuestion =>
  inList(docs.questions, provider, 'open question', id)

export const factOf = ({ provider, docs }: PageBundle, aspect: Aspect): AspectStatement =>
  inRecord(docs.compare, provider, 'statement on', aspect)

export const conflictOf = ({ provider, docs }: PageBundle, id: string): Conflict =>
  inList(docs.conflicts, provider, 'conflict', id)
