import type { Json } from '../../engine/call.ts'
import { bearer, create, PAYER } from './case-calls.ts'
import type { PayvioxCase } from './case-calls.ts'
import { open, pages } from './grounds.ts'

const HOUR_MS = 3_600_000

const unauthorized = (message: string): Json => ({ error: 'Unauthorized', message })
const missing = {
  status: 401,
  reply: 'missing-header',
  gate: 'key-sent',
  body: unauthorized('Missing authorization header'),
}
const expired = { status: 401, reply: 'expired-key', gate: 'not-expired', body: unauthorized('API key has expired') }

/** What an invalid key gets, whichever gate says so. */
export const invalid = (gate: string) => ({
  status: 401,
  reply: 'invalid-key',
  gate,
  body: unauthorized('Invalid API key'),
})

/** What becomes of a key before the body is looked at. A case rests on the weakest of what it shows: status, body and cause. */
export const keyCases: readonly PayvioxCase[] = [
  {
    id: 'create-session',
    title: 'A session, with a secret key',
    note: 'The sample call of the text, word for word but for the key.',
    ground: open.success,
    expects: { status: 200 },
    stage: (scene) => create(bearer(scene)),
  },
  {
    id: 'public-key',
    title: 'A session, with a public key',
    note: 'The address of the caller is captured; the trace notes it.',
    ground: open.success,
    expects: { status: 200 },
    stage: (scene) => create(bearer(scene, { class: 'public' })),
  },
  {
    id: 'secret-key-with-ip',
    title: "A session, with a secret key and the payer's IP",
    ground: open.success,
    expects: { status: 200 },
    stage: (scene) => create(bearer(scene), { ip: PAYER }),
  },
  {
    id: 'public-key-with-ip',
    title: 'An ip sent with a public key',
    note: 'No error: the field is ignored, and the captured address counts.',
    ground: open.publicIp,
    expects: { status: 200 },
    stage: (scene) => create(bearer(scene, { class: 'public' }), { ip: PAYER }),
  },
  {
    id: 'lower-case-bearer',
    title: 'The scheme in lower case',
    ground: open.schemeCase,
    expects: { status: 200 },
    stage: (scene) => create(`bearer ${scene.mint().text}`),
  },
  {
    id: 'missing-header',
    title: 'No Authorization header',
    ground: pages.balance,
    expects: missing,
    stage: () => create(undefined),
  },
  {
    id: 'other-header',
    title: 'The key in another header',
    note: 'A key in `X-API-Key` is not looked for.',
    ground: pages.balance,
    expects: missing,
    stage: (scene) => ({ ...create(undefined), headers: { 'X-API-Key': scene.mint().text } }),
  },
  {
    id: 'empty-header',
    title: 'An empty Authorization header',
    ground: open.notBearer,
    expects: invalid('bearer'),
    stage: () => create(''),
  },
  {
    id: 'bare-key',
    title: 'A good key without Bearer',
    ground: open.notBearer,
    expects: invalid('bearer'),
    stage: (scene) => create(scene.mint().text),
  },
  {
    id: 'other-scheme',
    title: 'A good key behind another scheme',
    ground: open.notBearer,
    expects: invalid('bearer'),
    stage: (scene) => create(`Basic ${scene.mint().text}`),
  },
  {
    id: 'bearer-alone',
    title: 'Bearer with no key behind it',
    ground: open.notBearer,
    expects: invalid('bearer'),
    stage: () => create('Bearer'),
  },
  {
    id: 'doubled-bearer',
    title: 'Bearer written twice',
    note: 'Happens when a key is pasted with its prefix into a field that adds one.',
    ground: pages.balance,
    expects: invalid('known'),
    stage: (scene) => create(`Bearer ${bearer(scene)}`),
  },
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
