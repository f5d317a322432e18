import { open, pages, text } from '#mocks/providers/perfectpay/sources.ts'
import {
  invalidKey,
  keyed,
  onHost,
  paid,
  type PerfectPayCase,
  sample,
  says,
  statusRead,
} from '#mocks/providers/perfectpay/case-helpers.ts'

const missing = {
  status: 401,
  reply: 'missing-key',
  rule: 'key-sent',
  body: says('No key came in the api-key header.'),
}

/** How the key is sent, and whether it is good. */
export const keyCases: readonly PerfectPayCase[] = [
  {
    id: 'create-payment',
    title: 'A new payment in the sandbox',
    note: 'The printed sample call. The answer holds the client secret of this payment.',
    source: pages.payments,
    expects: { status: 200 },
    arrange: (context) => ({ ...sample, ...keyed(context) }),
  },
  {
    id: 'production-key',
    title: 'A production key on the production host',
    source: text.hosts,
    expects: { status: 200 },
    arrange: (context) => ({ ...sample, ...onHost('live'), ...keyed(context, 'secret', 'live') }),
  },
  {
    id: 'header-in-capitals',
    title: 'The header written API-KEY',
    note: 'Names of headers have no case in HTTP.',
    source: text.intro,
    expects: { status: 200 },
    arrange: (context) => ({ ...sample, headers: { 'API-KEY': context.mint().text } }),
  },
  { id: 'missing-key', title: 'No api-key header', source: open.errors, expects: missing, arrange: () => sample },
  {
    id: 'empty-key',
    title: 'An empty api-key header',
    source: open.emptyHeader,
    expects: missing,
    arrange: () => ({ ...sample, headers: { 'api-key': '' } }),
  },
  {
    id: 'bearer-instead',
    title: 'A good key in Authorization',
    note: 'Only `api-key` is read, so no key came.',
    source: open.errors,
    expects: missing,
    arrange: (context) => ({ ...sample, headers: { Authorization: `Bearer ${context.mint().text}` } }),
  },
  {
    id: 'bearer-in-api-key',
    title: 'Bearer in front of the key',
    note: 'The header holds the key alone; with a word before it, the text is nobody’s key.',
    source: open.errors,
    expects: invalidKey('known'),
    arrange: (context) => ({ ...sample, headers: { 'api-key': `Bearer ${context.mint().text}` } }),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    source: open.errors,
    expects: invalidKey('known'),
    arrange: (context) => ({ ...sample, headers: { 'api-key': context.unknown() } }),
  },
  {
    id: 'placeholder-key',
    title: 'The placeholder of the docs',
    note: 'No prefix is documented, so even this text is looked up like any key.',
    source: open.keyForm,
    expects: invalidKey('known'),
    arrange: () => ({ ...sample, headers: { 'api-key': 'YOUR_SECRET_API_KEY' } }),
  },
  {
    id: 'rotated-key',
    title: 'A secret key that was rotated away',
    source: open.rotation,
    expects: invalidKey('not-replaced'),
    arrange: (context) => {
      const key = context.mint()
      context.end(key.id, 'replaced')
      return { ...sample, headers: { 'api-key': key.text } }
    },
  },
  {
    id: 'sandbox-key-on-production',
    title: 'A sandbox key on the production host',
    source: open.boundToHost,
    expects: invalidKey('environment'),
    arrange: (context) => ({ ...sample, ...onHost('live'), ...keyed(context) }),
  },
  {
    id: 'production-key-on-sandbox',
    title: 'A production key on the sandbox host',
    source: open.boundToHost,
    expects: invalidKey('environment'),
    arrange: (context) => ({ ...sample, ...keyed(context, 'secret', 'live') }),
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
    id: 'bad-key-bad-body',
    title: 'A bad key with a bad body',
    note: 'The key is judged first.',
    source: open.judgedFirst,
    expects: invalidKey('known'),
    arrange: (context) => ({
      endpoint: 'create-payment',
      headers: { 'api-key': context.unknown() },
      rawBody: '{"amount": ',
    }),
  },
]
