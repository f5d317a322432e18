import { create, pairOf, read, transfer } from '#mocks/providers/paykore/case-helpers.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open, pages } from '#mocks/providers/paykore/sources.ts'

/** Wallets: made, read, refused. */
export const walletCases: readonly PayKoreCase[] = [
  {
    id: 'create-wallet',
    title: 'A new wallet',
    ground: pages.wallets,
    expects: { status: 200 },
    stage: (scene) => create(scene, { userRef: 'user_chika', currency: 'NGN' }),
  },
  {
    id: 'read-wallet',
    title: 'One wallet',
    ground: pages.wallets,
    expects: { status: 200 },
    stage: (scene) => read(scene.mint().text, pairOf(scene).source.id),
  },
  {
    id: 'transfer',
    title: 'A transfer',
    ground: pages.transfers,
    expects: { status: 200 },
    stage: (scene) => transfer(scene),
  },
  {
    id: 'unknown-wallet',
    title: 'A wallet that does not exist',
    ground: pages.support,
    expects: { status: 404, reply: 'wallet-not-found' },
    stage: (scene) => read(scene.mint().text, 'wlt_0000000000'),
  },
  {
    id: 'unknown-destination',
    title: 'A transfer to a wallet that does not exist',
    ground: pages.support,
    expects: { status: 404, reply: 'wallet-not-found' },
    stage: (scene) => transfer(scene, { dest_wallet_id: 'wlt_0000000000' }),
  },
  {
    id: 'wrong-currency',
    title: 'A wallet in another currency',
    ground: pages.support,
    expects: { status: 400, reply: 'invalid-currency' },
    stage: (scene) => create(scene, { userRef: 'user_chika', currency: 'USD' }),
  },
  {
    id: 'second-wallet',
    title: 'A second wallet for the same user',
    ground: open.duplicateUser,
    expects: { status: 409, reply: 'duplicate-user-ref' },
    stage: (scene) => create(scene, { userRef: 'user_ada', currency: 'NGN' }),
  },
  {
    id: 'missing-field',
    title: 'A required field left out',
    ground: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    stage: (scene) => create(scene, { currency: 'NGN' }),
  },
  {
    id: 'wrong-type',
    title: 'An amount written as text',
    ground: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    stage: (scene) => transfer(scene, { amount_kobo: '500000' }),
  },
  {
    id: 'longest-user-ref',
    title: 'A userRef of 255 characters',
    ground: pages.wallets,
    expects: { status: 200 },
    stage: (scene) => create(scene, { userRef: 'u'.repeat(255), currency: 'NGN' }),
  },
  {
    id: 'user-ref-too-long',
    title: 'A userRef of 256 characters',
    ground: open.validation,
    expects: { status: 400, reply: 'validation-error' },
    stage: (scene) => create(scene, { userRef: 'u'.repeat(256), currency: 'NGN' }),
  },
  {
    id: 'not-json',
    title: 'A body that is not JSON',
    ground: open.validation,
    expects: { status: 400, reply: 'not-json' },
    stage: (scene) => ({
      endpoint: 'create-wallet',
      headers: { 'X-API-Key': scene.mint().text },
      rawBody: '{"userRef": "user_chika",}',
    }),
  },
]
