import * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import { ALNUM, randomText } from '#mocks/engine/key.ts'
import type { Environment, Random } from '#mocks/engine/key.ts'
import { own } from '#mocks/engine/own.ts'

const json = z.record(z.string(), z.custom<Json>())

const walletSchema = z.object({
  id: z.string(),
  userRef: z.string(),
  status: z.enum(['active', 'frozen', 'closed']),
  kobo: z.int(),
  nuban: z.string(),
  metadata: json,
  createdAt: z.number(),
  updatedAt: z.number(),
})
const booksSchema = z.object({
  wallets: z.record(z.string(), walletSchema),
  references: z.record(z.string(), z.literal(true)),
  /** First answers by `Idempotency-Key`, with the body that they answered. */
  replays: z.record(z.string(), z.object({ body: z.string(), answer: json })),
})

/** The two environments share nothing but the partner. */
export const dataSchema = z.object({ partnerId: z.string(), test: booksSchema, live: booksSchema })
export type Wallet = z.infer<typeof walletSchema>
export type Books = z.infer<typeof booksSchema>
export type PayKoreData = z.infer<typeof dataSchema>

const id = (random: Random, prefix: string): string => prefix + randomText(random, ALNUM, 10)
export const transferId = (random: Random): string => id(random, 'tx_')

/** Opens a wallet and keeps it in the books. */
export const openWallet = (
  books: Books,
  random: Random,
  now: number,
  { userRef, kobo = 0, metadata = {} }: { userRef: string; kobo?: number; metadata?: JsonObject },
): Wallet => {
  const nuban = randomText(random, '0123456789', 10)
  const wallet: Wallet = {
    id: id(random, 'wlt_'),
    userRef,
    status: 'active',
    kobo,
    nuban,
    metadata: { ...metadata },
    createdAt: now,
    updatedAt: now,
  }
  books.wallets[wallet.id] = wallet
  return wallet
}

/** The initial books: two funded wallets in each environment. */
export const newData = (random: Random, now: number): PayKoreData => {
  const books = (): Books => ({ wallets: {}, references: {}, replays: {} })
  const data: PayKoreData = { partnerId: id(random, 'ptn_'), test: books(), live: books() }
  for (const side of [data.test, data.live]) {
    openWallet(side, random, now, { userRef: 'user_ada', kobo: 2_000_000 })
    openWallet(side, random, now, { userRef: 'user_bayo', kobo: 500_000 })
  }
  return data
}

/** The environment in which a wallet exists; undefined where it exists in neither. */
export const homeOf = (data: PayKoreData, walletId: string): Environment | undefined =>
  own(data.test.wallets, walletId) ? 'test' : own(data.live.wallets, walletId) ? 'live' : undefined

/** Naira with two decimals, of an amount in kobo. */
export const naira = (kobo: number): string => (kobo / 100).toFixed(2)

/** A wallet as the API shows it. */
export const shownWallet = (data: PayKoreData, wallet: Wallet): JsonObject => ({
  id: wallet.id,
  partner_id: data.partnerId,
  user_ref: wallet.userRef,
  currency: 'NGN',
  status: wallet.status,
  balance: { kobo: wallet.kobo, naira: naira(wallet.kobo) },
  nuban: wallet.nuban,
  bank_name: 'Latchkey Example MFB',
  metadata: wallet.metadata,
  created_at: new Date(wallet.createdAt).toISOString(),
  updated_at: new Date(wallet.updatedAt).toISOString(),
})
