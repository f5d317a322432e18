import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** The key's class has to be one that the endpoint takes. */
export const keyClass = <Id extends string>(terms: RuleTerms<Id> & { readonly description: string }): Check<Id> => ({
  id: 'class',
  situation: 'client-key',
  asks: 'request',
  guide: 'keys',
  title: 'Class',
  expected: 'a key class that this endpoint takes',
  scope: 'key',
  ...terms,
  check: ({ key, auth }) => ({
    passes: key !== undefined && auth.keys.includes(key.class),
    observed: `a ${key?.class ?? 'missing'} key`,
    offending: key?.class ?? 'missing',
    expected: `a ${auth.keys.join(' or ')} key`,
  }),
})
