import type { JsonObject } from '#mocks/engine/request.ts'
import type { Environment } from '#mocks/engine/key.ts'

/** Tokens and currencies that IvoryPay's pages name; their lists are shortened there. */
export const tokens = ['USDT', 'USDC', 'BTC'] as const
export type TokenName = (typeof tokens)[number]
export const fiats = ['NGN', 'USD'] as const
export type Fiat = (typeof fiats)[number]

/** Networks by environment: a test key sees test networks alone. */
export const networks: Readonly<Record<Environment, readonly string[]>> = {
  test: ['BSC_TESTNET'],
  live: ['BSC_MAINNET', 'POLYGON'],
}

/** Figures of ours, so that answers can be checked by hand: dollars a token, naira a dollar, a fee of 1 %. */
const dollars: Readonly<Record<TokenName, number>> = { USDT: 1, USDC: 1, BTC: 60_000 }
const perDollar: Readonly<Record<Fiat, number>> = { NGN: 1500, USD: 1 }
const FEE = 0.01
const MINIMUM_DOLLARS = 1

export const isToken = (text: string): text is TokenName => tokens.some((each) => each === text)

/** Units of `fiat` that one `token` is worth. */
export const rateOf = (token: TokenName, fiat: Fiat): number => dollars[token] * perDollar[fiat]

/** Units of `to` that one `from` is worth. */
export const conversion = (from: TokenName, to: TokenName): number => coins(dollars[from] / dollars[to])

/** An amount of a token, to eight decimals; of money, to two. */
export const coins = (amount: number): number => Math.round(amount * 1e8) / 1e8
const cents = (amount: number): number => Math.round(amount * 100) / 100

export const feeOn = (amount: number): number => amount * FEE

/** What `amount` of a fiat currency comes to in a token, with the fee and without. */
export const quote = (amount: number, fiat: Fiat, token: TokenName): JsonObject => {
  const rate = rateOf(token, fiat)
  const fee = feeOn(amount)
  return {
    platformFeeInFiat: cents(fee),
    platformFeeInCrypto: coins(fee / rate),
    totalAmountInFiat: cents(amount + fee),
    amountInFiatLessFee: cents(amount - fee),
    fiatCurrency: fiat,
    totalAmountInCrypto: coins((amount + fee) / rate),
    amountInCryptoLessFee: coins((amount - fee) / rate),
    minimumAmountInFiat: cents(MINIMUM_DOLLARS * perDollar[fiat]),
    minimumAmountInCrypto: coins(MINIMUM_DOLLARS / dollars[token]),
    rate,
    token,
  }
}
