import * as z from 'zod/mini'
import type { Answers } from '#mocks/engine/docs.ts'
import { fiats, tokens } from './prices.ts'

const text = z.string()
const amount = z.number()
const instant = z.iso.datetime()
const token = z.enum(tokens)
const fiat = z.enum(fiats)

/** The success envelope around `data`. */
const envelope = (data: z.ZodMiniType) => z.object({ status: z.literal(true), message: text, data })

const quote = envelope(
  z.object({
    platformFeeInFiat: amount,
    platformFeeInCrypto: amount,
    totalAmountInFiat: amount,
    amountInFiatLessFee: amount,
    fiatCurrency: fiat,
    totalAmountInCrypto: amount,
    amountInCryptoLessFee: amount,
    minimumAmountInFiat: amount,
    minimumAmountInCrypto: amount,
    rate: amount,
    token,
  }),
)
const transfer = { id: text, reference: text, status: z.literal('PENDING'), amount, token, createdAt: instant }

/** What each endpoint of IvoryPay answers with when it succeeds. */
export const answers = {
  'rates-crypto-collection': quote,
  'rates-fiat-collection': quote,
  'rates-crypto-transfer': quote,
  'rates-fiat-transfer': quote,
  'create-transaction': envelope(
    z.object({
      reference: text,
      collectionDetails: z.union([z.object({ address: text }), z.object({ bankName: text, accountNumber: text })]),
      amountInCrypto: amount,
      platformFeeInCrypto: amount,
      expiresAt: instant,
      validityPeriod: z.int(),
    }),
  ),
  'verify-transaction': envelope(
    z.object({
      id: text,
      reference: text,
      status: z.literal('PENDING'),
      type: z.enum(['CRYPTO', 'FIAT']),
      channel: z.enum(['ON_CHAIN', 'OFF_CHAIN']),
      crypto: token,
      settledAmountInCrypto: amount,
      expectedAmountInCrypto: amount,
      receivedAmountInCrypto: amount,
      amountInBaseFiat: amount,
      baseFiat: fiat,
      address: z.nullable(text),
      chain: z.nullable(text),
      expiresAt: z.nullable(instant),
      completedAt: z.null(),
      createdAt: instant,
    }),
  ),
  'crypto-transfer': envelope(z.object({ ...transfer, network: text, address: text })),
  networks: envelope(z.array(text)),
  'fiat-transfer': envelope(
    z.object({ ...transfer, fiatCurrency: fiat, payoutMethod: text, accountNumber: text, bankCode: text }),
  ),
  'swap-estimate': envelope(
    z.object({
      sourceCurrency: token,
      targetCurrency: token,
      amountInSourceCurrency: amount,
      amountInTargetCurrency: amount,
      feeInSourceCurrency: amount,
      conversionRate: amount,
    }),
  ),
} satisfies Answers
