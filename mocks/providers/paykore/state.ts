import { isoTime } from '#mocks/engine/iso-time.ts'
import * as z from 'zod/mini'
import type { Json, JsonObject } from '#mocks/engine/request.ts'
import { ALNUM, type Environment, type Random, randomText } from '#mocks/engine/key.ts'
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
const recordsSchema = z.object({
  wallets: z.record(z.string(), walletSchema),
  references: z.record(z.string(), z.literal(true)),
  /** First answers by `Idempotency-Key`, with the body that they answered. */
  replays: z.record(z.string(), z.object({ body: z.string(), answer: json })),
})

/** The two environments share nothing but the partner. */
export const dataSchema = z.object({ partnerId: z.string(), test: recordsSchema, live: recordsSchema })
export type Wallet = z.infer<typeof walletSchema>
export type PayKoreRecords = z.infer<typeof recordsSchema>
export type PayKoreData = z.infer<typeof dataSchema>

const id = (random: Random, prefix: string): string => prefix + randomText(random, ALNUM, 10)
export const transferId = (random: Random): string => id(random, 'tx_')

/** Opens a wallet and keeps it in the records. */
export const openWallet = (
  records: PayKoreRecords,
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
  records.wallets[wallet.id] = wallet
  return wallet
}

/** The initial records: two funded wallets in each environment. */
export const newData = (random: Random, now: number): PayKoreData => {
  const records = (): PayKoreRecords => ({ wallets: {}, references: {}, replays: {} })
  const data: PayKoreData = { partnerId: id(random, 'ptn_'), test: records(), live: records() }
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
  created_at: isoTime(wallet.createdAt),
  updated_at: isoTime(wallet.updatedAt),
})
