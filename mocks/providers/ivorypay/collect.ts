import { isoTime } from '#mocks/engine/iso-time.ts'
import * as z from 'zod/mini'
import { HEX, type Random, randomText } from '#mocks/engine/key.ts'
import type { EndpointResult, EndpointContext } from '#mocks/engine/endpoint.ts'
import { uuid } from '#mocks/state/random.ts'
import { type IvoryPayData, transactionOf } from './state.ts'
import { done } from './envelope.ts'
import { fiat, jsonText, notNegative, oneOf, text, token, uuidText } from './fields.ts'
import { coins, feeOn, networks, rateOf } from './prices.ts'

/** Seconds for which a customer may pay. */
export const VALIDITY_SECONDS = 600

export const collectionBody = z.object({
  amount: notNegative(),
  email: text(),
  type: oneOf(['CRYPTO', 'FIAT']),
  mode: oneOf(['API']),
  baseFiat: fiat(),
  crypto: token(),
  chain: z.optional(z.unknown()),
  reference: uuidText(),
  firstName: z.optional(text()),
  lastName: z.optional(text()),
  metadata: z.optional(jsonText()),
})
type Collection = z.infer<typeof collectionBody>
type Call = EndpointContext<IvoryPayData, Collection>

/** Asks a customer for money: an address on a chain, or a bank account. */
export const collectPayment = ({ body, data, environment, random, now }: Call): EndpointResult => {
  const records = data[environment]
  const onChain = body.type === 'CRYPTO'
  const chain = networks[environment].find((each) => each === body.chain)
  if (onChain && chain === undefined) {
    const message = `must be one of ${networks[environment].join(', ')}`
    return {
      reply: 'invalid-field',
      issues: [{ path: 'chain', missing: body.chain === undefined || body.chain === '', message }],
    }
  }
  if (transactionOf(records, body.reference)) return { reply: 'reference-used' }

  const rate = rateOf(body.crypto, body.baseFiat)
  const fee = feeOn(body.amount)
  const details = onChain ? addressOf(random) : accountOf(random)
  const expiresAt = now + VALIDITY_SECONDS * 1000
  const expectedInCrypto = coins((body.amount + fee) / rate)
  records.transactions.push({
    id: uuid(random),
    reference: body.reference,
    type: body.type,
    crypto: body.crypto,
    chain: onChain ? (chain ?? null) : null,
    address: 'address' in details ? details.address : null,
    amount: body.amount,
    baseFiat: body.baseFiat,
    expectedInCrypto,
    expiresAt,
    createdAt: now,
  })
  return done('Payment request created', {
    reference: body.reference,
    collectionDetails: details,
    amountInCrypto: expectedInCrypto,
    platformFeeInCrypto: coins(fee / rate),
    expiresAt: isoTime(expiresAt),
    validityPeriod: VALIDITY_SECONDS,
  })
}

const addressOf = (random: Random) => ({ address: `0x${randomText(random, HEX, 40)}` })
const accountOf = (random: Random) => ({
  bankName: 'Latchkey Example Bank',
  accountNumber: randomText(random, '0123456789', 10),
})
