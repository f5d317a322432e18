import { isoTime } from '#mocks/engine/iso-time.ts'
import * as z from 'zod/mini'
import type { JsonObject } from '#mocks/engine/request.ts'
import type { EndpointResult, EndpointContext } from '#mocks/engine/endpoint.ts'
import { uuid } from '#mocks/state/random.ts'
import type { IvoryPayData, Transfer } from './state.ts'
import { done } from './envelope.ts'
import { fiat, oneOf, positive, text, token } from './fields.ts'
import { coins, conversion, feeOn, isToken, networks, rateOf, type TokenName, tokens } from './prices.ts'

export const cryptoTransferBody = z.object({
  network: text(),
  address: text(),
  amount: positive(),
  token: text(),
  reference: text(),
})
export const fiatTransferBody = z.object({
  amount: positive(),
  token: token(),
  fiatCurrency: fiat(),
  payoutMethod: oneOf(['BANK_TRANSFER']),
  accountNumber: text(),
  bankCode: text(),
  reference: text(),
})
export const swapBody = z.object({
  sourceCurrency: token(),
  targetCurrency: token(),
  amountInSourceCurrency: positive(),
})

type Call<Body> = EndpointContext<IvoryPayData, Body>

export const unknownToken = (): EndpointResult => ({
  reply: 'unknown-token',
  message: `token must be one of ${tokens.join(', ')}`,
})

/** Sends a token to an address outside. */
export const sendCrypto = (call: Call<z.infer<typeof cryptoTransferBody>>): EndpointResult => {
  const { body, environment } = call
  const known = networks[environment]
  if (!known.includes(body.network))
    return { reply: 'unknown-network', message: `network chain must be one of ${known.join(', ')}` }
  if (!isToken(body.token)) return unknownToken()
  const { network, address } = body
  return take(
    call,
    { kind: 'crypto', token: body.token, amount: body.amount },
    { network, address, amount: body.amount, token: body.token },
  )
}

/** Sends money to a bank account, out of a wallet; `amount` is in the fiat currency. */
export const sendFiat = (call: Call<z.infer<typeof fiatTransferBody>>): EndpointResult => {
  const { amount, token, fiatCurrency, payoutMethod, accountNumber, bankCode } = call.body
  if (!/^\d{10}$/.test(accountNumber)) return { reply: 'invalid-account-number' }
  const taken = coins(amount / rateOf(token, fiatCurrency))
  return take(
    call,
    { kind: 'fiat', token, amount: taken },
    { amount, token, fiatCurrency, payoutMethod, accountNumber, bankCode },
  )
}

type Taking = { readonly kind: Transfer['kind']; readonly token: TokenName; readonly amount: number }

/** Books a transfer and takes it out of its wallet; a reference works once for each kind of transfer. */
const take = (
  { body, data, environment, random, now }: Call<{ readonly reference: string }>,
  { kind, token, amount }: Taking,
  shown: JsonObject,
): EndpointResult => {
  const { wallets, transfers } = data[environment]
  if (transfers.some((each) => each.kind === kind && each.reference === body.reference))
    return { reply: 'reference-used' }
  const wallet = wallets[token]
  if (wallet.balance < amount) return { reply: 'insufficient-balance' }
  wallet.balance = coins(wallet.balance - amount)
  const transfer: Transfer = { id: uuid(random), kind, reference: body.reference, token, taken: amount, createdAt: now }
  transfers.push(transfer)
  return done('Transfer accepted', {
    id: transfer.id,
    reference: body.reference,
    status: 'PENDING',
    ...shown,
    createdAt: isoTime(now),
  })
}

/** Tells what a swap would give; nothing moves. */
export const estimateSwap = ({ body, data, environment }: Call<z.infer<typeof swapBody>>): EndpointResult => {
  const { sourceCurrency: source, targetCurrency: target, amountInSourceCurrency: amount } = body
  const { wallets } = data[environment]
  if (source === target) return { reply: 'same-currency' }
  const inactive = [source, target].find((each) => !wallets[each].active)
  if (inactive) return { reply: 'inactive-wallet', message: `Your ${inactive} wallet is inactive. Please enable.` }
  if (wallets[source].balance < amount) return { reply: 'insufficient-balance' }
  const fee = feeOn(amount)
  const rate = conversion(source, target)
  return done('Swap estimated', {
    sourceCurrency: source,
    targetCurrency: target,
    amountInSourceCurrency: amount,
    amountInTargetCurrency: coins((amount - fee) * rate),
    feeInSourceCurrency: coins(fee),
    conversionRate: rate,
  })
}
