import { bearer, create, PAYER } from '#mocks/providers/payviox/case-helpers.ts'
import type { PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'
import { invalid, missing } from '#mocks/providers/payviox/refused.ts'

/** Where the key stands, and how. A case rests on the weakest of what it shows: status, body and cause. */
export const sendingCases: readonly PayvioxCase[] = [
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
]
