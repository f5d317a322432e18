import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

/** A key with an expiry is refused from that instant on. */
export const notExpired = <Id extends string>(terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'not-expired',
  title: 'Not expired',
  says: 'A key with an expiry stops working when it is reached.',
  wants: 'no expiry, or one that lies ahead',
  refuses: 'key',
  ...terms,
  check: ({ key, now }) => {
    if (key === undefined || key.expiresAt === null) return { passes: true, saw: 'no expiry' }
    const decided = `expires ${new Date(key.expiresAt).toISOString()}`
    return { passes: now < key.expiresAt, saw: `${decided}, now ${new Date(now).toISOString()}`, decided }
  },
})
