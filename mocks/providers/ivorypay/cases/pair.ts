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
    ground: text.generating,
    expects: invalidKey('not-replaced'),
    stage: (scene) => {
      const old = scene.mint()
      scene.end(old.id, 'replaced', scene.now - 120_000)
      scene.mint()
      return withKey(old.text)
    },
  },
  {
    id: 'replaced-this-moment',
    title: 'A key replaced in this very millisecond',
    note: 'There is no time in which both pairs work.',
    ground: text.generating,
    expects: invalidKey('not-replaced'),
    stage: (scene) => {
      const old = scene.mint()
      scene.end(old.id, 'replaced')
      return withKey(old.text)
    },
  },
  {
    id: 'newest-pair',
    title: 'The key of the newest pair',
    ground: text.generating,
    expects: { status: 200 },
    stage: (scene) => {
      scene.end(scene.mint().id, 'replaced')
      return withKey(scene.mint().text)
    },
  },
  {
    id: 'other-pair-replaced',
    title: 'A test key after the live pair was replaced',
    note: 'A new pair reaches its own environment and no further.',
    ground: text.generating,
    expects: { status: 200 },
    stage: (scene) => {
      scene.end(scene.mint({ environment: 'live' }).id, 'replaced')
      return withKey(scene.mint().text)
    },
  },
  {
    id: 'public-key',
    title: 'A public key on a read',
    note: 'Such a key is meant for read-only use, but no Merchant call takes it, not even a GET.',
    ground: open.publicKey,
    expects: invalidKey('class'),
    stage: (scene) => withKey(scene.mint({ class: 'public' }).text),
  },
  {
    id: 'public-key-on-write',
    title: 'A public key on a write',
    ground: open.publicKey,
    expects: invalidKey('class'),
    stage: (scene) => ({
      endpoint: 'swap-estimate',
      headers: { Authorization: scene.mint({ class: 'public' }).text },
      body: { sourceCurrency: 'USDT', targetCurrency: 'USDC', amountInSourceCurrency: 10 },
    }),
  },
]
