import * as z from 'zod/mini'
import { defineEndpoint, defineProvider } from '#mocks/engine/define.ts'
import { assumed, documented } from '#mocks/engine/source.ts'
import { type KeyFormat, LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { wrongShape } from '#mocks/engine/validate.ts'

const text = documented('Keys')
const ours = assumed('', 'no text says it')
const data = z.object({ pings: z.int(), name: z.string() })
type SamplePayData = z.infer<typeof data>

// One of each that the five others do without: a key in Basic, a form, methods beyond GET and POST.
const credentialLocations: readonly CredentialLocation[] = [
  {
    header: 'Authorization',
    scheme: 'basic',
    note: 'Preferred',
    empty: 'absent',
    otherScheme: 'absent',
    source: text,
  },
  { header: 'X-Sample-Key', scheme: 'bare', note: 'Accepted too', empty: 'absent', source: text },
]
const keyFormats: readonly KeyFormat[] = (['test', 'live'] as const).map((environment) => ({
  class: 'secret',
  environment,
  prefix: `sample_${environment}_`,
  randomPart: { alphabet: LOWER_ALNUM, length: 24 },
  source: text,
  randomPartSource: ours,
}))

const reply = (status: number, code: string, says: string): ReplyDef => ({
  status,
  code,
  says,
  fix: 'Mend the call and send it again.',
  source: { status: text, body: text },
  body: () => ({ problem: code }),
})
const replies = {
  'no-key': reply(401, 'no_key', 'No key came.'),
  'bad-key': reply(401, 'bad_key', 'The key is unknown or was revoked.'),
  'not-found': reply(404, 'not_found', 'There is no such endpoint.'),
  'bad-body': reply(400, 'bad_body', 'The body does not fit.'),
}

const endpoint = defineEndpoint<SamplePayData>()
const common = {
  group: 'Pings',
  auth: { keys: ['secret'] },
  source: text,
  success: { status: 200, source: text },
} as const

const calls = {
  ping: {},
  name: { body: { name: 'Two words & more' } },
  forget: {},
}

export const provider = defineProvider<SamplePayData, typeof replies>({
  id: 'samplepay',
  name: 'SamplePay',
  tag: 'SP',
  colors: { light: '#5a5a00', dark: '#d8d870' },
  hosts: [{ host: 'api.samplepay.example', role: 'API', source: text }],
  environments: ['test', 'live'],
  credentialLocations,
  keyFormats,
  rules: [
    keySent(credentialLocations, { response: 'no-key', source: text }),
    knownKey('SamplePay', { response: 'bad-key', source: text }),
    notRevoked({ response: 'bad-key', source: text }),
  ],
  replies,
  endpoints: [
    endpoint({
      ...common,
      id: 'ping',
      title: 'Count a ping',
      method: 'GET',
      path: '/pings',
      run: ({ data: counts }) => ({ status: 200, body: { pings: (counts.pings += 1) } }),
    }),
    endpoint({
      ...common,
      id: 'name',
      title: 'Name the pings',
      method: 'PUT',
      path: '/pings',
      bodyType: 'form',
      body: z.object({ name: z.string('Give a name.') }),
      run: ({ data: counts, body: { name } }) => ({ status: 200, body: { name: (counts.name = name) } }),
    }),
    endpoint({
      ...common,
      id: 'forget',
      title: 'Forget all pings',
      method: 'DELETE',
      path: '/pings',
      run: ({ data: counts }) => ({ status: 200, body: { pings: (counts.pings = 0) } }),
    }),
  ],
  calls,
  cases: [
    { id: 'good-key', title: 'A good key', source: text, send: 'ping' },
    {
      id: 'no-key',
      title: 'No key',
      source: text,
      expects: { status: 401, reply: 'no-key', rule: 'key-sent' },
      send: 'ping',
      request: { headers: {} },
    },
    {
      id: 'unknown-key',
      title: 'A key that was never issued',
      source: text,
      expects: { status: 401, reply: 'bad-key', rule: 'known' },
      given: { key: { issued: false } },
      send: 'ping',
    },
    {
      id: 'named',
      title: 'A name in a form',
      source: text,
      expects: { status: 200, body: { name: 'Two words & more' } },
      send: 'name',
    },
    {
      id: 'no-name',
      title: 'A form without a name',
      source: text,
      expects: { status: 400, reply: 'bad-body' },
      send: ['name', { name: undefined, title: 'Pings' }],
    },
    { id: 'forgotten', title: 'No pings any more', source: text, send: 'forget' },
  ],
  operations: {
    mint: {
      issues: 'one',
      fields: ['class'],
      classes: ['secret'],
      replaces: false,
      says: 'Creates one key.',
      source: text,
    },
    revoke: { says: 'Revokes one key.', source: text },
  },
  env: { secret: { test: 'SAMPLEPAY_TEST_KEY', live: 'SAMPLEPAY_LIVE_KEY' } },
  fallback: { unknownPath: 'not-found', notJson: 'bad-body', invalid: 'bad-body' },
  initialState: () => ({ account: { status: 'active' }, stores: [], data: { pings: 0, name: '' } }),
  checkData: (stored) => wrongShape(data, stored),
})
