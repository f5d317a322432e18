import type { ProviderDocs } from '#mocks/engine/docs.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { scratchCatalog } from '#mocks/browser/world.ts'
import { WorldGone } from '#mocks/browser/world-gone.ts'
import { registry } from '#mocks/providers/registry.ts'
import { outcomeAhead } from './answer/ahead.ts'
import { draftOf, noCredential, type RequestDraft } from './request/draft.ts'
import { indented, requestFor } from './request/request-for.ts'
import { dropForeignWorlds } from './saved/credentials.ts'
import { readerWorld, scratchWorld } from '#src/transport/worlds.ts'
import type { PlaygroundSession, SessionState, World } from './state.ts'

/** A provider with what its pages say of it. */
export type ProviderBundle = { readonly provider: Provider; readonly docs: ProviderDocs }

/** Loads a provider; an unknown id is an error that lists the known ones. */
export const loadBundle = async (id: string): Promise<ProviderBundle> => {
  const entry = Object.hasOwn(registry, id) ? registry[id] : undefined
  const [provider, docs] = await Promise.all([scratchCatalog.byId(id), entry?.docs()])
  if (!provider || !docs) throw new Error(`There is no provider "${id}". Known: ${scratchCatalog.ids.join(', ')}.`)
  return { provider, docs: docs.docs }
}

/** The id of a case that this provider has: `id`, or the one to begin with. */
export const caseOr = ({ provider, docs }: ProviderBundle, id: string | undefined): string =>
  provider.cases.some((each) => each.id === id) && id !== undefined ? id : docs.first

/** A world and the request that it begins with. */
export type OpenedWorld = { readonly world: World; readonly draft: RequestDraft }

/** A case in a scratch world of its own, with the request that shows it. */
export const openCase = async ({ provider }: ProviderBundle, caseId: string): Promise<OpenedWorld> => {
  const { mock, request } = await scratchWorld(provider, caseId)
  const draft = draftOf(provider, request)
  return { world: { kind: 'case', mock, caseId }, draft: { ...draft, body: indented(draft.body) } }
}

/** The reader's own world, as it is now. */
export const ownWorld = async (): Promise<World & { kind: 'own' }> => {
  const { mock, worldId, notice } = await readerWorld()
  dropForeignWorlds(worldId)
  return { kind: 'own', mock, worldId, notice }
}

/** The same for something on its way: a world that is cleared while it opens is opened anew as long as it is awaited. */
export const awaitedWorld = async (isAwaited: () => boolean): Promise<World & { kind: 'own' }> => {
  try {
    return await ownWorld()
  } catch (error) {
    if (!(error instanceof WorldGone) || !isAwaited()) throw error
    return ownWorld()
  }
}

/** The reader's own world, with a request to the quickstart's endpoint and no key yet. */
export const openOwn = async (bundle: ProviderBundle): Promise<OpenedWorld> => {
  const { provider, docs } = bundle
  const world = await ownWorld()
  const { draft } = await openCase(bundle, docs.first)
  const endpoint = provider.endpoints.find(({ id }) => id === draft.endpoint)
  const blank = { ...draft, key: noCredential, token: noCredential }
  return { world, draft: endpoint ? await requestFor(provider, world.mock, blank, endpoint) : blank }
}

/** The state that a playground begins with: a case, and what it will answer. */
export const begin = async (bundle: ProviderBundle, caseId: string): Promise<PlaygroundSession> => {
  const { world, draft } = await openCase(bundle, caseId)
  return startOf(bundle.provider, world, draft)
}

/** The state of a playground that begins in the reader's own world. */
export const beginOwn = async (bundle: ProviderBundle): Promise<PlaygroundSession> => {
  const { world, draft } = await openOwn(bundle)
  return startOf(bundle.provider, world, draft)
}

/** A playground before anything was sent, with the verdict that its request would get. */
export const startOf = async (
  provider: Provider,
  world: World,
  draft: RequestDraft,
  model: SessionState = { by: 'case', draft },
): Promise<PlaygroundSession> => {
  const outcome = await outcomeAhead(provider, world.mock, draft)
  return {
    world,
    draft,
    origin: draft,
    model,
    outcome,
    of: { draft, changes: 0 },
    issued: [],
    exchanges: [],
    changes: 0,
  }
}
