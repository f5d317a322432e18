import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** The account behind the key must not be in `status`. */
export const accountNot = <Id extends string>(
  status: string,
  terms: RuleTerms<Id> & {
    readonly id: string
    readonly title: string
    readonly label: string
    readonly description: string
  },
): Check<Id> => ({
  asks: 'state',
  expected: `an account that is not ${status}`,
  scope: 'key',
  ...terms,
  check: ({ account }) => ({
    passes: account.status !== status,
    observed: `account ${account.status}`,
    offending: account.status,
  }),
})
