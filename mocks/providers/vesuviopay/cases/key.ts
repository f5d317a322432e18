import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import { DEMO_CUSTOMER } from '#mocks/providers/vesuviopay/state.ts'
import { customerIn, minutes, printed, readCustomer } from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { VesuvioPayCase } from '#mocks/providers/vesuviopay/case-helpers.ts'

const printedInvalid = printed('INVALID_API_KEY', 'Invalid API key')
const missing = { status: 401, reply: 'missing-key', gate: 'key-sent', body: printedInvalid } as const
const invalid = (gate: string) => ({ status: 401, reply: 'invalid-api-key', gate, body: printedInvalid })
const inactive = { status: 401, reply: 'api-key-inactive', gate: 'not-revoked' } as const

const year = minutes(525_600)

export const keyCases: readonly VesuvioPayCase[] = [
  {
    id: 'customer',
    title: 'A secret key reads a customer',
    ground: text.sending,
    expects: {
      status: 200,
      headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '99', 'X-RateLimit-Retry-After': null },
    },
    stage: (scene) => readCustomer(scene.mint().text),
  },
  {
    id: 'customer-body',
    title: 'What a customer looks like',
    note: 'No text lists the fields; these are ours.',
    ground: open.bodies,
    expects: {
      status: 200,
      body: {
        success: true,
        data: {
          id: DEMO_CUSTOMER.id,
          firstName: 'Ada',
          lastName: 'Rossi',
          email: 'ada@shopper.example',
          phoneNumber: DEMO_CUSTOMER.phoneNumber,
        },
      },
    },
    stage: (scene) => readCustomer(scene.mint().text),
  },
  {
    id: 'live-key',
    title: 'A live key reads a live customer',
    ground: text.environments,
    expects: { status: 200 },
    stage: (scene) => readCustomer(scene.mint({ environment: 'live' }).text, customerIn(scene, 'live').id),
  },
  {
    id: 'other-spelling',
    title: 'The header spelled X-Api-Key',
    note: 'The guides write it so; the names of headers ignore case.',
    ground: pages.cartGuide,
    expects: { status: 200 },
    stage: (scene) => ({ ...readCustomer(''), headers: { 'X-Api-Key': scene.mint().text } }),
  },
  {
    id: 'missing-key',
    title: 'No key',
    note: 'The text has no row for it; the code stands in the public reference.',
    ground: pages.customer,
    expects: { ...missing, headers: { 'X-RateLimit-Limit': null } },
    stage: () => ({ ...readCustomer(''), headers: {} }),
  },
  {
    id: 'empty-key',
    title: 'An empty X-API-Key',
    ground: open.emptyHeader,
    expects: missing,
    stage: () => readCustomer(''),
  },
  {
    id: 'key-as-bearer',
    title: 'The key in Authorization instead',
    note: '`Authorization` is for the token of a customer; a key is not read there.',
    ground: text.sending,
    expects: missing,
    stage: (scene) => ({ ...readCustomer(''), headers: { Authorization: `Bearer ${scene.mint().text}` } }),
  },
  {
    id: 'bearer-in-key-header',
    title: 'Bearer written before the key',
    ground: text.errors,
    expects: invalid('form'),
    stage: (scene) => readCustomer(`Bearer ${scene.mint().text}`),
  },
  {
    id: 'malformed-key',
    title: 'A key without its environment',
    ground: text.errors,
    expects: invalid('form'),
    stage: (scene) => readCustomer(scene.mint().text.replace('_test_', '_')),
  },
  {
    id: 'placeholder-key',
    title: 'The placeholder of the samples',
    note: 'Its form is wrong: keys hold no underscore behind the prefix.',
    ground: pages.keys,
    expects: invalid('form'),
    stage: () => readCustomer('sk_test_your_secret_key_here'),
  },
  {
    id: 'prefix-only',
    title: 'A prefix with nothing behind it',
    ground: text.errors,
    expects: invalid('form'),
    stage: () => readCustomer('sk_test_'),
  },
  {
    id: 'shortened-key',
    title: 'A key that lost its last characters',
    note: 'No text fixes a length, so it is not malformed; nobody has such a key.',
    ground: open.length,
    expects: invalid('known'),
    stage: (scene) => readCustomer(scene.mint().text.slice(0, -6)),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    ground: text.errors,
    expects: { ...invalid('known'), headers: { 'X-RateLimit-Limit': null } },
    stage: (scene) => readCustomer(scene.unknown()),
  },
  {
    id: 'bad-key-bad-id',
    title: 'A bad key with a bad id',
    note: 'The key is judged first.',
    ground: open.order,
    expects: invalid('known'),
    stage: (scene) => readCustomer(scene.unknown(), 'ada'),
  },
  {
    id: 'revoked-key',
    title: 'A revoked key',
    ground: text.errors,
    expects: {
      ...inactive,
      body: printed('API_KEY_INACTIVE', 'API key has been revoked'),
      headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '100' },
    },
    stage: (scene) => {
      const key = scene.mint()
      scene.end(key.id, 'revoked')
      return readCustomer(key.text)
    },
  },
  {
    id: 'revoked-publishable-key',
    title: 'A revoked publishable key where it may not call',
    note: 'That the key is dead comes before what it may do.',
    ground: open.order,
    expects: inactive,
    stage: (scene) => {
      const key = scene.mint({ class: 'publishable' })
      scene.end(key.id, 'revoked')
      return readCustomer(key.text)
    },
  },
  {
    id: 'partner-of-revoked',
    title: 'The secret key of a pair whose publishable key was revoked',
    note: 'Revoking hits one key. After a leak of unknown size, revoke both.',
    ground: open.oneKey,
    expects: { status: 200 },
    stage: (scene) => {
      scene.end(scene.mint({ class: 'publishable' }).id, 'revoked')
      return readCustomer(scene.mint().text)
    },
  },
  {
    id: 'old-pair',
    title: 'A key whose store has a newer pair',
    note: 'Old and new work side by side until the old one is revoked.',
    ground: text.rotating,
    expects: { status: 200 },
    stage: (scene) => {
      const old = scene.mint({ at: scene.now - minutes(10) })
      scene.mint()
      return readCustomer(old.text)
    },
  },
  {
    id: 'old-key',
    title: 'A key that is ten years old',
    note: 'Expiry is not implemented, so `API_KEY_EXPIRED` is never sent.',
    ground: text.errors,
    expects: { status: 200 },
    stage: (scene) => readCustomer(scene.mint({ at: scene.now - 10 * year }).text),
  },
]
