import type { Environment } from '#mocks/engine/key.ts'
import type { WrittenCase, CaseContext, Expectation, SampleCalls } from '#mocks/engine/case.ts'
import { uuid } from '#mocks/state/random.ts'
import { VALIDITY_SECONDS } from './collect.ts'
import type { IvoryPayData } from './state.ts'

type IvoryPayContext = CaseContext<IvoryPayData>

const REFERENCE = '8e3c1f62-5b0d-4c7a-9a41-2f6d0c9be815'

export const calls = {
  'rates-crypto-collection': {},
  'rates-fiat-collection': {},
  'rates-crypto-transfer': {},
  'rates-fiat-transfer': {},
  'create-transaction': {
    body: {
      amount: 15_000,
      email: 'ada@example.com',
      type: 'CRYPTO',
      mode: 'API',
      baseFiat: 'NGN',
      crypto: 'USDT',
      chain: 'BSC_TESTNET',
      reference: REFERENCE,
    },
  },
  'verify-transaction': { params: { reference: REFERENCE } },
  'crypto-transfer': {
    body: {
      network: 'BSC_TESTNET',
      address: '0x00000000000000000000000000000000000a11ce',
      amount: 25,
      token: 'USDT',
      reference: 'payout-2041',
    },
  },
  networks: { params: { token: 'USDT' } },
  'fiat-transfer': {
    body: {
      amount: 15_000,
      token: 'USDT',
      fiatCurrency: 'NGN',
      payoutMethod: 'BANK_TRANSFER',
      accountNumber: '0123456789',
      bankCode: '000014',
      reference: 'payout-2042',
    },
  },
  'swap-estimate': { body: { sourceCurrency: 'USDT', targetCurrency: 'USDC', amountInSourceCurrency: 10 } },
} satisfies SampleCalls<IvoryPayData>

export type IvoryPayCase = WrittenCase<IvoryPayData, keyof typeof calls>

/** A transaction that waits in `environment`. */
export const waiting = ({ data, random, now }: IvoryPayContext, environment: Environment): void => {
  const createdAt = now - 60_000
  data[environment].transactions.push({
    id: uuid(random),
    reference: REFERENCE,
    type: 'CRYPTO',
    crypto: 'USDT',
    chain: environment === 'test' ? 'BSC_TESTNET' : 'BSC_MAINNET',
    address: '0x00000000000000000000000000000000000b0b00',
    amount: 15_000,
    baseFiat: 'NGN',
    expectedInCrypto: 10.1,
    createdAt,
    expiresAt: createdAt + VALIDITY_SECONDS * 1000,
  })
}

/** An earlier transfer in `environment`, with the reference of the sample. */
export const earlierTransfer = ({ data, now }: IvoryPayContext, environment: Environment): void =>
  void data[environment].transfers.push({
    id: 'earlier',
    kind: 'crypto',
    reference: calls['crypto-transfer'].body.reference,
    token: 'USDT',
    taken: 5,
    createdAt: now - 1000,
  })

/** A refused key, with the printed answer. */
export const invalidKey = (rule: string): Expectation => ({ ...refused('invalid-key', 'Invalid key'), rule })

/** A 400 with its exact message. */
export const refused = (reply: string, message: string): Expectation => ({
  status: 400,
  reply,
  body: { statusCode: 400, message },
})
