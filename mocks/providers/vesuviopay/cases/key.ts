import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import { DEMO_CUSTOMER } from '#mocks/providers/vesuviopay/state.ts'
import {
  customerIn,
  minutes,
  printed,
  readCustomer,
  type VesuvioPayCase,
} from '#mocks/providers/vesuviopay/case-helpers.ts'

const printedInvalid = printed('INVALID_API_KEY', 'Invalid API key')
const missing = { status: 401, reply: 'missing-key', rule: 'key-sent', body: printedInvalid } as const
const invalid = (rule: string) => ({ status: 401, reply: 'invalid-api-key', rule, body: printedInvalid })
const inactive = { status: 401, reply: 'api-key-inactive', rule: 'not-revoked' } as const

const year = minutes(525_600)

export const keyCases: readonly VesuvioPayCase[] = [
  {
    id: 'customer',
    title: 'A secret key reads a customer',
    source: text.sending,
    expects: {
      status: 200,
      headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '99', 'X-RateLimit-Retry-After': null },
    },
    arrange: (context) => readCustomer(context.mint().text),
  },
  {
    id: 'customer-body',
    title: 'What a customer looks like',
    note: 'No text lists the fields; these are ours.',
    source: open.bodies,
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
    arrange: (context) => readCustomer(context.mint().text),
  },
  {
    id: 'live-key',
    title: 'A live key reads a live customer',
    source: text.environments,
    expects: { status: 200 },
    arrange: (context) => readCustomer(context.mint({ environment: 'live' }).text, customerIn(context, 'live').id),
  },
  {
    id: 'other-spelling',
    title: 'The header spelled X-Api-Key',
    note: 'The guides write it so; the names of headers ignore case.',
    source: pages.cartGuide,
    expects: { status: 200 },
    arrange: (context) => ({ ...readCustomer(''), headers: { 'X-Api-Key': context.mint().text } }),
  },
  {
    id: 'missing-key',
    title: 'No key',
    note: 'The text has no row for it; the code stands in the public reference.',
    source: pages.customer,
    expects: { ...missing, headers: { 'X-RateLimit-Limit': null } },
    arrange: () => ({ ...readCustomer(''), headers: {} }),
  },
  {
    id: 'empty-key',
    title: 'An empty X-API-Key',
    source: open.emptyHeader,
    expects: missing,
    arrange: () => readCustomer(''),
  },
  {
    id: 'key-as-bearer',
    title: 'The key in Authorization instead',
    note: '`Authorization` is for the token of a customer; a key is not read there.',
    source: text.sending,
    expects: missing,
    arrange: (context) => ({ ...readCustomer(''), headers: { Authorization: `Bearer ${context.mint().text}` } }),
  },
  {
    id: 'bearer-in-key-header',
    title: 'Bearer written before the key',
    source: text.errors,
    expects: invalid('form'),
    arrange: (context) => readCustomer(`Bearer ${context.mint().text}`),
  },
  {
    id: 'malformed-key',
    title: 'A key without its environment',
    source: text.errors,
    expects: invalid('form'),
    arrange: (context) => readCustomer(context.mint().text.replace('_test_', '_')),
  },
  {
    id: 'placeholder-key',
    title: 'The placeholder of the samples',
    note: 'Its form is wrong: keys hold no underscore behind the prefix.',
    source: pages.keys,
    expects: invalid('form'),
    arrange: () => readCustomer('sk_test_your_secret_key_here'),
  },
  {
    id: 'prefix-only',
    title: 'A prefix with nothing behind it',
    source: text.errors,
    expects: invalid('form'),
    arrange: () => readCustomer('sk_test_'),
  },
  {
    id: 'shortened-key',
    title: 'A key that lost its last characters',
    note: 'No text fixes a length, so it is not malformed; nobody has such a key.',
    source: open.length,
    expects: invalid('known'),
    arrange: (context) => readCustomer(context.mint().text.slice(0, -6)),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    source: text.errors,
    expects: { ...invalid('known'), headers: { 'X-RateLimit-Limit': null } },
    arrange: (context) => readCustomer(context.unknown()),
  },
  {
    id: 'bad-key-bad-id',
    title: 'A bad key with a bad id',
    note: 'The key is judged first.',
    source: open.order,
    expects: invalid('known'),
    arrange: (context) => readCustomer(context.unknown(), 'ada'),
  },
  {
    id: 'revoked-key',
    title: 'A revoked key',
    source: text.errors,
    expects: {
      ...inactive,
      body: printed('API_KEY_INACTIVE', 'API key has been revoked'),
      headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '100' },
    },
    arrange: (context) => {
      const key = context.mint()
      context.end(key.id, 'revoked')
      return readCustomer(key.text)
    },
  },
  {
    id: 'revoked-publishable-key',
    title: 'A revoked publishable key where it may not call',
    note: 'That the key is dead comes before what it may do.',
    source: open.order,
    expects: inactive,
    arrange: (context) => {
      const key = context.mint({ class: 'publishable' })
      context.end(key.id, 'revoked')
      return readCustomer(key.text)
    },
  },
  {
    id: 'partner-of-revoked',
    title: 'The secret key of a pair whose publishable key was revoked',
    note: 'Revoking hits one key. After a leak of unknown size, revoke both.',
    source: open.oneKey,
    expects: { status: 200 },
    arrange: (context) => {
      context.end(context.mint({ class: 'publishable' }).id, 'revoked')
      return readCustomer(context.mint().text)
    },
  },
  {
    id: 'old-pair',
    title: 'A key whose store has a newer pair',
    note: 'Old and new work side by side until the old one is revoked.',
    source: text.rotating,
    expects: { status: 200 },
    arrange: (context) => {
      const old = context.mint({ at: context.now - minutes(10) })
      context.mint()
      return readCustomer(old.text)
    },
  },
  {
    id: 'old-key',
    title: 'A key that is ten years old',
    note: 'Expiry is not implemented, so `API_KEY_EXPIRED` is never sent.',
    source: text.errors,
    expects: { status: 200 },
    arrange: (context) => readCustomer(context.mint({ at: context.now - 10 * year }).text),
  },
]
