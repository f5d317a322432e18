import type { Random } from '#mocks/engine/key.ts'
import { mintRaw } from '#mocks/engine/key.ts'
import type { Case, CaseRequest, Scene } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { counted } from '#mocks/engine/rate.ts'
import { signToken } from './tokens.ts'
import type { Clock } from './clock.ts'
import { issueKey } from './issue-key.ts'
import { newSlice } from '#mocks/engine/provider-state.ts'
import type { Slice } from '#mocks/engine/provider-state.ts'

/** A request that shows a case: the provider's own address, and the body as the text that is sent. */
export type StagedRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export type Staged = { readonly slice: Slice; readonly clock: Clock; readonly request: StagedRequest }

const USUAL_TIME = '2026-01-15T10:00:00.000Z'

/** When a case begins, epoch ms. */
export const caseTime = ({ at }: Pick<Case, 'at'>): number => Date.parse(at ?? USUAL_TIME)

/** Builds a case's world, its clock standing still, and the request that shows the case in it. */
export const stage = async (provider: Provider, each: Case, random: Random): Promise<Staged> => {
  const now = caseTime(each)
  const slice = newSlice(provider, random, now)
  return { slice, clock: { mode: 'frozen', now }, request: await stageOn(provider, each, slice, now, random) }
}

/** The request that shows a case in a world that is there: the case changes the slice as it needs it, so give a copy. */
export const stageOn = async (
  provider: Provider,
  each: Case,
  slice: Slice,
  now: number,
  random: Random,
): Promise<StagedRequest> => requestOf(provider, await each.stage(sceneOf(provider, slice, now, random)))

const sceneOf = (provider: Provider, slice: Slice, now: number, random: Random): Scene<unknown> => {
  const { classes } = provider.operations.mint
  const keyOf = (id: string) => {
    const key = slice.keys[id]
    if (!key) throw new Error(`${provider.id}: the scene has no key ${id}`)
    return key
  }
  return {
    now,
    random,
    data: slice.data,
    stores: slice.stores,
    account: slice.account,
    mint: ({ at = now, ...options } = {}) => {
      const order = { class: classes[0] ?? 'secret', environment: provider.environments[0] ?? 'live', ...options }
      const issued = issueKey(provider, slice, order, at, random)
      if (!issued) throw new Error(`${provider.id} has no ${order.class} key for ${order.environment}`)
      return { id: issued.key.id, text: issued.text }
    },
    end: (id, how, at = now) => void (keyOf(id).ended = { how, at }),
    cache: (id, at) => void (slice.cachedAt[keyOf(id).id] = at),
    count: (id, calls) => {
      const { limits } = provider
      if (limits) slice.counters[keyOf(id).id] = { ...counted(limits, undefined, now), count: calls }
    },
    unknown: (options = {}) => {
      const form = provider.forms.find(
        (each) =>
          each.class === (options.class ?? classes[0]) &&
          each.environment === (options.environment ?? provider.environments[0]),
      )
      if (!form) throw new Error(`${provider.id} has no such key`)
      return mintRaw(form, random)
    },
    sign: (claims, expiresAt) => signToken(claims, slice.tokenSecret, Math.min(now, expiresAt - 1000), expiresAt),
    pinRequestId: (id) => void slice.pinnedIds.push(id),
  }
}

const requestOf = (provider: Provider, asked: CaseRequest): StagedRequest => {
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
