import { isoTime } from '#mocks/engine/iso-time.ts'
import type { Limits } from '#mocks/engine/rate.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** Each key has the calls of its tier in each window. */
export const rateLimit = <Id extends string>(limits: Limits, terms: RuleTerms<Id>): Check<Id> => ({
  id: 'rate',
  situation: 'too-many-calls',
  asks: 'state',
  guide: 'limits',
  title: 'Rate',
  description: `Each key gets the calls of its tier in each window of ${limits.windowSeconds} seconds.`,
  expected: `at most the tier's calls in ${limits.windowSeconds} s`,
  scope: 'rate',
  ...terms,
  check: ({ quota, account }) => {
    if (!quota) return { passes: true, observed: 'not counted' }
    const offending = `call ${quota.used + 1}`
    return {
      passes: quota.used < quota.limit,
      observed: `${offending} of the window that ends ${isoTime(quota.resetsAt)}`,
      offending,
      expected: `at most ${quota.limit} calls in ${limits.windowSeconds} s (${limits.tiers[account.tier ?? '']?.title ?? 'no tier'})`,
    }
  },
})
