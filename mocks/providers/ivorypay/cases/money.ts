import type { JsonObject } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'
import type { Case, CaseRequest, CaseContext } from '#mocks/engine/case.ts'
import { uuid } from '#mocks/state/random.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { VALIDITY_SECONDS } from '#mocks/providers/ivorypay/collect.ts'
import { open, pages } from '#mocks/providers/ivorypay/sources.ts'

type IvoryPayCase = Case<IvoryPayData>
export type IvoryPayScene = CaseContext<IvoryPayData>

/** A POST with a good test key: `fields` with `change` on top; a field changed to undefined is left out. */
const post =
  (endpoint: string, fields: JsonObject) =>
  (context: IvoryPayScene, change: JsonObject = {}, without?: string): CaseRequest => ({
    endpoint,
    headers: { Authorization: context.mint().text },
    body: Object.fromEntries(Object.entries({ ...fields, ...change }).filter(([name]) => name !== without)),
  })

const REFERENCE = '8e3c1f62-5b0d-4c7a-9a41-2f6d0c9be815'

export const collection = post('create-transaction', {
  amount: 15_000,
  email: 'ada@example.com',
  type: 'CRYPTO',
  mode: 'API',
  baseFiat: 'NGN',
  crypto: 'USDT',
  chain: 'BSC_TESTNET',
  reference: REFERENCE,
})
export const cryptoTransfer = post('crypto-transfer', {
  network: 'BSC_TESTNET',
  address: '0x00000000000000000000000000000000000a11ce',
  amount: 25,
  token: 'USDT',
  reference: 'payout-2041',
})
export const fiatTransfer = post('fiat-transfer', {
  amount: 15_000,
  token: 'USDT',
  fiatCurrency: 'NGN',
  payoutMethod: 'BANK_TRANSFER',
  accountNumber: '0123456789',
  bankCode: '000014',
  reference: 'payout-2042',
})
export const swap = post('swap-estimate', {
  sourceCurrency: 'USDT',
  targetCurrency: 'USDC',
  amountInSourceCurrency: 10,
})

/** A transaction that waits in `environment`. */
const waiting = (context: IvoryPayScene, environment: Environment): void => {
  const address = '0x00000000000000000000000000000000000b0b00'
  const [chain, createdAt] = [environment === 'test' ? 'BSC_TESTNET' : 'BSC_MAINNET', context.now - 60_000]
  context.data[environment].transactions.push({
    ...{
      id: uuid(context.random),
      reference: REFERENCE,
      type: 'CRYPTO',
      crypto: 'USDT',
      chain,
      address,
      amount: 15_000,
      baseFiat: 'NGN',
    },
    ...{ expectedInCrypto: 10.1, createdAt, expiresAt: createdAt + VALIDITY_SECONDS * 1000 },
  })
}
const verify = (key: string, reference = REFERENCE): CaseRequest => ({
  endpoint: 'verify-transaction',
  params: { reference },
  headers: { Authorization: key },
})
const ratesOf = (kind: string): IvoryPayCase => ({
  id: `rates-${kind}`,
  title: `The rates of a ${kind.replace('-', ' ')}`,
  source: pages.rates,
  expects: { status: 200 },
  arrange: (context) => ({ endpoint: `rates-${kind}`, headers: { Authorization: context.mint().text } }),
})

export const moneyCases: readonly IvoryPayCase[] = [
  ...['fiat-collection', 'crypto-transfer', 'fiat-transfer'].map(ratesOf),
  {
    id: 'collect-crypto',
    title: 'A payment asked for in crypto',
    source: pages.transactions,
    expects: { status: 200 },
    arrange: (context) => collection(context),
  },
  {
    id: 'collect-fiat',
    title: 'A payment asked for in naira',
    note: 'The chain plays no part with `FIAT`, whatever it says.',
    source: pages.transactions,
    expects: { status: 200 },
    arrange: (context) => collection(context, { type: 'FIAT', chain: 'NO_SUCH_CHAIN' }),
  },
  {
    id: 'collect-with-names',
    title: 'A payment request with its optional fields',
    source: pages.transactions,
    expects: { status: 200 },
    arrange: (context) => collection(context, { firstName: 'Ada', lastName: 'Obi', metadata: '{"order":"1001"}' }),
  },
  {
    id: 'collect-nothing',
    title: 'A payment request over zero',
    note: 'Zero is allowed here; transfers need more.',
    source: pages.transactions,
    expects: { status: 200 },
    arrange: (context) => collection(context, { amount: 0 }),
  },
  {
    id: 'verify',
    title: 'A transaction that waits for its payment',
    source: pages.verification,
    expects: { status: 200 },
    arrange: (context) => (waiting(context, 'test'), verify(context.mint().text)),
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
    arrange: (context) => verify(context.mint().text),
  },
  {
    id: 'verify-other-environment',
    title: 'A live transaction, asked for with a test key',
    note: 'The key is good, so it is not refused: it just sees nothing of the other environment.',
    source: open.otherData,
    expects: { status: 404, reply: 'transaction-not-found' },
    arrange: (context) => (waiting(context, 'live'), verify(context.mint().text)),
  },
  {
    id: 'verify-inherited-name',
    title: 'A reference called constructor',
    source: open.notFound,
    expects: { status: 404, reply: 'transaction-not-found' },
    arrange: (context) => verify(context.mint().text, 'constructor'),
  },
  {
    id: 'crypto-transfer',
    title: 'A token sent to an address',
    source: pages.cryptoTransfer,
    expects: { status: 200 },
    arrange: (context) => cryptoTransfer(context),
  },
  {
    id: 'transfer-all',
    title: 'The whole balance of a wallet',
    source: open.figures,
    expects: { status: 200 },
    arrange: (context) => cryptoTransfer(context, { amount: 250 }),
  },
  {
    id: 'fiat-transfer',
    title: 'Money sent to a bank account',
    source: pages.fiatTransfer,
    expects: { status: 200 },
    arrange: (context) => fiatTransfer(context),
  },
  {
    id: 'short-bank-code',
    title: 'A bank code of three characters',
    note: 'The page prints such a code in its own sample, and an error for it further down. Neither is enforced here.',
    source: pages.fiatTransfer,
    expects: { status: 200 },
    arrange: (context) => fiatTransfer(context, { bankCode: '044' }),
  },
  {
    id: 'swap-estimate',
    title: 'A swap estimated',
    note: 'Nothing moves, which makes it a safe first POST.',
    source: pages.swap,
    expects: { status: 200 },
    arrange: (context) => swap(context),
  },
]
