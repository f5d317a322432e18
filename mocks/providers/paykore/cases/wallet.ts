import * as usual from '#mocks/engine/usual-cases.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open, pages } from '#mocks/providers/paykore/sources.ts'

const noWallet = { source: pages.support, expects: { status: 404, reply: 'wallet-not-found' } }
const unfit = { source: open.validation, expects: { status: 400, reply: 'validation-error' } }

/** Wallets: made, read, refused. */
export const walletCases: readonly PayKoreCase[] = [
  { id: 'create-wallet', title: 'A new wallet', source: pages.wallets, send: 'create-wallet' },
  { id: 'read-wallet', title: 'One wallet', source: pages.wallets, send: 'read-wallet' },
  { id: 'transfer', title: 'A transfer', source: pages.transfers, send: 'transfer' },
  {
    id: 'unknown-wallet',
    title: 'A wallet that does not exist',
    ...noWallet,
    send: 'read-wallet',
    request: { params: { id: 'wlt_0000000000' } },
  },
  {
    id: 'unknown-destination',
    title: 'A transfer to a wallet that does not exist',
    ...noWallet,
    send: ['transfer', { dest_wallet_id: 'wlt_0000000000' }],
  },
  {
    id: 'wrong-currency',
    title: 'A wallet in another currency',
    source: pages.support,
    expects: { status: 400, reply: 'invalid-currency' },
    send: ['create-wallet', { currency: 'USD' }],
  },
  {
    id: 'second-wallet',
    title: 'A second wallet for the same user',
    source: open.duplicateUser,
    expects: { status: 409, reply: 'duplicate-user-ref' },
    send: ['create-wallet', { userRef: 'user_ada' }],
  },
  {
    id: 'missing-field',
    title: 'A required field left out',
    ...unfit,
    send: ['create-wallet', { userRef: undefined }],
  },
  { id: 'wrong-type', title: 'An amount written as text', ...unfit, send: ['transfer', { amount_kobo: '500000' }] },
  {
    id: 'longest-user-ref',
    title: 'A userRef of 255 characters',
    source: pages.wallets,
    send: ['create-wallet', { userRef: 'u'.repeat(255) }],
  },
  {
    id: 'user-ref-too-long',
    title: 'A userRef of 256 characters',
    ...unfit,
    send: ['create-wallet', { userRef: 'u'.repeat(256) }],
  },
  {
    ...usual.notJson,
    source: open.validation,
    expects: { status: 400, reply: 'not-json' },
    send: 'create-wallet',
    request: { rawBody: '{"userRef": "user_chika",}' },
  },
]
