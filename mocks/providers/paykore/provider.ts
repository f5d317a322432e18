import { ALNUM, randomText } from '#mocks/engine/key.ts'
import { defineProvider } from '#mocks/engine/define.ts'
import { wrongShape } from '#mocks/engine/validate.ts'
import { calls } from './case-helpers.ts'
import { cases } from './cases/index.ts'
import { endpoints } from './endpoints.ts'
import { keyFormats, credentialLocations } from './formats.ts'
import { pages, text } from './sources.ts'
import { dataSchema, newData } from './state.ts'
import { replies } from './replies.ts'
import { CACHE_SECONDS, limits, rules } from './rules.ts'

const parts = { credentialLocations, keyFormats, rules, replies, endpoints, calls, cases }

export const provider = defineProvider({
  id: 'paykore',
  name: 'PayKore',
  tag: 'PK',
  colors: { light: '#1d56b4', dark: '#8ab4ff' },
  hosts: [
    { host: 'api.paykore.dev', role: 'API, sandbox and live alike', source: text.sending },
    { host: 'app.paykore.dev', role: 'Dashboard', answers: false, source: pages.dashboard },
  ],
  environments: ['test', 'live'],
  ...parts,
  limits,
  cachesLookups: CACHE_SECONDS,
  env: { secret: { test: 'PAYKORE_API_KEY_SANDBOX', live: 'PAYKORE_API_KEY_LIVE' } },
  operations: {
    mint: {
      issues: 'one',
      fields: ['class', 'label', 'expiresAt'],
      classes: ['secret'],
      replaces: false,
      expiry: 'date',
      button: 'Create Key',
      says: 'Creates one labeled secret key for one environment. Older keys keep working.',
      source: text.rotation,
    },
    revoke: {
      button: 'Revoke',
      says: 'Revokes one key for good. It may keep working for up to 5 minutes, while its lookup is cached.',
      source: text.rotation,
    },
    tier: {
      values: ['starter', 'growth', 'scale'],
      says: 'Sets the tier of the partner account, and so the calls that each key may make in a minute.',
      source: text.limits,
    },
  },
  fallback: { unknownPath: 'not-found', notJson: 'not-json', invalid: 'validation-error' },
  requestId: (random) => `req_${randomText(random, ALNUM, 10)}`,
  initialState: (random, now) => ({
    account: { status: 'active', tier: 'starter' },
    stores: [],
    data: newData(random, now),
  }),
  checkData: (data) => wrongShape(dataSchema, data),
})
