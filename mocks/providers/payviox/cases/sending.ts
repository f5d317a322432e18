import { bearer, create, PAYER, type PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'
import { invalid, missing } from '#mocks/providers/payviox/refused.ts'

/** Where the key stands, and how. A case rests on the weakest of what it shows: status, body and cause. */
export const sendingCases: readonly PayvioxCase[] = [
  {
    id: 'create-session',
    title: 'A session, with a secret key',
    note: 'The sample call of the text, word for word but for the key.',
    source: open.success,
    expects: { status: 200 },
    arrange: (context) => create(bearer(context)),
  },
  {
    id: 'public-key',
    title: 'A session, with a public key',
    note: 'The address of the caller is captured; the trace notes it.',
    source: open.success,
    expects: { status: 200 },
    arrange: (context) => create(bearer(context, { class: 'public' })),
  },
  {
    id: 'secret-key-with-ip',
    title: "A session, with a secret key and the payer's IP",
    source: open.success,
    expects: { status: 200 },
    arrange: (context) => create(bearer(context), { ip: PAYER }),
  },
  {
    id: 'public-key-with-ip',
    title: 'An ip sent with a public key',
    note: 'No error: the field is ignored, and the captured address counts.',
    source: open.publicIp,
    expects: { status: 200 },
    arrange: (context) => create(bearer(context, { class: 'public' }), { ip: PAYER }),
  },
  {
    id: 'lower-case-bearer',
    title: 'The scheme in lower case',
    source: open.schemeCase,
    expects: { status: 200 },
    arrange: (context) => create(`bearer ${context.mint().text}`),
  },
  {
    id: 'missing-header',
    title: 'No Authorization header',
    source: pages.balance,
    expects: missing,
    arrange: () => create(undefined),
  },
  {
    id: 'other-header',
    title: 'The key in another header',
    note: 'A key in `X-API-Key` is not looked for.',
    source: pages.balance,
    expects: missing,
    arrange: (context) => ({ ...create(undefined), headers: { 'X-API-Key': context.mint().text } }),
  },
  {
    id: 'empty-header',
    title: 'An empty Authorization header',
    source: open.notBearer,
    expects: invalid('bearer'),
    arrange: () => create(''),
  },
  {
    id: 'bare-key',
    title: 'A good key without Bearer',
    source: open.notBearer,
    expects: invalid('bearer'),
    arrange: (context) => create(context.mint().text),
  },
  {
    id: 'other-scheme',
    title: 'A good key behind another scheme',
    source: open.notBearer,
    expects: invalid('bearer'),
    arrange: (context) => create(`Basic ${context.mint().text}`),
  },
  {
    id: 'bearer-alone',
    title: 'Bearer with no key behind it',
    source: open.notBearer,
    expects: invalid('bearer'),
    arrange: () => create('Bearer'),
  },
  {
    id: 'doubled-bearer',
    title: 'Bearer written twice',
    note: 'Happens when a key is pasted with its prefix into a field that adds one.',
    source: pages.balance,
    expects: invalid('known'),
    arrange: (context) => create(`Bearer ${bearer(context)}`),
  },
]
