import { hashKey, hintOf, LOWER_ALNUM, mintRaw, randomText } from '#mocks/engine/key.ts'
import type { Environment, KeyClass, KeyRecord, Random, RawKey } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { keep } from '#mocks/engine/provider-state.ts'
import type { Slice } from '#mocks/engine/provider-state.ts'

export type KeyOrder = {
  readonly class: KeyClass
  readonly environment: Environment
  readonly label?: string | null
  readonly expiresAt?: number | null
  readonly storeId?: string | null
}

/** A record and, this once, the key's full text. */
export type Issued = { readonly key: KeyRecord; readonly text: RawKey }

/** Issues one key and keeps its record. Undefined where the provider has no key of that class and environment. */
export const issueKey = (
  provider: Provider,
  slice: Slice,
  order: KeyOrder,
  now: number,
  random: Random,
): Issued | undefined => {
  const form = provider.forms.find((each) => each.class === order.class && each.environment === order.environment)
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
    storeId: order.storeId ?? slice.stores[0]?.id ?? null,
  }
  keep(slice, key)
  return { key, text }
}
