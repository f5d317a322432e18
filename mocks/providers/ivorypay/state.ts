import { isoTime } from '#mocks/engine/iso-time.ts'
import * as z from 'zod/mini'
import { fiats, tokens } from './prices.ts'

const walletSchema = z.object({ balance: z.number(), active: z.boolean() })
const transactionSchema = z.object({
  id: z.string(),
  reference: z.string(),
  type: z.enum(['CRYPTO', 'FIAT']),
  crypto: z.enum(tokens),
  chain: z.nullable(z.string()),
  address: z.nullable(z.string()),
  amount: z.number(),
  baseFiat: z.enum(fiats),
  expectedInCrypto: z.number(),
  expiresAt: z.number(),
  createdAt: z.number(),
})
const transferSchema = z.object({
  id: z.string(),
  kind: z.enum(['crypto', 'fiat']),
  reference: z.string(),
  token: z.enum(tokens),
  taken: z.number(),
  createdAt: z.number(),
})
const recordsSchema = z.object({
  wallets: z.object({ USDT: walletSchema, USDC: walletSchema, BTC: walletSchema }),
  transactions: z.array(transactionSchema),
  transfers: z.array(transferSchema),
})

/** One business; its two environments share nothing. */
export const dataSchema = z.object({ test: recordsSchema, live: recordsSchema })
export type Transaction = z.infer<typeof transactionSchema>
export type Transfer = z.infer<typeof transferSchema>
export type IvoryPayRecords = z.infer<typeof recordsSchema>
export type IvoryPayData = z.infer<typeof dataSchema>

/** The initial records: two funded wallets, one that is not enabled, and nothing booked. */
export const newData = (): IvoryPayData => {
  const records = (): IvoryPayRecords => ({
    wallets: {
      USDT: { balance: 250, active: true },
      USDC: { balance: 40, active: true },
      BTC: { balance: 0, active: false },
    },
    transactions: [],
    transfers: [],
  })
  return { test: records(), live: records() }
}

/** The transaction with this reference, in these records alone. */
export const transactionOf = (records: IvoryPayRecords, reference: string): Transaction | undefined =>
  records.transactions.find((each) => each.reference === reference)

/** A transaction as the verify endpoint shows it. Nobody pays in the mock, so it stays pending. */
export const shownTransaction = (transaction: Transaction) => ({
  id: transaction.id,
  reference: transaction.reference,
  status: 'PENDING',
  type: transaction.type,
  channel: transaction.type === 'CRYPTO' ? 'ON_CHAIN' : 'OFF_CHAIN',
  crypto: transaction.crypto,
  settledAmountInCrypto: 0,
  expectedAmountInCrypto: transaction.expectedInCrypto,
  receivedAmountInCrypto: 0,
  amountInBaseFiat: transaction.amount,
  baseFiat: transaction.baseFiat,
  address: transaction.address,
  chain: transaction.chain,
  expiresAt: transaction.type === 'CRYPTO' ? isoTime(transaction.expiresAt) : null,
  completedAt: null,
  createdAt: isoTime(transaction.createdAt),
})
