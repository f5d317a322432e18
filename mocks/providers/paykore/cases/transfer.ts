import { pairOf, type PayKoreCase, transfer } from '#mocks/providers/paykore/case-helpers.ts'
import { pages } from '#mocks/providers/paykore/sources.ts'

/** Transfers, and what stops one. */
export const transferCases: readonly PayKoreCase[] = [
  {
    id: 'one-kobo',
    title: 'A transfer of 1 kobo',
    note: 'The smallest amount; its fee rounds to nothing.',
    source: pages.transfers,
    send: ['transfer', { amount_kobo: 1 }],
  },
  {
    id: 'amount-too-low',
    title: 'A transfer of nothing',
    source: pages.support,
    expects: { status: 400, reply: 'amount-too-low' },
    send: ['transfer', { amount_kobo: 0 }],
  },
  {
    id: 'same-wallet',
    title: 'A transfer to the same wallet',
    source: pages.support,
    expects: { status: 400, reply: 'same-wallet-transfer' },
    arrange: (context) => transfer(context, { dest_wallet_id: pairOf(context).source.id }),
  },
  {
    id: 'duplicate-reference',
    title: 'A reference used before',
    source: pages.support,
    expects: { status: 409, reply: 'duplicate-reference' },
    given: { data: ({ data }) => void (data.test.references['order-1001'] = true) },
    send: 'transfer',
  },
  {
    id: 'insufficient-funds',
    title: 'Less money than amount and fee',
    note: 'The wallet holds the amount, but not the fee on top.',
    source: pages.support,
    expects: { status: 422, reply: 'insufficient-funds' },
    arrange: (context) => transfer(context, { amount_kobo: pairOf(context).source.kobo }),
  },
  {
    id: 'frozen-source',
    title: 'A frozen source wallet',
    source: pages.support,
    expects: { status: 422, reply: 'wallet-frozen' },
    given: { data: (context) => void (pairOf(context).source.status = 'frozen') },
    send: 'transfer',
  },
  {
    id: 'frozen-destination',
    title: 'A frozen destination wallet',
    note: 'A frozen wallet may receive.',
    source: pages.concepts,
    given: { data: (context) => void (pairOf(context).dest.status = 'frozen') },
    send: 'transfer',
  },
  {
    id: 'closed-source',
    title: 'A closed source wallet',
    source: pages.support,
    expects: { status: 422, reply: 'wallet-closed' },
    given: { data: (context) => void (pairOf(context).source.status = 'closed') },
    send: 'transfer',
  },
  {
    id: 'closed-destination',
    title: 'A closed destination wallet',
    source: pages.support,
    expects: { status: 422, reply: 'wallet-closed' },
    given: { data: (context) => void (pairOf(context).dest.status = 'closed') },
    send: 'transfer',
  },
]
