import { invalid, list, pairOf, type PayKoreCase, printed, rates, read } from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** Where the key stands, and how. */
export const sendingCases: readonly PayKoreCase[] = [
  {
    id: 'good-key',
    title: 'A good key',
    source: text.sending,
    expects: { status: 200, headers: rates(300, 299) },
    arrange: (context) => list(context.mint({ label: 'api-server-staging' }).text),
  },
  {
    id: 'bearer-key',
    title: 'A good key, sent as Bearer',
    source: text.sending,
    expects: { status: 200 },
    arrange: (context) => ({ endpoint: 'list-wallets', headers: { Authorization: `Bearer ${context.mint().text}` } }),
  },
  {
    id: 'live-key',
    title: 'A live key on live data',
    source: text.environments,
    expects: { status: 200 },
    arrange: (context) => read(context.mint({ environment: 'live' }).text, pairOf(context, 'live').source.id),
  },
  {
    id: 'missing-key',
    title: 'No key in either header',
    source: text.errors,
    expects: {
      status: 401,
      reply: 'missing-api-key',
      rule: 'key-sent',
      body: printed('MISSING_API_KEY', 'No API key was provided. Add an X-API-Key header.', 401, 'req_4kMnO5pQrS'),
      headers: { 'X-RateLimit-Limit': null },
    },
    arrange: (context) => (context.pinRequestId('req_4kMnO5pQrS'), list()),
  },
  {
    id: 'empty-key',
    title: 'An empty X-API-Key',
    source: open.emptyHeader,
    expects: { status: 401, reply: 'missing-api-key', rule: 'key-sent' },
    arrange: () => list(''),
  },
  {
    id: 'empty-key-then-bearer',
    title: 'An empty X-API-Key beside a Bearer key',
    source: open.emptyHeader,
    expects: { status: 200 },
    arrange: (context) => ({
      endpoint: 'list-wallets',
      headers: { 'X-API-Key': '', Authorization: `Bearer ${context.mint().text}` },
    }),
  },
  {
    id: 'other-scheme',
    title: 'Authorization without Bearer',
    note: 'A key that stands in `Authorization` by itself is not read at all.',
    source: open.otherScheme,
    expects: { status: 401, reply: 'missing-api-key', rule: 'key-sent' },
    arrange: (context) => ({ endpoint: 'list-wallets', headers: { Authorization: context.mint().text } }),
  },
  {
    id: 'both-headers',
    title: 'Both headers, the wrong key in X-API-Key',
    note: '`X-API-Key` counts, so the good key in `Authorization` does not help.',
    source: open.bothHeaders,
    expects: invalid('known'),
    arrange: (context) => ({
      endpoint: 'list-wallets',
      headers: { 'X-API-Key': context.unknown(), Authorization: `Bearer ${context.mint().text}` },
    }),
  },
  {
    id: 'publishable-key',
    title: 'A publishable key',
    note: 'Such keys are not issued yet, and no text says what one gets.',
    source: open.publishable,
    expects: invalid('class'),
    arrange: (context) => list(context.unknown().replace('sk_', 'pk_')),
  },
  {
    id: 'malformed-key',
    title: 'A key that lost its last characters',
    source: open.malformed,
    expects: invalid('form'),
    arrange: (context) => list(context.mint().text.slice(0, -6)),
  },
  {
    id: 'doubled-bearer',
    title: 'Bearer written twice',
    source: open.malformed,
    expects: invalid('form'),
    arrange: (context) => ({
      endpoint: 'list-wallets',
      headers: { Authorization: `Bearer Bearer ${context.mint().text}` },
    }),
  },
]
