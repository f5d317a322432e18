import { invalidKey, type IvoryPayCase, refused } from '#mocks/providers/ivorypay/case-helpers.ts'
import { open, text } from '#mocks/providers/ivorypay/sources.ts'

const deleted = { ...refused('account-not-found', 'Account not found'), rule: 'user-exists' }
const inactive = {
  ...refused('account-inactive', 'Your account is inactive. Please contact support'),
  rule: 'account-active',
}

export const accountCases: readonly IvoryPayCase[] = [
  {
    id: 'deleted-user',
    title: 'A good key of a deleted user',
    source: text.errors,
    expects: deleted,
    given: { account: { status: 'deleted' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'suspended',
    title: 'A good key of a suspended business or user',
    note: 'Both get this answer, so the mock has one state for the two.',
    source: text.errors,
    expects: inactive,
    given: { account: { status: 'suspended' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'suspended-live',
    title: 'The live key of a suspended business',
    source: open.bothEnvironments,
    expects: inactive,
    given: { key: { environment: 'live' }, account: { status: 'suspended' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'unknown-key-suspended',
    title: 'A key that was never issued, the business suspended',
    note: 'The key is judged before the account, so this answer says nothing about the account.',
    source: open.order,
    expects: invalidKey('known'),
    given: { key: { issued: false }, account: { status: 'suspended' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'replaced-key-deleted-user',
    title: 'A replaced key of a deleted user',
    source: open.order,
    expects: invalidKey('not-replaced'),
    given: { key: { replaced: 'now' }, account: { status: 'deleted' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'public-key-suspended',
    title: 'A public key, the business suspended',
    source: open.publicKey,
    expects: invalidKey('class'),
    given: { key: { class: 'public' }, account: { status: 'suspended' } },
    send: 'rates-crypto-collection',
  },
]
