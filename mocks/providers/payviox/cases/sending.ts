import { invalid, missing, PAYER, type PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'

const notBearer = { source: open.notBearer, expects: invalid('bearer'), send: 'create-session' } as const

/** Where the key stands, and how. A case rests on the weakest of what it shows: status, body and cause. */
export const sendingCases: readonly PayvioxCase[] = [
  {
    id: 'create-session',
    title: 'A session, with a secret key',
    note: 'The sample call of the text, word for word but for the key.',
    source: open.success,
    send: 'create-session',
  },
  {
    id: 'public-key',
    title: 'A session, with a public key',
    note: 'The address of the caller is captured; the trace notes it.',
    source: open.success,
    given: { key: { class: 'public' } },
    send: 'create-session',
  },
  {
    id: 'secret-key-with-ip',
    title: "A session, with a secret key and the payer's IP",
    source: open.success,
    send: ['create-session', { ip: PAYER }],
  },
  {
    id: 'public-key-with-ip',
    title: 'An ip sent with a public key',
    note: 'No error: the field is ignored, and the captured address counts.',
    source: open.publicIp,
    given: { key: { class: 'public' } },
    send: ['create-session', { ip: PAYER }],
  },
  {
    id: 'lower-case-bearer',
    title: 'The scheme in lower case',
    source: open.schemeCase,
    send: 'create-session',
    request: { headers: { Authorization: 'bearer {key}' } },
  },
  {
    id: 'missing-header',
    title: 'No Authorization header',
    source: pages.balance,
    expects: missing,
    send: 'create-session',
    request: { headers: {} },
  },
  {
    id: 'other-header',
    title: 'The key in another header',
    note: 'A key in `X-API-Key` is not looked for.',
    source: pages.balance,
    expects: missing,
    send: 'create-session',
    request: { headers: { 'X-API-Key': '{key}' } },
  },
  {
    id: 'empty-header',
    title: 'An empty Authorization header',
    ...notBearer,
    request: { headers: { Authorization: '' } },
  },
  {
    id: 'bare-key',
    title: 'A good key without Bearer',
    ...notBearer,
    request: { headers: { Authorization: '{key}' } },
  },
  {
    id: 'other-scheme',
    title: 'A good key after another scheme',
    ...notBearer,
    request: { headers: { Authorization: 'Basic {key}' } },
  },
  {
    id: 'bearer-alone',
    title: 'Bearer with no key behind it',
    ...notBearer,
    request: { headers: { Authorization: 'Bearer' } },
  },
  {
    id: 'doubled-bearer',
    title: 'Bearer written twice',
    note: 'Happens when a key is pasted with its prefix into a field that adds one.',
    source: pages.balance,
    expects: invalid('known'),
    send: 'create-session',
    request: { headers: { Authorization: 'Bearer Bearer {key}' } },
  },
]
