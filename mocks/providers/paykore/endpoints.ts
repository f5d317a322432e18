import * as z from 'zod/mini'
import { isObject, type Json } from '#mocks/engine/request.ts'
import { defineEndpoint } from '#mocks/engine/define.ts'
import { own } from '#mocks/engine/own.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { open, pages, text } from './sources.ts'
import { homeOf, openWallet, type PayKoreData, shownWallet } from './state.ts'
import { transfer, transferBody } from './transfer.ts'

const endpoint = defineEndpoint<PayKoreData>()
const auth = { keys: ['secret'] } as const
const success = { status: 200, source: open.success }

const walletBody = z.object({
  userRef: z
    .string('Give a text.')
    .check(z.minLength(1, 'Give a text.'), z.maxLength(255, 'Give at most 255 characters.')),
  currency: z.string('Give a currency.'),
  metadata: z.optional(z.record(z.string(), z.custom<Json>(), 'Give a JSON object.')),
})

const listWallets = endpoint({
  id: 'list-wallets',
  title: 'List wallets',
  group: 'Wallets',
  method: 'GET',
  reads: true,
  path: '/v1/wallets',
  auth,
  source: text.sending,
  success: { status: 200, source: open.list },
  run: ({ data, environment, requestId }) => ({
    status: 200,
    body: {
      data: Object.values(data[environment].wallets).map((wallet) => shownWallet(data, wallet)),
      meta: { request_id: requestId },
    },
  }),
})

const createWallet = endpoint({
  id: 'create-wallet',
  title: 'Create a wallet',
  group: 'Wallets',
  method: 'POST',
  path: '/v1/wallets',
  auth,
  source: pages.wallets,
  success,
  body: walletBody,
  run: ({ body, data, environment, random, now, requestId }) => {
    if (body.currency !== 'NGN') return { reply: 'invalid-currency' }
    const records = data[environment]
    if (Object.values(records.wallets).some(({ userRef }) => userRef === body.userRef))
      return { reply: 'duplicate-user-ref' }
    const wallet = openWallet(records, random, now, { userRef: body.userRef, metadata: body.metadata ?? {} })
    return { status: 200, body: { ...shownWallet(data, wallet), meta: { request_id: requestId } } }
  },
})

const readWallet = endpoint({
  id: 'read-wallet',
  title: 'Read a wallet',
  group: 'Wallets',
  method: 'GET',
  reads: true,
  path: '/v1/wallets/:id',
  auth,
  source: pages.wallets,
  success,
  query: { nocache: '`true` reads the current balance; it is cached for 60 seconds otherwise.' },
  target: ({ params, data }) => place(homeOf(data, params['id'] ?? '')),
  run: ({ params, data, environment, requestId }) => {
    const wallet = own(data[environment].wallets, params['id'] ?? '')
    if (!wallet) return { reply: 'wallet-not-found' }
    return { status: 200, body: { ...shownWallet(data, wallet), meta: { request_id: requestId } } }
  },
})

const sendMoney = endpoint({
  id: 'transfer',
  title: 'Transfer between wallets',
  group: 'Transfers',
  method: 'POST',
  path: '/v1/transfers/p2p',
  auth,
  source: pages.transfers,
  success,
  body: transferBody,
  target: ({ json, key, data }) => {
    const homes = walletIds(json).map((id) => homeOf(data, id))
    return place(homes.find((home) => home !== undefined && home !== key?.environment) ?? homes[0])
  },
  run: transfer,
})

const place = (environment: ReturnType<typeof homeOf>) => (environment ? { environment } : {})

const walletIds = (json: Json | undefined): string[] =>
  isObject(json) ? [json['source_wallet_id'], json['dest_wallet_id']].filter((id) => typeof id === 'string') : []

export const endpoints: readonly Endpoint<PayKoreData>[] = [listWallets, createWallet, readWallet, sendMoney]
