import { isoTime } from '#mocks/engine/iso-time.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** A revoked key is refused, at once or (`cachedForSeconds`) when the cached lookup of it has run out. */
export const notRevoked = <Id extends string>(
  terms: RuleTerms<Id> & { readonly cachedForSeconds?: number },
): Check<Id> => {
  const { cachedForSeconds = 0, ...rest } = terms
  return {
    id: 'not-revoked',
    situation: 'revoked-key',
    asks: 'state',
    guide: 'lifecycle',
    title: 'Not revoked',
    description: cachedForSeconds
      ? `A revoked key may keep working for up to ${cachedForSeconds / 60} minutes, while its lookup is cached.`
      : 'A revoked key stops working at once and never comes back.',
    expected: cachedForSeconds
      ? `not revoked, or a cached lookup younger than ${cachedForSeconds} s`
      : 'a key that is not revoked',
    scope: 'key',
    ...rest,
    check: ({ key, cachedAt, now }) => {
      if (key?.ended?.how !== 'revoked') return { passes: true, observed: 'not revoked' }
      const revoked = `revoked ${isoTime(key.ended.at)}`
      if (cachedAt === undefined)
        return { passes: false, observed: cachedForSeconds ? `${revoked}, not cached` : revoked, offending: revoked }
      const until = cachedAt + cachedForSeconds * 1000
      const offending = `cached until ${isoTime(until)}`
      const observed = `${revoked}, ${offending}, now ${isoTime(now)}`
      return { passes: now < until, observed, offending, ...(now < until && { cached: true }) }
    },
  }
}
