import { pairOf, transfer } from '#mocks/providers/paykore/case-helpers.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { pages } from '#mocks/providers/paykore/sources.ts'

/** Transfers, and what stops one. */
export const transferCases: readonly PayKoreCase[] = [
  {
    id: 'one-kobo',
    title: 'A transfer of 1 kobo',
    note: 'The smallest amount; its fee rounds to nothing.',
    ground: pages.transfers,
    expects: { status: 200 },
    stage: (scene) => transfer(scene, { amount_kobo: 1 }),
  },
  {
    id: 'amount-too-low',
    title: 'A transfer of nothing',
    ground: pages.support,
    expects: { status: 400, reply: 'amount-too-low' },
    stage: (scene) => transfer(scene, { amount_kobo: 0 }),
  },
  {
    id: 'same-wallet',
    title: 'A transfer to the same wallet',
    ground: pages.support,
    expects: { status: 400, reply: 'same-wallet-transfer' },
    stage: (scene) => transfer(scene, { dest_wallet_id: pairOf(scene).source.id }),
  },
  {
    id: 'duplicate-reference',
    title: 'A reference used before',
    ground: pages.support,
    expects: { status: 409, reply: 'duplicate-reference' },
    stage: (scene) => {
      scene.data.test.references['order-1001'] = true
      return transfer(scene)
    },
  },
  {
    id: 'insufficient-funds',
    title: 'Less money than amount and fee',
    note: 'The wallet holds the amount, but not the fee on top.',
    ground: pages.support,
    expects: { status: 422, reply: 'insufficient-funds' },
    stage: (scene) => transfer(scene, { amount_kobo: pairOf(scene).source.kobo }),
  },
  {
    id: 'frozen-source',
    title: 'A frozen source wallet',
    ground: pages.support,
    expects: { status: 422, reply: 'wallet-frozen' },
    stage: (scene) => {
      pairOf(scene).source.status = 'frozen'
      return transfer(scene)
    },
  },
  {
    id: 'frozen-destination',
    title: 'A frozen destination wallet',
    note: 'A frozen wallet may receive.',
    ground: pages.concepts,
    expects: { status: 200 },
    stage: (scene) => {
      pairOf(scene).dest.status = 'frozen'
      return transfer(scene)
    },
  },
  {
    id: 'closed-source',
    title: 'A closed source wallet',
    ground: pages.support,
    expects: { status: 422, reply: 'wallet-closed' },
    stage: (scene) => {
      pairOf(scene).source.status = 'closed'
      return transfer(scene)
    },
  },
  {
    id: 'closed-destination',
    title: 'A closed destination wallet',
    ground: pages.support,
    expects: { status: 422, reply: 'wallet-closed' },
    stage: (scene) => {
      pairOf(scene).dest.status = 'closed'
      return transfer(scene)
    },
  },
]
