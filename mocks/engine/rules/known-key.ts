import { isoTime } from '#mocks/engine/iso-time.ts'
import { repeated } from '#mocks/engine/credential.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** The key has to be one that the provider issued, sent in the form that the provider reads. */
export const knownKey = <Id extends string>(provider: string, terms: RuleTerms<Id>): Check<Id> => ({
  id: 'known',
  situation: 'unknown-key',
  asks: 'state',
  title: 'Known',
  description: `The key is one that ${provider} issued.`,
  expected: `a key that ${provider} issued`,
  scope: 'key',
  ...terms,
  check: ({ key, hint, credential }) => {
    if (key) return { passes: true, observed: `${hint}, issued ${isoTime(key.createdAt)}` }
    const offending =
      credential.found === 'present' && credential.scheme === 'other' ? 'not after Bearer' : 'never issued'
    return { passes: false, observed: `${hint}, ${offending}`, offending: repeated(credential) ?? offending }
  },
})
