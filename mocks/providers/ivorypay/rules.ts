import type { Rule } from '#mocks/engine/rule.ts'
import { accountNot } from '#mocks/engine/rules/account-status.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { wayNotes, ways } from './formats.ts'
import { open, text } from './sources.ts'
import type { replies } from './replies.ts'

type IvoryPayRule = Rule<keyof typeof replies>

const issued: IvoryPayRule = knownKey('IvoryPay', {
  says: 'The header value, as a whole, is a key that IvoryPay issued.',
  wants: 'a key that IvoryPay issued, and nothing in front of it',
  denies: 'invalid-key',
  ground: text.errors,
  fine: [
    {
      says: 'A value that begins with `Bearer` is no known key: the word counts as a part of it.',
      ground: open.bearer,
    },
  ],
})

const known: IvoryPayRule = {
  ...issued,
  check: (facts) => {
    const { credential, hint } = facts
    const prefixed = credential.found === 'present' && /^bearer(\s|$)/i.test(credential.text)
    return prefixed
      ? { passes: false, saw: `Bearer before ${hint}: IvoryPay takes the key without it`, decided: 'Bearer' }
      : issued.check(facts)
  },
}

/** The gates in their order: the first two and the account's as in the text's table, the class by our decision. */
export const rules: readonly IvoryPayRule[] = [
  keySent(ways, { denies: 'unauthorized', ground: text.errors, fine: wayNotes }),
  known,
  notReplaced({
    says: 'A newer pair ends the pair before it at once, in its own environment and in no other.',
    wants: 'a key of the newest pair of its environment',
    denies: 'invalid-key',
    ground: text.generating,
  }),
  keyClass({
    says: 'Merchant calls take the secret key.',
    denies: 'invalid-key',
    ground: open.publicKey,
    fine: [{ says: 'The rule is printed; the answer to a public key is not.', ground: text.keys }],
  }),
  accountNot('deleted', {
    id: 'user-exists',
    title: 'User exists',
    says: 'The user behind the key has not been deleted.',
    wants: 'a user who was not deleted',
    denies: 'account-not-found',
    ground: text.errors,
    fine: [{ says: 'The account is looked at only after the key.', ground: open.order }],
  }),
  accountNot('suspended', {
    id: 'account-active',
    title: 'Account active',
    says: 'Neither the business nor the user behind the key is suspended.',
    wants: 'a business and a user that are not suspended',
    denies: 'account-inactive',
    ground: text.errors,
    fine: [{ says: 'A suspension reaches the keys of both environments.', ground: open.bothEnvironments }],
  }),
]
