import { pairOf, type PayKoreCase, type PayKoreContext, transfer } from '#mocks/providers/paykore/case-helpers.ts'
import { pages } from '#mocks/providers/paykore/sources.ts'

const stopped = (status: number, reply: string) => ({ source: pages.support, expects: { status, reply } })

/** The sample transfer, where one of its wallets is frozen or closed. */
const whereWallet = (end: 'source' | 'dest', status: 'frozen' | 'closed') =>
  ({
    given: { data: (context: PayKoreContext) => void (pairOf(context)[end].status = status) },
    send: 'transfer',
  }) as const

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
    ...stopped(400, 'amount-too-low'),
    send: ['transfer', { amount_kobo: 0 }],
  },
  {
    id: 'same-wallet',
    title: 'A transfer to the same wallet',
    ...stopped(400, 'same-wallet-transfer'),
    arrange: (context) => transfer(context, { dest_wallet_id: pairOf(context).source.id }),
  },
  {
    id: 'duplicate-reference',
    title: 'A reference used before',
    ...stopped(409, 'duplicate-reference'),
    given: { data: ({ data }) => void (data.test.references['order-1001'] = true) },
    send: 'transfer',
  },
  {
    id: 'insufficient-funds',
    title: 'Less money than amount and fee',
    note: 'The wallet holds the amount, but not the fee on top.',
    ...stopped(422, 'insufficient-funds'),
    arrange: (context) => transfer(context, { amount_kobo: pairOf(context).source.kobo }),
  },
  {
    id: 'frozen-source',
    title: 'A frozen source wallet',
    ...stopped(422, 'wallet-frozen'),
    ...whereWallet('source', 'frozen'),
  },
  {
    id: 'frozen-destination',
    title: 'A frozen destination wallet',
    note: 'A frozen wallet may receive.',
    source: pages.concepts,
    ...whereWallet('dest', 'frozen'),
  },
  {
    id: 'closed-source',
    title: 'A closed source wallet',
    ...stopped(422, 'wallet-closed'),
    ...whereWallet('source', 'closed'),
  },
  {
    id: 'closed-destination',
    title: 'A closed destination wallet',
    ...stopped(422, 'wallet-closed'),
    ...whereWallet('dest', 'closed'),
  },
]
