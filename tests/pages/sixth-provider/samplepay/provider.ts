import * as z from 'zod/mini'
import { defineProvider } from '#mocks/engine/define.ts'
import { assumed, documented } from '#mocks/engine/source.ts'
import { LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { KeyForm } from '#mocks/engine/key.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import type { KeyWay } from '#mocks/engine/credential.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { wrongShape } from '#mocks/engine/validate.ts'

const text = documented('Keys')
const ours = assumed('', 'no text says it')
const data = z.object({ pings: z.int() })

const ways: readonly KeyWay[] = [
  { header: 'X-Sample-Key', form: 'bare', standing: 'The only one', empty: 'absent', ground: text },
]
const forms: readonly KeyForm[] = (['test', 'live'] as const).map((environment) => ({
  class: 'secret',
  environment,
  prefix: `sample_${environment}_`,
  tail: { alphabet: LOWER_ALNUM, length: 24 },
  ground: text,
  tailGround: ours,
}))

const reply = (status: number, code: string, says: string): ReplyDef => ({
  status,
  code,
  says,
  fix: 'Mend the call and send it again.',
  ground: { status: text, body: text },
  body: () => ({ problem: code }),
})
const replies = {
  'no-key': reply(401, 'no_key', 'No key came.'),
  'bad-key': reply(401, 'bad_key', 'The key is unknown or was revoked.'),
  'not-found': reply(404, 'not_found', 'There is no such endpoint.'),
  'bad-body': reply(400, 'bad_body', 'The body does not fit.'),
}

export const provider = defineProvider<z.infer<typeof data>, typeof replies>({
  id: 'samplepay',
  name: 'SamplePay',
  tag: 'SP',
  colors: { light: '#5a5a00', dark: '#d8d870' },
  hosts: [{ host: 'api.samplepay.example', role: 'API', ground: text }],
  environments: ['test', 'live'],
  ways,
  forms,
  rules: [
    keySent(ways, { denies: 'no-key', ground: text }),
    knownKey('SamplePay', { denies: 'bad-key', ground: text }),
    notRevoked({ denies: 'bad-key', ground: text }),
  ],
  replies,
  endpoints: [
    {
      id: 'ping',
      title: 'Count a ping',
      group: 'Pings',
      method: 'GET',
      path: '/pings',
      needs: { keys: ['secret'] },
      ground: text,
      success: { status: 200, ground: text },
      run: ({ data: counts }) => ({ status: 200, body: { pings: (counts.pings += 1) } }),
    },
  ],
  cases: [
    {
      id: 'good-key',
      title: 'A good key',
      ground: text,
      expects: { status: 200 },
      stage: (scene) => ({ endpoint: 'ping', headers: { 'X-Sample-Key': scene.mint().text } }),
    },
    {
      id: 'no-key',
      title: 'No key',
      ground: text,
      expects: { status: 401, reply: 'no-key', gate: 'key-sent' },
      stage: () => ({ endpoint: 'ping' }),
    },
    {
      id: 'unknown-key',
      title: 'A key nobody issued',
      ground: text,
      expects: { status: 401, reply: 'bad-key', gate: 'known' },
      stage: (scene) => ({ endpoint: 'ping', headers: { 'X-Sample-Key': scene.unknown() } }),
    },
  ],
  operations: {
    mint: {
      issues: 'one',
      fields: ['class'],
      classes: ['secret'],
      replaces: false,
      says: 'Creates one key.',
      ground: text,
    },
    revoke: { says: 'Revokes one key.', ground: text },
  },
  env: { secret: { test: 'SAMPLEPAY_TEST_KEY', live: 'SAMPLEPAY_LIVE_KEY' } },
  fallback: { unknownPath: 'not-found', notJson: 'bad-body', invalid: 'bad-body' },
  begin: () => ({ account: { status: 'active' }, stores: [], data: { pings: 0 } }),
  checkData: (stored) => wrongShape(data, stored),
})
