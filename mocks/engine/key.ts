import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Source } from './source.ts'

export type KeyClass = 'secret' | 'public' | 'publishable'
export type Environment = 'test' | 'live'
export type KeyStatus = 'active' | 'revoked' | 'replaced' | 'expired'

declare const raw: unique symbol
/** The full text of a minted key. It exists in the answer that mints it and in the request that carries it, nowhere else. */
export type RawKey = string & { readonly [raw]: true }

/** How a provider's keys of one class and environment look. */
export type KeyFormat = {
  readonly class: KeyClass
  readonly environment: Environment
  readonly prefix: string
  readonly randomPart: { readonly alphabet: string; readonly length: number }
  /** Basis of the prefix; `randomPartSource` that of alphabet and length. */
  readonly source: Source
  readonly randomPartSource: Source
}

/** The same form in both environments, told apart by its prefix: `sk_test_` and `sk_live_`. */
export const inBothEnvironments = (
  form: Omit<KeyFormat, 'environment' | 'prefix'>,
  begins: 'sk' | 'pk',
): readonly KeyFormat[] =>
  (['test', 'live'] as const).map((environment) => ({ ...form, environment, prefix: `${begins}_${environment}_` }))

/** The variable of a key that has one name in both environments: a deployment holds one key, so only the value changes. */
export const inBoth = (variable: string): Readonly<Record<Environment, string>> => ({ test: variable, live: variable })

/** A key at rest: a hash and a hint, as a real provider would hold it. Times are epoch milliseconds. */
export type KeyRecord = {
  readonly id: string
  readonly hash: string
  readonly hint: string
  readonly class: KeyClass
  readonly environment: Environment
  label: string | null
  readonly createdAt: number
  readonly expiresAt: number | null
  ended: { readonly how: 'revoked' | 'replaced'; readonly at: number } | null
  lastUsedAt: number | null
  requestCount: number
  readonly storeId: string | null
  /** What it may do, where keys have scopes; what keys of its kind may do where absent. */
  readonly scopes?: readonly string[]
}

/** Random bytes, `length` of them. */
export type Random = (length: number) => Uint8Array

export const HEX = '0123456789abcdef'
export const LOWER_ALNUM = 'abcdefghijklmnopqrstuvwxyz0123456789'
export const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** `length` characters of `alphabet`, each equally likely (bytes above the last full multiple are thrown away). */
export const randomText = (random: Random, alphabet: string, length: number): string => {
  const fair = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length) {
    for (const byte of random(length)) {
      if (byte < fair && text.length < length) text += alphabet.charAt(byte % alphabet.length)
    }
  }
  return text
}

/** A fresh key of `form`. The one place where a raw key comes to be. */
export const mintRaw = (form: KeyFormat, random: Random): RawKey =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the brand says that the text was minted here
  (form.prefix + randomText(random, form.randomPart.alphabet, form.randomPart.length)) as RawKey

// A page has SHA-256 only as a promise. Node has a synchronous one, which takes an eighth of the time and tells the same.
const { process: platform } = globalThis
const node = typeof platform === 'object' && 'getBuiltinModule' in platform && platform.getBuiltinModule('node:crypto')

/** SHA-256 of the key text, in hex: what the world stores instead of the key. */
export const hashKey = (text: string): string =>
  node ? node.hash('sha256', text) : bytesToHex(sha256(utf8ToBytes(text)))

/** Prefix and last four characters: all that is ever shown of a key. */
export const hintOf = (form: KeyFormat, text: string): string => `${form.prefix}…${text.slice(-4)}`

/** Status at `now`; an ended key stays ended whatever its expiry says. */
export const statusAt = (key: KeyRecord, now: number): KeyStatus => {
  if (key.ended) return key.ended.how
  return key.expiresAt !== null && now >= key.expiresAt ? 'expired' : 'active'
}
