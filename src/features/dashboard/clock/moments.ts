import type { KeySummary } from '#mocks/control/schema.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type Life, tokenLife } from '#src/session/keys/token-life.ts'

/** A point in time at which the next answer may differ: the end of a life. */
export type ClockMoment = {
  readonly id: string
  /** What lives, as the drawing names it. */
  readonly life: string
  /** What happens then, as a button names it. */
  readonly label: string
  readonly from: number | undefined
  readonly at: number
}

export type Times = {
  readonly now: number
  /** When lookups of keys were cached. */
  readonly cachedAt: readonly number[]
  /** The lives of keys that have an expiry. */
  readonly keys: readonly Life[]
  readonly token: string
}

/** The lives of the keys that have an expiry and were not ended before it. */
export const livesOf = (keys: readonly KeySummary[]): readonly Life[] =>
  keys.flatMap(({ createdAt, expiresAt, revokedAt }) =>
    expiresAt === null || revokedAt !== null ? [] : [{ from: Date.parse(createdAt), until: Date.parse(expiresAt) }],
  )

const firstToEnd = (now: number, lives: readonly (Life | undefined)[]): Life | undefined =>
  lives
    .filter((life) => life !== undefined && life.until > now)
    .toSorted((a, b) => (a?.until ?? 0) - (b?.until ?? 0))[0]

/** The moments ahead that are worth a jump, soonest first: each lies on the first instant at which things differ. */
export const momentsOf = (
  { limits, cachesLookups }: Pick<Provider, 'limits' | 'cachesLookups'>,
  { now, cachedAt, keys, token }: Times,
): readonly ClockMoment[] => {
  const windowMs = (limits?.windowSeconds ?? 0) * 1000
  const opened = now - (now % windowMs)
  const caches = cachedAt.map((from) => ({ from, until: from + (cachesLookups ?? 0) * 1000 }))
  const ahead: readonly (readonly [id: string, life: string, label: string, found: Life | undefined])[] = [
    ['window', 'rate window', 'end of the rate window', limits && { from: opened, until: opened + windowMs }],
    ['cache', 'cached lookup', 'end of the cache', firstToEnd(now, caches)],
    ['expiry', 'key', 'a key’s expiry', firstToEnd(now, keys)],
    ['token', 'token', 'the token’s end', firstToEnd(now, [tokenLife(token)])],
  ]
  return ahead
    .flatMap(([id, life, label, found]) => (found ? [{ id, life, label, from: found.from, at: found.until }] : []))
    .toSorted((a, b) => a.at - b.at)
}
