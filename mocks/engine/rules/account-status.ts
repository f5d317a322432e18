import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

/** The account behind the key must not be in `status`. */
export const accountNot = <Id extends string>(
  status: string,
  terms: RuleTerms<Id> & { readonly id: string; readonly title: string; readonly says: string },
): Rule<Id> => ({
  wants: `an account that is not ${status}`,
  refuses: 'key',
  ...terms,
  check: ({ account }) => ({
    passes: account.status !== status,
    saw: `account ${account.status}`,
    decided: account.status,
  }),
})
