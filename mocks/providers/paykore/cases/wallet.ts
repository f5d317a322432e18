import { create, pairOf, type PayKoreCase, read, transfer } from '#mocks/providers/paykore/case-helpers.ts'
import { open, pages } from '#mocks/providers/paykore/sources.ts'

/** Wallets: made, read, refused. */
export const walletCases: readonly PayKoreCase[] = [
  {
    id: 'create-wallet',
    title: 'A new wallet',
    source: pages.wallets,
    expects: { status: 200 },
    arrange: (context) => create(context, { userRef: 'user_chika', currency: 'NGN' }),
  },
  {
    id: 'read-wallet',
    title: 'One wallet',
    source: pages.wallets,
    expects: { status: 200 },
    arrange: (context) => read(context.mint().text, pairOf(context).source.id),
  },
  {
    id: 'transfer',
    title: 'A transfer',
    source: pages.transfers,
    expects: { status: 200 },
    arrange: (context) => transfer(context),
  },
  {
    id: 'unknown-wallet',
    title: 'A wallet that does not exist',
    source: pages.support,
    expects: { status: 404, reply: 'wallet-not-found' },
    arrange: (context) => read(context.mint().text, 'wlt_0000000000'),
  },
  {
    id: 'unknown-destination',
    title: 'A transfer to a wallet that does not exist',
    source: pages.support,
    expects: { status: 404, reply: 'wallet-not-found' },
    arrange: (context) => transfer(context, { dest_wallet_id: 'wlt_0000000000' }),
  },
  {
    id: 'wrong-currency',
    title: 'A wallet in another currency',
    source: pages.support,
    expects: { status: 400, reply: 'invalid-currency' },
    arrange: (context) => create(context, { userRef: 'user_chika', currency: 'USD' }),
  },
  {
    id: 'second-wallet',
    title: 'A second wallet for the same user',
    source: open.duplicateUser,
    expects: { status: 409, reply: 'duplicate-user-ref' },
    arrange: (context) => create(context, { userRef: 'user_ada', currency: 'NGN' }),
  },
  {
    id: 'missing-field',
    title: 'A required field left out',
    source: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    arrange: (context) => create(context, { currency: 'NGN' }),
  },
  {
    id: 'wrong-type',
    title: 'An amount written as text',
    source: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    arrange: (context) => transfer(context, { amount_kobo: '500000' }),
  },
  {
    id: 'longest-user-ref',
    title: 'A userRef of 255 characters',
    source: pages.wallets,
    expects: { status: 200 },
    arrange: (context) => create(context, { userRef: 'u'.repeat(255), currency: 'NGN' }),
  },
  {
    id: 'user-ref-too-long',
    title: 'A userRef of 256 characters',
    source: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    arrange: (context) => create(context, { userRef: 'u'.repeat(256), currency: 'NGN' }),
  },
  {
    id: 'not-json',
    title: 'A body that is not JSON',
    source: open.validation,
    expects: { status: 400, reply: 'not-json' },
    arrange: (context) => ({
      endpoint: 'create-wallet',
      headers: { 'X-API-Key': context.mint().text },
      rawBody: '{"userRef": "user_chika",}',
    }),
  },
]
