import { bearer, create } from '#mocks/providers/payviox/case-helpers.ts'
import type { PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'
import { expired, invalid } from '#mocks/providers/payviox/refused.ts'

const HOUR_MS = 3_600_000

/** Keys that nobody issued, that were replaced, or that expired. All of it is judged before the body. */
export const lifeCases: readonly PayvioxCase[] = [
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    ground: pages.balance,
    expects: invalid('known'),
    stage: (scene) => create(`Bearer ${scene.unknown()}`),
  },
  {
    id: 'unknown-public-key',
    title: 'A public key nobody issued',
    ground: pages.balance,
    expects: invalid('known'),
    stage: (scene) => create(`Bearer ${scene.unknown({ class: 'public' })}`),
  },
  {
    id: 'cut-key',
    title: 'A key that lost its last characters',
    ground: pages.balance,
    expects: invalid('known'),
    stage: (scene) => create(bearer(scene).slice(0, -4)),
  },
  {
    id: 'swapped-prefix',
    title: 'A public key made to look secret',
    note: 'The class is in the record of the key. A changed prefix only makes the key unknown.',
    ground: pages.balance,
    expects: invalid('known'),
    stage: (scene) => create(bearer(scene, { class: 'public' }).replace('pk_', 'sk_')),
  },
  {
    id: 'replaced-key',
    title: 'A key that was regenerated',
    note: 'It is dead from the moment of the click.',
    ground: open.replacedAnswer,
    expects: invalid('not-replaced'),
    stage: (scene) => {
      const key = scene.mint()
      scene.end(key.id, 'replaced', scene.now)
      return create(`Bearer ${key.text}`)
    },
  },
  {
    id: 'successor',
    title: 'The new key after a regeneration',
    ground: open.success,
    expects: { status: 200 },
    stage: (scene) => {
      scene.end(scene.mint().id, 'replaced')
      return create(bearer(scene))
    },
  },
  {
    id: 'other-class-regenerated',
    title: 'The public key after the secret one was regenerated',
    ground: open.oneKey,
    expects: { status: 200 },
    stage: (scene) => {
      scene.end(scene.mint({ class: 'secret' }).id, 'replaced')
      return create(bearer(scene, { class: 'public' }))
    },
  },
  {
    id: 'expired-key',
    title: 'A key whose time is over',
    ground: open.expiredStatus,
    expects: expired,
    stage: (scene) => create(bearer(scene, { expiresAt: scene.now - HOUR_MS })),
  },
  {
    id: 'expired-public-key',
    title: 'A public key whose time is over',
    ground: open.expiredStatus,
    expects: expired,
    stage: (scene) => create(bearer(scene, { class: 'public', expiresAt: scene.now - HOUR_MS })),
  },
  {
    id: 'expiry-instant',
    title: 'A key at the instant of its expiry',
    ground: open.expiryInstant,
    expects: expired,
    stage: (scene) => create(bearer(scene, { expiresAt: scene.now })),
  },
  {
    id: 'before-expiry',
    title: 'A key in the last millisecond of its time',
    ground: open.expiryInstant,
    expects: { status: 200 },
    stage: (scene) => create(bearer(scene, { expiresAt: scene.now + 1 })),
  },
  {
    id: 'replaced-and-expired',
    title: 'A key both regenerated and past its time',
    note: 'The regeneration counts, whichever came first.',
    ground: open.replacedAnswer,
    expects: invalid('not-replaced'),
    stage: (scene) => {
      const key = scene.mint({ expiresAt: scene.now - HOUR_MS })
      scene.end(key.id, 'replaced')
      return create(`Bearer ${key.text}`)
    },
  },
  {
    id: 'bad-key-bad-body',
    title: 'A bad key with a bad body',
    note: 'The key is judged first.',
    ground: open.order,
    expects: invalid('known'),
    stage: (scene) => ({
      endpoint: 'create-session',
      headers: { Authorization: `Bearer ${scene.unknown()}` },
      rawBody: '{"amount": ',
    }),
  },
]
