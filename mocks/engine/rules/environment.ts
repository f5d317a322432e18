import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

/** The key works only in its own environment, where the address or the data tells which that is. */
export const environment = <Id extends string>(terms: RuleTerms<Id> & { readonly says: string }): Rule<Id> => ({
  id: 'environment',
  title: 'Environment',
  wants: "data of the key's own environment",
  refuses: 'key',
  ...terms,
  check: ({ key, place }) => ({
    passes: place.environment === undefined || place.environment === key?.environment,
    saw: `a ${key?.environment ?? 'missing'} key${place.environment ? `, addressed to ${place.environment}` : ''}`,
    decided: key?.environment ?? 'missing',
    ...(place.environment && { wants: `a ${place.environment} key` }),
  }),
})
