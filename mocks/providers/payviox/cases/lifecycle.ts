import { bearer, create, type PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'
import { expired, invalid } from '#mocks/providers/payviox/refused.ts'

const HOUR_MS = 3_600_000

/** Keys that nobody issued, that were replaced, or that expired. All of it is judged before the body. */
export const lifeCases: readonly PayvioxCase[] = [
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    source: pages.balance,
    expects: invalid('known'),
    arrange: (context) => create(`Bearer ${context.unknown()}`),
  },
  {
    id: 'unknown-public-key',
    title: 'A public key nobody issued',
    source: pages.balance,
    expects: invalid('known'),
    arrange: (context) => create(`Bearer ${context.unknown({ class: 'public' })}`),
  },
  {
    id: 'cut-key',
    title: 'A key that lost its last characters',
    source: pages.balance,
    expects: invalid('known'),
    arrange: (context) => create(bearer(context).slice(0, -4)),
  },
  {
    id: 'swapped-prefix',
    title: 'A public key made to look secret',
    note: 'The class is in the record of the key. A changed prefix only makes the key unknown.',
    source: pages.balance,
    expects: invalid('known'),
    arrange: (context) => create(bearer(context, { class: 'public' }).replace('pk_', 'sk_')),
  },
  {
    id: 'replaced-key',
    title: 'A key that was regenerated',
    note: 'It is dead from the moment of the click.',
    source: open.replacedAnswer,
    expects: invalid('not-replaced'),
    arrange: (context) => {
      const key = context.mint()
      context.end(key.id, 'replaced', context.now)
      return create(`Bearer ${key.text}`)
    },
  },
  {
    id: 'successor',
    title: 'The new key after a regeneration',
    source: open.success,
    expects: { status: 200 },
    arrange: (context) => {
      context.end(context.mint().id, 'replaced')
      return create(bearer(context))
    },
  },
  {
    id: 'other-class-regenerated',
    title: 'The public key after the secret one was regenerated',
    source: open.oneKey,
    expects: { status: 200 },
    arrange: (context) => {
      context.end(context.mint({ class: 'secret' }).id, 'replaced')
      return create(bearer(context, { class: 'public' }))
    },
  },
  {
    id: 'expired-key',
    title: 'A key whose time is over',
    source: open.expiredStatus,
    expects: expired,
    arrange: (context) => create(bearer(context, { expiresAt: context.now - HOUR_MS })),
  },
  {
    id: 'expired-public-key',
    title: 'A public key whose time is over',
    source: open.expiredStatus,
    expects: expired,
    arrange: (context) => create(bearer(context, { class: 'public', expiresAt: context.now - HOUR_MS })),
  },
  {
    id: 'expiry-instant',
    title: 'A key at the instant of its expiry',
    source: open.expiryInstant,
    expects: expired,
    arrange: (context) => create(bearer(context, { expiresAt: context.now })),
  },
  {
    id: 'before-expiry',
    title: 'A key in the last millisecond of its time',
    source: open.expiryInstant,
    expects: { status: 200 },
    arrange: (context) => create(bearer(context, { expiresAt: context.now + 1 })),
  },
  {
    id: 'replaced-and-expired',
    title: 'A key both regenerated and past its time',
    note: 'The regeneration counts, whichever came first.',
    source: open.replacedAnswer,
    expects: invalid('not-replaced'),
    arrange: (context) => {
      const key = context.mint({ expiresAt: context.now - HOUR_MS })
      context.end(key.id, 'replaced')
      return create(`Bearer ${key.text}`)
    },
  },
  {
    id: 'bad-key-bad-body',
    title: 'A bad key with a bad body',
    note: 'The key is judged first.',
    source: open.order,
    expects: invalid('known'),
    arrange: (context) => ({
      endpoint: 'create-session',
      headers: { Authorization: `Bearer ${context.unknown()}` },
      rawBody: '{"amount": ',
    }),
  },
]
