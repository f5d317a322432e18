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
import type { Provider } from '#mocks/engine/provider.ts'
import { keepKey, type ProviderState } from '#mocks/engine/provider-state.ts'

export type KeyOrder = {
  readonly class: KeyClass
  readonly environment: Environment
  readonly label?: string | null
  readonly expiresAt?: number | null
  readonly storeId?: string | null
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
  const form = provider.keyFormats.find((each) => each.class === order.class && each.environment === order.environment)
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
  }
  keepKey(state, key)
  return { key, text }
}
