import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Random } from '#mocks/engine/key.ts'

/**
 * Bytes of the platform's generator, drawn in pools since each draw is dear. It works on insecure origins too, where
 * `randomUUID` and `subtle` do not.
 */
const pooled = (size: number): Random => {
  let pool = new Uint8Array(0)
  let used = 0
  return (length) => {
    if (length > size) return crypto.getRandomValues(new Uint8Array(length))
    if (used + length > pool.length) {
      // A new pool each time: what was drawn from the old one is a view of it.
      pool = crypto.getRandomValues(new Uint8Array(size))
      used = 0
    }
    used += length
    return pool.subarray(used - length, used)
  }
}

export const platformRandom: Random = pooled(4096)

/** Repeatable bytes for builds and tests: SHA-256 of the seed and a counter. */
export const seededRandom = (seed: string): Random => {
  let block = 0
  return (length) => {
    const bytes = new Uint8Array(length)
    for (let at = 0; at < length; at += 32) {
      bytes.set(sha256(utf8ToBytes(`${seed}:${(block += 1)}`)).subarray(0, length - at), at)
    }
    return bytes
  }
}

/** A random id in UUID form (version 4). */
export const uuid = (random: Random): string => {
  const hex = Array.from(random(16), (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
