import * as usual from '#mocks/engine/usual-cases.ts'
import { expired, invalid, type PayvioxCase, sampleOrder } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'

const unknown = { source: pages.balance, expects: invalid('known') }
const pastExpiry = { source: open.expiredStatus, expects: expired }

/** Keys that nobody issued, that were replaced, or that expired. All of it is judged before the body. */
export const lifeCases: readonly PayvioxCase[] = [
  {
    id: 'unknown-key',
    title: 'A key that was never issued',
    ...unknown,
    given: { key: { issued: false } },
    send: 'create-session',
  },
  {
    id: 'unknown-public-key',
    title: 'A public key that was never issued',
    ...unknown,
    given: { key: { class: 'public', issued: false } },
    send: 'create-session',
  },
  {
    id: 'cut-key',
    title: 'A key that lost its last characters',
    ...unknown,
    given: { key: { cut: 4 } },
    send: 'create-session',
  },
  {
    id: 'swapped-prefix',
    title: 'A public key made to look secret',
    note: 'The class is in the record of the key. A changed prefix only makes the key unknown.',
    ...unknown,
    arrange: (context) => {
      const key = context.key({ class: 'public' }).text.replace('pk_', 'sk_')
      return { endpoint: 'create-session', headers: { Authorization: `Bearer ${key}` }, body: sampleOrder }
    },
  },
  {
    id: 'replaced-key',
    title: 'A key that was regenerated',
    note: 'It stops working with the click.',
    source: open.replacedAnswer,
    expects: invalid('not-replaced'),
    given: { key: { replaced: 'now' } },
    send: 'create-session',
  },
  {
    id: 'successor',
    title: 'The new key after a regeneration',
    source: open.success,
    given: { earlier: { replaced: 'now' } },
    send: 'create-session',
  },
  {
    id: 'other-class-regenerated',
    title: 'The public key after the secret one was regenerated',
    source: open.oneKey,
    given: { key: { class: 'public' }, earlier: { class: 'secret', replaced: 'now' } },
    send: 'create-session',
  },
  {
    id: 'expired-key',
    title: 'An expired key',
    ...pastExpiry,
    given: { key: { expires: '1h ago' } },
    send: 'create-session',
  },
  {
    id: 'expired-public-key',
    title: 'An expired public key',
    ...pastExpiry,
    given: { key: { class: 'public', expires: '1h ago' } },
    send: 'create-session',
  },
  {
    id: 'expiry-instant',
    title: 'A key at the moment it expires',
    source: open.expiryInstant,
    expects: expired,
    given: { key: { expires: 'now' } },
    send: 'create-session',
  },
  {
    id: 'before-expiry',
    title: 'A key in the last millisecond before it expires',
    source: open.expiryInstant,
    given: { key: { expires: 'in 1ms' } },
    send: 'create-session',
  },
  {
    id: 'replaced-and-expired',
    title: 'A key both regenerated and expired',
    note: 'The regeneration counts, whichever came first.',
    source: open.replacedAnswer,
    expects: invalid('not-replaced'),
    given: { key: { expires: '1h ago', replaced: 'now' } },
    send: 'create-session',
  },
  {
    ...usual.badKeyBadBody,
    source: open.order,
    expects: invalid('known'),
    send: 'create-session',
    request: { rawBody: '{"amount": ' },
  },
]
