import * as usual from '#mocks/engine/usual-cases.ts'
import { open, pages, text } from '#mocks/providers/perfectpay/sources.ts'
import {
  invalidKey,
  onHost,
  paid,
  type PerfectPayCase,
  messageBody,
  statusRead,
} from '#mocks/providers/perfectpay/case-helpers.ts'

const missing = {
  status: 401,
  reply: 'missing-key',
  rule: 'key-sent',
  body: messageBody('No key came in the api-key header.'),
}

/** How the key is sent, and whether it is good. */
export const keyCases: readonly PerfectPayCase[] = [
  {
    id: 'create-payment',
    title: 'A new payment in the sandbox',
    note: 'The printed sample call. The answer holds the client secret of this payment.',
    source: pages.payments,
    send: 'create-payment',
  },
  {
    id: 'production-key',
    title: 'A production key on the production host',
    source: text.hosts,
    given: { key: { environment: 'live' } },
    send: 'create-payment',
    request: onHost('live'),
  },
  {
    id: 'header-in-capitals',
    title: 'The header written API-KEY',
    note: 'Names of headers have no case in HTTP.',
    source: text.intro,
    send: 'create-payment',
    request: { headers: { 'API-KEY': '{key}' } },
  },
  {
    id: 'missing-key',
    title: 'No api-key header',
    source: open.errors,
    expects: missing,
    send: 'create-payment',
    request: { headers: {} },
  },
  {
    id: 'empty-key',
    title: 'An empty api-key header',
    source: open.emptyHeader,
    expects: missing,
    send: 'create-payment',
    request: { headers: { 'api-key': '' } },
  },
  {
    id: 'bearer-instead',
    title: 'A good key in Authorization',
    note: 'Only `api-key` is read, so no key came.',
    source: open.errors,
    expects: missing,
    send: 'create-payment',
    request: { headers: { Authorization: 'Bearer {key}' } },
  },
  {
    id: 'bearer-in-api-key',
    title: 'Bearer in front of the key',
    note: 'The header holds the key alone; with a word before it, the value is not a key.',
    source: open.errors,
    expects: invalidKey('known'),
    send: 'create-payment',
    request: { headers: { 'api-key': 'Bearer {key}' } },
  },
  {
    id: 'unknown-key',
    title: 'A key that was never issued',
    source: open.errors,
    expects: invalidKey('known'),
    given: { key: { issued: false } },
    send: 'create-payment',
  },
  {
    id: 'placeholder-key',
    title: 'The placeholder of the docs',
    note: 'No prefix is documented, so even this text is looked up like any key.',
    source: open.keyForm,
    expects: invalidKey('known'),
    send: 'create-payment',
    request: { headers: { 'api-key': 'YOUR_SECRET_API_KEY' } },
  },
  {
    id: 'rotated-key',
    title: 'A secret key that was rotated away',
    source: open.rotation,
    expects: invalidKey('not-replaced'),
    given: { key: { replaced: 'now' } },
    send: 'create-payment',
  },
  {
    id: 'sandbox-key-on-production',
    title: 'A sandbox key on the production host',
    source: open.boundToHost,
    expects: invalidKey('environment'),
    send: 'create-payment',
    request: onHost('live'),
  },
  {
    id: 'production-key-on-sandbox',
    title: 'A production key on the sandbox host',
    source: open.boundToHost,
    expects: invalidKey('environment'),
    given: { key: { environment: 'live' } },
    send: 'create-payment',
  },
  {
    id: 'publishable-on-other-host',
    title: 'A publishable sandbox key on the production host',
    source: open.boundToHost,
    expects: invalidKey('environment'),
    arrange: (context) => {
      const { payment, clientSecret } = paid(context, {}, 'live')
      return { ...statusRead(context, payment.id, clientSecret), ...onHost('live') }
    },
  },
  {
    ...usual.badKeyBadBody,
    source: open.judgedFirst,
    expects: invalidKey('known'),
    send: 'create-payment',
    request: { rawBody: '{"amount": ' },
  },
]
