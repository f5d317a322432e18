import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** The key works only in its own environment, where the address or the data tells which that is. */
export const environment = <Id extends string>(terms: RuleTerms<Id> & { readonly description: string }): Check<Id> => ({
  id: 'environment',
  situation: 'other-environment',
  asks: 'state',
  guide: 'keys',
  title: 'Environment',
  expected: "data of the key's own environment",
  scope: 'key',
  ...terms,
  check: ({ key, target }) => ({
    passes: target.environment === undefined || target.environment === key?.environment,
    observed: `a ${key?.environment ?? 'missing'} key${target.environment ? `, addressed to ${target.environment}` : ''}`,
    offending: key?.environment ?? 'missing',
    ...(target.environment && { expected: `a ${target.environment} key` }),
  }),
})
