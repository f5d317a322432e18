import type { KeyWay } from '#mocks/engine/credential.ts'
import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

const spelled = (way: KeyWay): string =>
  way.form === 'bearer' ? `\`${way.header}\` after \`Bearer\`` : `\`${way.header}\``

/** A key has to come in one of the provider's headers. */
export const keySent = <Id extends string>(ways: readonly KeyWay[], terms: RuleTerms<Id>): Rule<Id> => ({
  id: 'key-sent',
  title: 'Key sent',
  says: `A key comes in ${ways.map(spelled).join(', or in ')}.`,
  wants: ways
    .map((way) => (way.form === 'bearer' ? `${way.header}: Bearer <key>` : `${way.header}: <key>`))
    .join(' or '),
  refuses: 'key',
  ...terms,
  check: ({ credential, hint }) =>
    credential.found === 'absent'
      ? { passes: false, saw: `no key in ${ways.map((way) => way.header).join(' or ')}`, decided: 'no key' }
      : { passes: true, saw: `${credential.header}: ${credential.scheme === 'Bearer' ? 'Bearer ' : ''}${hint}` },
})
