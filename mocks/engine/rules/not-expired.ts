import { isoTime } from '#mocks/engine/iso-time.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** A key with an expiry is refused from that instant on. */
export const notExpired = <Id extends string>(terms: RuleTerms<Id>): Check<Id> => ({
  id: 'not-expired',
  situation: 'expired-key',
  asks: 'state',
  guide: 'lifecycle',
  title: 'Not expired',
  description: 'A key with an expiry stops working when it expires.',
  expected: 'no expiry, or one in the future',
  scope: 'key',
  ...terms,
  check: ({ key, now }) => {
    if (key === undefined || key.expiresAt === null) return { passes: true, observed: 'no expiry' }
    const offending = `expires ${isoTime(key.expiresAt)}`
    return {
      passes: now < key.expiresAt,
      observed: `${offending}, now ${isoTime(now)}`,
      offending,
    }
  },
})
