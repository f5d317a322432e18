import { defineEndpoint } from '#mocks/engine/define.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { type IvoryPayData, shownTransaction, transactionOf } from './state.ts'
import { collectPayment, collectionBody } from './collect.ts'
import { done } from './envelope.ts'
import { open, pages } from './sources.ts'
import {
  cryptoTransferBody,
  estimateSwap,
  fiatTransferBody,
  sendCrypto,
  sendFiat,
  swapBody,
  unknownToken,
} from './payouts.ts'
import { isToken, networks, quote } from './prices.ts'

const endpoint = defineEndpoint<IvoryPayData>()
const auth = { keys: ['secret'] } as const
const success = { status: 200, source: open.success }

// The query of the rates was not seen, so each answers for one amount.
const rates = (['crypto-collection', 'fiat-collection', 'crypto-transfer', 'fiat-transfer'] as const).map((kind) =>
  endpoint({
    id: `rates-${kind}`,
    title: `Rates of a ${kind.replace('-', ' ')}`,
    group: 'Rates',
    method: 'GET',
    reads: true,
    path: `/api/v1/rates/${kind}`,
    auth,
    source: pages.rates,
    success,
    run: () => done('Rates retrieved', quote(15_000, 'NGN', 'USDT')),
  }),
)

const createTransaction = endpoint({
  id: 'create-transaction',
  title: 'Ask a customer for a payment',
  group: 'Transactions',
  method: 'POST',
  path: '/api/v1/transactions',
  auth,
  source: pages.transactions,
  success,
  body: collectionBody,
  run: collectPayment,
})

const verifyTransaction = endpoint({
  id: 'verify-transaction',
  title: 'Verify a transaction',
  group: 'Transactions',
  method: 'GET',
  reads: true,
  path: '/api/v1/business/transactions/:reference/verify',
  auth,
  source: pages.verification,
  success,
  run: ({ params, data, environment }) => {
    const transaction = transactionOf(data[environment], params['reference'] ?? '')
    return transaction
      ? done('Transaction retrieved', shownTransaction(transaction))
      : { reply: 'transaction-not-found' }
  },
})

const transferCrypto = endpoint({
  id: 'crypto-transfer',
  title: 'Send a token to an address',
  group: 'Transfers',
  method: 'POST',
  path: '/api/v1/crypto-transfer',
  auth,
  source: pages.cryptoTransfer,
  success,
  body: cryptoTransferBody,
  run: sendCrypto,
})

const listNetworks = endpoint({
  id: 'networks',
  title: 'Networks of a token',
  group: 'Transfers',
  method: 'GET',
  reads: true,
  path: '/api/v1/crypto-transfer/:token/networks',
  auth,
  source: pages.cryptoTransfer,
  success,
  run: ({ params, environment }) =>
    isToken(params['token'] ?? '') ? done('Networks retrieved', networks[environment]) : unknownToken(),
})

const transferFiat = endpoint({
  id: 'fiat-transfer',
  title: 'Send money to a bank account',
  group: 'Transfers',
  method: 'POST',
  path: '/api/v1/fiat-transfer',
  auth,
  source: pages.fiatTransfer,
  success,
  body: fiatTransferBody,
  run: sendFiat,
})

const estimate = endpoint({
  id: 'swap-estimate',
  title: 'Estimate a swap',
  group: 'Swaps',
  method: 'POST',
  path: '/api/v1/crypto-swap/estimate',
  auth,
  source: pages.swap,
  success,
  body: swapBody,
  run: estimateSwap,
})

export const endpoints: readonly Endpoint<IvoryPayData>[] = [
  ...rates,
  createTransaction,
  verifyTransaction,
  transferCrypto,
  listNetworks,
  transferFiat,
  estimate,
]
