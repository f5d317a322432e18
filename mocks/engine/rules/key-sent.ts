import { type CredentialLocation, headerPattern, schemeWord } from '#mocks/engine/credential.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

const spelled = (way: CredentialLocation): string => {
  const word = schemeWord(way)
  return word === '' ? `\`${way.header}\`` : `\`${way.header}\` after \`${word}\``
}

const isScheme = (scheme: string): boolean => scheme === 'Bearer' || scheme === 'Basic'

/** A key has to come in one of the provider's headers. */
export const keySent = <Id extends string>(
  credentialLocations: readonly CredentialLocation[],
  terms: RuleTerms<Id>,
): Check<Id> => ({
  id: 'key-sent',
  situation: 'no-key',
  asks: 'request',
  title: 'Key sent',
  description: `A key comes in ${credentialLocations.map(spelled).join(', or in ')}.`,
  expected: credentialLocations.map(headerPattern).join(' or '),
  scope: 'key',
  ...terms,
  check: ({ credential, hint }) =>
    credential.found === 'absent'
      ? {
          passes: false,
          observed: `no key in ${credentialLocations.map((way) => way.header).join(' or ')}`,
          offending: 'no key',
        }
      : {
          passes: true,
          observed: `${credential.header}: ${isScheme(credential.scheme) ? `${credential.scheme} ` : ''}${hint}`,
        },
})
