import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

const CACHED = 'cached until'

/** Whether a pass of this rule rests on a cached look-up, read from what the rule observed: that alone travels over HTTP. */
export const restsOnCache = (observed: string): boolean => observed.includes(CACHED)

/** A revoked key is refused, at once or (`cachedForSeconds`) when the cached look-up of it has run out. */
export const notRevoked = <Id extends string>(
  terms: RuleTerms<Id> & { readonly cachedForSeconds?: number },
): Rule<Id> => {
  const { cachedForSeconds = 0, ...rest } = terms
  return {
    id: 'not-revoked',
    title: 'Not revoked',
    says: cachedForSeconds
      ? `A revoked key may go on working for up to ${cachedForSeconds / 60} minutes, while its look-up is cached.`
      : 'A revoked key stops working at once and never comes back.',
    wants: cachedForSeconds
      ? `not revoked, or a cached look-up younger than ${cachedForSeconds} s`
      : 'a key that is not revoked',
    refuses: 'key',
    ...rest,
    check: ({ key, cachedAt, now }) => {
      if (key?.ended?.how !== 'revoked') return { passes: true, saw: 'not revoked' }
      const revoked = `revoked ${new Date(key.ended.at).toISOString()}`
      if (cachedAt === undefined)
        return { passes: false, saw: cachedForSeconds ? `${revoked}, not cached` : revoked, decided: revoked }
      const until = cachedAt + cachedForSeconds * 1000
      const decided = `${CACHED} ${new Date(until).toISOString()}`
      const saw = `${revoked}, ${decided}, now ${new Date(now).toISOString()}`
      return { passes: now < until, saw, decided, ...(now < until && { cached: true }) }
    },
  }
}
