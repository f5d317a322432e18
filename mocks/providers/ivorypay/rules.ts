import { bearerText } from '#mocks/engine/auth-scheme.ts'
import type { Check } from '#mocks/engine/rule.ts'
import { accountNot } from '#mocks/engine/rules/account-status.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { locationNotes, credentialLocations } from './formats.ts'
import { open, text } from './sources.ts'
import type { replies } from './replies.ts'

type IvoryPayRule = Check<keyof typeof replies>

const issued: IvoryPayRule = knownKey('IvoryPay', {
  description: 'The header value, as a whole, is a key that IvoryPay issued.',
  expected: 'a key that IvoryPay issued, and nothing in front of it',
  response: 'invalid-key',
  source: text.errors,
  notes: [
    {
      says: 'A value that begins with `Bearer` is not a known key, because the word counts as part of it.',
      source: open.bearer,
    },
  ],
})

const known: IvoryPayRule = {
  ...issued,
  check: (facts) => {
    const { credential, hint } = facts
    const prefixed = credential.found === 'present' && bearerText(credential.text) !== undefined
    return prefixed
      ? { passes: false, observed: `Bearer before ${hint}: IvoryPay takes the key without it`, offending: 'Bearer' }
      : issued.check(facts)
  },
}

/** The checks in their order: the first two and the account's as in the text's table, the class by our decision. */
export const rules: readonly IvoryPayRule[] = [
  keySent(credentialLocations, { response: 'unauthorized', source: text.errors, notes: locationNotes }),
  known,
  notReplaced({
    description: 'A new pair ends the previous one immediately, in its own environment only.',
    expected: 'a key of the newest pair of its environment',
    response: 'invalid-key',
    source: text.generating,
  }),
  keyClass({
    description: 'Merchant calls take the secret key.',
    response: 'invalid-key',
    source: text.keys,
    answer: open.publicKey,
  }),
  accountNot('deleted', {
    id: 'user-exists',
    title: 'User exists',
    label: 'A deleted user',
    description: 'The user behind the key has not been deleted.',
    expected: 'a user who was not deleted',
    response: 'account-not-found',
    source: text.errors,
    notes: [{ says: 'The account is looked at only after the key.', source: open.order }],
  }),
  accountNot('suspended', {
    id: 'account-active',
    title: 'Account active',
    label: 'A suspended account',
    description: 'Neither the business nor the user behind the key is suspended.',
    expected: 'a business and a user that are not suspended',
    response: 'account-inactive',
    source: text.errors,
    notes: [{ says: 'A suspension reaches the keys of both environments.', source: open.bothEnvironments }],
  }),
]
