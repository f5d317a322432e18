import { type IvoryPayCase, waiting } from '#mocks/providers/ivorypay/case-helpers.ts'
import { open, pages } from '#mocks/providers/ivorypay/sources.ts'

const ratesOf = (kind: 'fiat-collection' | 'crypto-transfer' | 'fiat-transfer'): IvoryPayCase => ({
  id: `rates-${kind}`,
  title: `The rates of a ${kind.replace('-', ' ')}`,
  source: pages.rates,
  send: `rates-${kind}`,
})

export const moneyCases: readonly IvoryPayCase[] = [
  ...(['fiat-collection', 'crypto-transfer', 'fiat-transfer'] as const).map(ratesOf),
  {
    id: 'collect-crypto',
    title: 'A payment asked for in crypto',
    source: pages.transactions,
    send: 'create-transaction',
  },
  {
    id: 'collect-fiat',
    title: 'A payment asked for in naira',
    note: 'The chain plays no part with `FIAT`, whatever it says.',
    source: pages.transactions,
    send: ['create-transaction', { type: 'FIAT', chain: 'NO_SUCH_CHAIN' }],
  },
  {
    id: 'collect-with-names',
    title: 'A payment request with its optional fields',
    source: pages.transactions,
    send: ['create-transaction', { firstName: 'Ada', lastName: 'Obi', metadata: '{"order":"1001"}' }],
  },
  {
    id: 'collect-nothing',
    title: 'A payment request for zero',
    note: 'Zero is allowed here; transfers need more.',
    source: pages.transactions,
    send: ['create-transaction', { amount: 0 }],
  },
  {
    id: 'verify',
    title: 'A transaction that waits for its payment',
    source: pages.verification,
    given: { data: (context) => waiting(context, 'test') },
    send: 'verify-transaction',
  },
  {
    id: 'verify-unknown',
    title: 'A transaction that does not exist',
    source: open.notFound,
    expects: {
      status: 404,
      reply: 'transaction-not-found',
      body: { statusCode: 404, message: 'Transaction not found' },
    },
    send: 'verify-transaction',
  },
  {
    id: 'verify-other-environment',
    situation: 'other-environment',
    title: 'A live transaction, asked for with a test key',
    note: 'The key is good, so it is not refused: it just sees nothing of the other environment.',
    source: open.otherData,
    expects: { status: 404, reply: 'transaction-not-found' },
    given: { data: (context) => waiting(context, 'live') },
    send: 'verify-transaction',
  },
  {
    id: 'verify-inherited-name',
    title: 'A reference called constructor',
    source: open.notFound,
    expects: { status: 404, reply: 'transaction-not-found' },
    send: 'verify-transaction',
    request: { params: { reference: 'constructor' } },
  },
  { id: 'crypto-transfer', title: 'A token sent to an address', source: pages.cryptoTransfer, send: 'crypto-transfer' },
  {
    id: 'transfer-all',
    title: 'The whole balance of a wallet',
    source: open.figures,
    send: ['crypto-transfer', { amount: 250 }],
  },
  { id: 'fiat-transfer', title: 'Money sent to a bank account', source: pages.fiatTransfer, send: 'fiat-transfer' },
  {
    id: 'short-bank-code',
    title: 'A bank code of three characters',
    note: 'The page prints such a code in its own sample, and an error for it further down. Neither is enforced here.',
    source: pages.fiatTransfer,
    send: ['fiat-transfer', { bankCode: '044' }],
  },
  {
    id: 'swap-estimate',
    title: 'A swap estimated',
    note: 'Nothing moves, which makes it a safe first POST.',
    source: pages.swap,
    send: 'swap-estimate',
  },
]
