import { bytesToHex } from '@noble/hashes/utils.js'
import { hashKey, type KeyRecord, type Random } from './key.ts'
import type { StoreRecord } from './endpoint.ts'
import type { Account } from './operations.ts'
import type { Provider } from './provider.ts'
import type { Counter } from './rate.ts'

/** One provider's part of the world: plain data, so that it can be stored and copied. */
export type ProviderState = {
  readonly account: Account
  readonly stores: readonly StoreRecord[]
  readonly keys: Record<string, KeyRecord>
  /** Key id by the key's hash. */
  readonly byHash: Record<string, string>
  /** When a key's lookup was cached, by key id. */
  readonly cachedAt: Record<string, number>
  readonly counters: Record<string, Counter>
  /** Secret that signs customer tokens, in hex. */
  readonly tokenSecret: string
  /** Request ids that the next answers carry, where a case prescribes them. */
  readonly pinnedIds: string[]
  readonly data: unknown
}

/** How many keys of a provider a world keeps: each call reads them all, so that more would make calls slow. */
export const MOST_KEYS = 5000

/** The initial state of a provider. */
export const newState = (provider: Provider, random: Random, now: number): ProviderState => ({
  ...provider.initialState(random, now),
  keys: {},
  byHash: {},
  cachedAt: {},
  counters: {},
  tokenSecret: bytesToHex(random(32)),
  pinnedIds: [],
})

/** The record of the key with this text, if it was ever issued. */
export const issuedKey = (state: ProviderState, text: string): KeyRecord | undefined => {
  const id = state.byHash[hashKey(text)]
  return id === undefined ? undefined : state.keys[id]
}

/** Keeps a key; the text itself is not kept. */
export const keepKey = (state: ProviderState, key: KeyRecord): void => {
  state.keys[key.id] = key
  state.byHash[key.hash] = key.id
}
