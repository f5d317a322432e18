import type { Case } from '#mocks/engine/case.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { open, text } from '#mocks/providers/ivorypay/sources.ts'
import { invalidKey, withKey } from './key.ts'

/** What becomes of a pair: its replacement, and its public half. */
export const pairCases: readonly Case<IvoryPayData>[] = [
  {
    id: 'replaced-key',
    title: 'A key of a replaced pair',
    note: 'A new pair was generated two minutes ago; the old key died in that moment.',
    source: text.generating,
    expects: invalidKey('not-replaced'),
    arrange: (context) => {
      const old = context.mint()
      context.end(old.id, 'replaced', context.now - 120_000)
      context.mint()
      return withKey(old.text)
    },
  },
  {
    id: 'replaced-this-moment',
    title: 'A key replaced in this very millisecond',
    note: 'There is no time in which both pairs work.',
    source: text.generating,
    expects: invalidKey('not-replaced'),
    arrange: (context) => {
      const old = context.mint()
      context.end(old.id, 'replaced')
      return withKey(old.text)
    },
  },
  {
    id: 'newest-pair',
    title: 'The key of the newest pair',
    source: text.generating,
    expects: { status: 200 },
    arrange: (context) => {
      context.end(context.mint().id, 'replaced')
      return withKey(context.mint().text)
    },
  },
  {
    id: 'other-pair-replaced',
    title: 'A test key after the live pair was replaced',
    note: 'A new pair reaches its own environment and no further.',
    source: text.generating,
    expects: { status: 200 },
    arrange: (context) => {
      context.end(context.mint({ environment: 'live' }).id, 'replaced')
      return withKey(context.mint().text)
    },
  },
  {
    id: 'public-key',
    title: 'A public key on a read',
    note: 'Such a key is meant for read-only use, but no Merchant call takes it, not even a GET.',
    source: open.publicKey,
    expects: invalidKey('class'),
    arrange: (context) => withKey(context.mint({ class: 'public' }).text),
  },
  {
    id: 'public-key-on-write',
    title: 'A public key on a write',
    source: open.publicKey,
    expects: invalidKey('class'),
    arrange: (context) => ({
      endpoint: 'swap-estimate',
      headers: { Authorization: context.mint({ class: 'public' }).text },
      body: { sourceCurrency: 'USDT', targetCurrency: 'USDC', amountInSourceCurrency: 10 },
    }),
  },
]
