import { mintRaw, type Random } from '#mocks/engine/key.ts'
import type { Case, CaseRequest, CaseContext } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { countCall } from '#mocks/engine/rate.ts'
import { signToken } from './tokens.ts'
import type { Clock } from './clock.ts'
import { issueKey } from './issue-key.ts'
import { newState, type ProviderState } from '#mocks/engine/provider-state.ts'

/** A request that shows a case: the provider's own address, and the body as the text that is sent. */
export type ArrangedRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export type ArrangedCase = { readonly state: ProviderState; readonly clock: Clock; readonly request: ArrangedRequest }

const USUAL_TIME = '2026-01-15T10:00:00.000Z'

/** When a case begins, epoch ms. */
export const caseTime = ({ at }: Pick<Case, 'at'>): number => Date.parse(at ?? USUAL_TIME)

/** Builds a case's world, its clock standing still, and the request that shows the case in it. */
export const arrange = async (provider: Provider, each: Case, random: Random): Promise<ArrangedCase> => {
  const now = caseTime(each)
  const state = newState(provider, random, now)
  return { state, clock: { mode: 'frozen', now }, request: await arrangeOn(provider, each, state, now, random) }
}

/** The request that shows a case in a world that is there: the case changes the state as it needs it, so give a copy. */
export const arrangeOn = async (
  provider: Provider,
  each: Case,
  state: ProviderState,
  now: number,
  random: Random,
): Promise<ArrangedRequest> => requestOf(provider, await each.arrange(contextOf(provider, state, now, random)))

const contextOf = (provider: Provider, state: ProviderState, now: number, random: Random): CaseContext<unknown> => {
  const { classes } = provider.operations.mint
  const keyOf = (id: string) => {
    const key = state.keys[id]
    if (!key) throw new Error(`${provider.id}: the context has no key ${id}`)
    return key
  }
  return {
    now,
    random,
    data: state.data,
    stores: state.stores,
    account: state.account,
    mint: ({ at = now, ...options } = {}) => {
      const order = { class: classes[0] ?? 'secret', environment: provider.environments[0] ?? 'live', ...options }
      const issued = issueKey(provider, state, order, at, random)
      if (!issued) throw new Error(`${provider.id} has no ${order.class} key for ${order.environment}`)
      return { id: issued.key.id, text: issued.text }
    },
    end: (id, how, at = now) => void (keyOf(id).ended = { how, at }),
    cache: (id, at) => void (state.cachedAt[keyOf(id).id] = at),
    count: (id, calls) => {
      const { limits } = provider
      if (limits) state.counters[keyOf(id).id] = { ...countCall(limits, undefined, now), count: calls }
    },
    unknown: (options = {}) => {
      const form = provider.keyFormats.find(
        (each) =>
          each.class === (options.class ?? classes[0]) &&
          each.environment === (options.environment ?? provider.environments[0]),
      )
      if (!form) throw new Error(`${provider.id} has no such key`)
      return mintRaw(form, random)
    },
    sign: (claims, expiresAt) => signToken(claims, state.tokenSecret, Math.min(now, expiresAt - 1000), expiresAt),
    pinRequestId: (id) => void state.pinnedIds.push(id),
  }
}

const requestOf = (provider: Provider, asked: CaseRequest): ArrangedRequest => {
  const endpoint = provider.endpoints.find((each) => each.id === asked.endpoint)
  if (!endpoint) throw new Error(`${provider.id} has no endpoint "${asked.endpoint}"`)
  const path =
    asked.path ?? endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? ''))
  const query = asked.query ? `?${new URLSearchParams(asked.query).toString()}` : ''
  const host = asked.host ?? provider.hosts[0]?.host ?? ''
  const body = asked.rawBody ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body))
  return {
    method: asked.method ?? endpoint.method,
    url: `https://${host}${path}${query}`,
    headers: { ...asked.headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body }),
  }
}
