import { bytesToHex } from '@noble/hashes/utils.js'
import type { KeyRecord, Random } from './key.ts'
import { hashKey } from './key.ts'
import type { StoreRecord } from './endpoint.ts'
import type { Account } from './operations.ts'
import type { Provider } from './provider.ts'
import type { Counter } from './rate.ts'

/** One provider's part of the world: plain data, so that it can be stored and copied. */
export type Slice = {
  readonly account: Account
  readonly stores: readonly StoreRecord[]
  readonly keys: Record<string, KeyRecord>
  /** Key id by the key's hash. */
  readonly byHash: Record<string, string>
  /** When a key's look-up was cached, by key id. */
  readonly cachedAt: Record<string, number>
  readonly counters: Record<string, Counter>
  /** Secret that signs customer tokens, in hex. */
  readonly tokenSecret: string
  /** Request ids that the next answers carry, where a case prescribes them. */
  readonly pinnedIds: string[]
  readonly data: unknown
}

/** The initial slice of a provider. */
export const newSlice = (provider: Provider, random: Random, now: number): Slice => ({
  ...provider.begin(random, now),
  keys: {},
  byHash: {},
  cachedAt: {},
  counters: {},
  tokenSecret: bytesToHex(random(32)),
  pinnedIds: [],
})

/** The record of the key with this text, if it was ever issued. */
export const findKey = (slice: Slice, text: string): KeyRecord | undefined => {
  const id = slice.byHash[hashKey(text)]
  return id === undefined ? undefined : slice.keys[id]
}

/** Keeps a key; the text itself is not kept. */
export const keep = (slice: Slice, key: KeyRecord): void => {
  slice.keys[key.id] = key
  slice.byHash[key.hash] = key.id
}
