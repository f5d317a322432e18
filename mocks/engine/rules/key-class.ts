import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

/** The key's class has to be one that the endpoint takes. */
export const keyClass = <Id extends string>(terms: RuleTerms<Id> & { readonly says: string }): Rule<Id> => ({
  id: 'class',
  title: 'Class',
  wants: 'a key class that this endpoint takes',
  refuses: 'key',
  ...terms,
  check: ({ key, needs }) => ({
    passes: key !== undefined && needs.keys.includes(key.class),
    saw: `a ${key?.class ?? 'missing'} key`,
    decided: key?.class ?? 'missing',
    wants: `a ${needs.keys.join(' or ')} key`,
  }),
})
