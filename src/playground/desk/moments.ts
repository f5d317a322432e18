import type { Provider } from '../../../mocks/engine/provider.ts'

/** A point in time at which the next answer may differ. */
export type Moment = { readonly id: string; readonly label: string; readonly at: number }

export type Times = {
  readonly now: number
  /** When look-ups of keys were cached. */
  readonly cachedAt: readonly number[]
  readonly expiries: readonly number[]
  readonly token: string
}

const parse: (text: string) => unknown = JSON.parse

/** The end of a customer token, read from its own text without a check of its signature; undefined where it says none. */
export const tokenEnd = (token: string): number | undefined => {
  const [, payload = ''] = token.split('.')
  try {
    const claims = parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    const exp = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined
    return typeof exp === 'number' ? exp * 1000 : undefined
  } catch {
    return undefined // Any text may stand in the field.
  }
}

const next = (now: number, times: readonly (number | undefined)[]): number | undefined =>
  times
    .filter((time) => time !== undefined && time > now)
    .reduce<number | undefined>((first, time) => (first === undefined || (time ?? 0) < first ? time : first), undefined)

/** The moments ahead that are worth a jump, soonest first: each lies on the first instant at which things differ. */
export const momentsOf = (
  { limits, cachesLookups }: Pick<Provider, 'limits' | 'cachesLookups'>,
  { now, cachedAt, expiries, token }: Times,
): readonly Moment[] => {
  const windowMs = (limits?.windowSeconds ?? 0) * 1000
  const ahead: readonly (readonly [id: string, label: string, at: number | undefined])[] = [
    ['window', 'end of the rate window', limits && now - (now % windowMs) + windowMs],
    [
      'cache',
      'end of the cache',
      next(
        now,
        cachedAt.map((filled) => filled + (cachesLookups ?? 0) * 1000),
      ),
    ],
    ['expiry', 'a key’s expiry', next(now, expiries)],
    ['token', 'the token’s end', next(now, [tokenEnd(token)])],
  ]
  return ahead
    .flatMap(([id, label, at]) => (at === undefined ? [] : [{ id, label, at }]))
    .toSorted((a, b) => a.at - b.at)
}
