import { invalidKey, type IvoryPayCase } from '#mocks/providers/ivorypay/case-helpers.ts'
import { open, text } from '#mocks/providers/ivorypay/sources.ts'

/** What becomes of a pair: its replacement, and its public half. */
export const pairCases: readonly IvoryPayCase[] = [
  {
    id: 'replaced-key',
    title: 'A key of a replaced pair',
    note: 'A new pair was generated two minutes ago; the old key stopped working at that moment.',
    source: text.generating,
    expects: invalidKey('not-replaced'),
    given: { key: { replaced: '2m ago' }, later: {} },
    send: 'rates-crypto-collection',
  },
  {
    id: 'replaced-this-moment',
    title: 'A key replaced in this very millisecond',
    note: 'There is no time in which both pairs work.',
    source: text.generating,
    expects: invalidKey('not-replaced'),
    given: { key: { replaced: 'now' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'newest-pair',
    title: 'The key of the newest pair',
    source: text.generating,
    given: { earlier: { replaced: 'now' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'other-pair-replaced',
    title: 'A test key after the live pair was replaced',
    note: 'A new pair affects its own environment only.',
    source: text.generating,
    given: { earlier: { environment: 'live', replaced: 'now' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'public-key',
    title: 'A public key on a read',
    note: 'Such a key is meant for read-only use, but no Merchant call takes it, not even a GET.',
    source: open.publicKey,
    expects: invalidKey('class'),
    given: { key: { class: 'public' } },
    send: 'rates-crypto-collection',
  },
  {
    id: 'public-key-on-write',
    title: 'A public key on a write',
    source: open.publicKey,
    expects: invalidKey('class'),
    given: { key: { class: 'public' } },
    send: 'swap-estimate',
  },
]
