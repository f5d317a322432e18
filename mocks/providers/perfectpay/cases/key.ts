import { open, pages, text } from '#mocks/providers/perfectpay/sources.ts'
import { invalidKey, keyed, onHost, paid, sample, says, statusRead } from '#mocks/providers/perfectpay/case-helpers.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

const missing = {
  status: 401,
  reply: 'missing-key',
  gate: 'key-sent',
  body: says('No key came in the api-key header.'),
}

/** How the key is sent, and whether it is good. */
export const keyCases: readonly PerfectPayCase[] = [
  {
    id: 'create-payment',
    title: 'A new payment in the sandbox',
    note: 'The printed sample call. The answer holds the client secret of this payment.',
    ground: pages.payments,
    expects: { status: 200 },
    stage: (scene) => ({ ...sample, ...keyed(scene) }),
  },
  {
    id: 'production-key',
    title: 'A production key on the production host',
    ground: text.hosts,
    expects: { status: 200 },
    stage: (scene) => ({ ...sample, ...onHost('live'), ...keyed(scene, 'secret', 'live') }),
  },
  {
    id: 'header-in-capitals',
    title: 'The header written API-KEY',
    note: 'Names of headers have no case in HTTP.',
    ground: text.intro,
    expects: { status: 200 },
    stage: (scene) => ({ ...sample, headers: { 'API-KEY': scene.mint().text } }),
  },
  { id: 'missing-key', title: 'No api-key header', ground: open.errors, expects: missing, stage: () => sample },
  {
    id: 'empty-key',
    title: 'An empty api-key header',
    ground: open.emptyHeader,
    expects: missing,
    stage: () => ({ ...sample, headers: { 'api-key': '' } }),
  },
  {
    id: 'bearer-instead',
    title: 'A good key in Authorization',
    note: 'Only `api-key` is read, so no key came.',
    ground: open.errors,
    expects: missing,
    stage: (scene) => ({ ...sample, headers: { Authorization: `Bearer ${scene.mint().text}` } }),
  },
  {
    id: 'bearer-in-api-key',
    title: 'Bearer in front of the key',
    note: 'The header holds the key alone; with a word before it, the text is nobody’s key.',
    ground: open.errors,
    expects: invalidKey('known'),
    stage: (scene) => ({ ...sample, headers: { 'api-key': `Bearer ${scene.mint().text}` } }),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    ground: open.errors,
    expects: invalidKey('known'),
    stage: (scene) => ({ ...sample, headers: { 'api-key': scene.unknown() } }),
  },
  {
    id: 'placeholder-key',
    title: 'The placeholder of the docs',
    note: 'No prefix is documented, so even this text is looked up like any key.',
    ground: open.keyForm,
    expects: invalidKey('known'),
    stage: () => ({ ...sample, headers: { 'api-key': 'YOUR_SECRET_API_KEY' } }),
  },
  {
    id: 'rotated-key',
    title: 'A secret key that was rotated away',
    ground: open.rotation,
    expects: invalidKey('not-replaced'),
    stage: (scene) => {
      const key = scene.mint()
      scene.end(key.id, 'replaced')
      return { ...sample, headers: { 'api-key': key.text } }
    },
  },
  {
    id: 'sandbox-key-on-production',
    title: 'A sandbox key on the production host',
    ground: open.boundToHost,
    expects: invalidKey('environment'),
    stage: (scene) => ({ ...sample, ...onHost('live'), ...keyed(scene) }),
  },
  {
    id: 'production-key-on-sandbox',
    title: 'A production key on the sandbox host',
    ground: open.boundToHost,
    expects: invalidKey('environment'),
    stage: (scene) => ({ ...sample, ...keyed(scene, 'secret', 'live') }),
  },
  {
    id: 'publishable-on-other-host',
    title: 'A publishable sandbox key on the production host',
    ground: open.boundToHost,
    expects: invalidKey('environment'),
    stage: (scene) => {
      const { payment, clientSecret } = paid(scene, {}, 'live')
      return { ...statusRead(scene, payment.id, clientSecret), ...onHost('live') }
    },
  },
  {
    id: 'bad-key-bad-body',
    title: 'A bad key with a bad body',
    note: 'The key is judged first.',
    ground: open.judgedFirst,
    expects: invalidKey('known'),
    stage: (scene) => ({ endpoint: 'create-payment', headers: { 'api-key': scene.unknown() }, rawBody: '{"amount": ' }),
  },
]
