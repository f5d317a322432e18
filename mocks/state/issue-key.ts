import {
  type Environment,
  hashKey,
  hintOf,
  type KeyClass,
  type KeyRecord,
  LOWER_ALNUM,
  mintRaw,
  type Random,
  randomText,
  type RawKey,
} from '#mocks/engine/key.ts'
import type { KeyState } from '#mocks/engine/key-state.ts'
import { timeOf } from '#mocks/engine/moment.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { keepKey, type ProviderState } from '#mocks/engine/provider-state.ts'
import { countCall } from '#mocks/engine/rate.ts'

export type KeyOrder = {
  readonly class: KeyClass
  readonly environment: Environment
  readonly label?: string | null
  readonly expiresAt?: number | null
  readonly storeId?: string | null
  readonly scopes?: readonly string[]
}

/** A record and, this once, the key's full text. */
export type IssuedKey = { readonly key: KeyRecord; readonly text: RawKey }

/** Issues one key and keeps its record. Undefined where the provider has no key of that class and environment. */
export const issueKey = (
  provider: Provider,
  state: ProviderState,
  order: KeyOrder,
  now: number,
  random: Random,
): IssuedKey | undefined => {
  const form = formOf(provider, order)
  if (!form) return undefined
  const text = mintRaw(form, random)
  const key: KeyRecord = {
    id: `key_${randomText(random, LOWER_ALNUM, 12)}`,
    hash: hashKey(text),
    hint: hintOf(form, text),
    class: order.class,
    environment: order.environment,
    label: order.label ?? null,
    createdAt: now,
    expiresAt: order.expiresAt ?? null,
    ended: null,
    lastUsedAt: null,
    requestCount: 0,
    storeId: order.storeId ?? state.stores[0]?.id ?? null,
    ...(order.scopes && { scopes: order.scopes }),
  }
  keepKey(state, key)
  return { key, text }
}

const formOf = ({ keyFormats }: Provider, order: Pick<KeyOrder, 'class' | 'environment'>) =>
  keyFormats.find((each) => each.class === order.class && each.environment === order.environment)

/** Brings about a key that is in `is`. A key that nobody was issued has no record. */
export const makeKey = (
  provider: Provider,
  state: ProviderState,
  is: KeyState,
  now: number,
  random: Random,
): { readonly key?: KeyRecord; readonly text: RawKey } => {
  const { issued = 'now', expires, revoked, replaced, cached, calls, ...asked } = is
  const order = {
    class: provider.operations.mint.classes[0] ?? 'secret',
    environment: provider.environments[0] ?? 'live',
    ...asked,
    expiresAt: expires === undefined ? null : timeOf(expires, now),
  } as const
  const form = formOf(provider, order)
  if (issued === false && form) return { text: mintRaw(form, random) }
  const made = issued === false ? undefined : issueKey(provider, state, order, timeOf(issued, now), random)
  if (!made) throw new Error(`${provider.name} has no ${order.class} key for ${order.environment}.`)
  const { key } = made
  if (revoked !== undefined) key.ended = { how: 'revoked', at: timeOf(revoked, now) }
  if (replaced !== undefined) key.ended = { how: 'replaced', at: timeOf(replaced, now) }
  if (cached !== undefined) state.cachedAt[key.id] = timeOf(cached, now)
  if (calls !== undefined && provider.limits)
    state.counters[key.id] = { ...countCall(provider.limits, undefined, now), count: calls }
  return made
}
