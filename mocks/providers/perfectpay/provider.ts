import { defineProvider } from '#mocks/engine/define.ts'
import { wrongShape } from '#mocks/engine/validate.ts'
import { calls } from './case-helpers.ts'
import { cases } from './cases/index.ts'
import { endpoints } from './endpoints.ts'
import { keyFormats, credentialLocations } from './formats.ts'
import { open, pages, text } from './sources.ts'
import { dataSchema, newData } from './state.ts'
import { replies } from './replies.ts'
import { rules } from './rules.ts'

const parts = { credentialLocations, keyFormats, rules, replies, endpoints, calls, cases }

export const provider = defineProvider({
  id: 'perfectpay',
  name: 'PerfectPay',
  tag: 'PP',
  colors: { light: '#0a6975', dark: '#62c9d8' },
  hosts: [
    { host: 'sandbox.perfectpay.ai', role: 'Sandbox API', environment: 'test', source: text.hosts },
    { host: 'api.perfectpay.ai', role: 'Production API', environment: 'live', source: text.hosts },
    { host: 'app.perfectpay.ai', role: 'Dashboard', answers: false, source: text.hosts },
    { host: 'sdk.perfectpay.ai', role: 'Hosted Web SDK', answers: false, source: text.hosts },
  ],
  environments: ['test', 'live'],
  ...parts,
  unplayed: [
    { path: '/customers/list', source: pages.customers },
    { path: '/customers/:customer_id', source: pages.customers },
    { path: '/organization', source: pages.account },
    { path: '/account/:account_id/business_profile', source: pages.account },
    { path: '/v2/payment-sessions', source: pages.sessions },
    { path: '/events/:merchant_id', source: pages.events },
  ],
  env: {
    secret: { test: 'PERFECTPAY_SECRET_API_KEY_SANDBOX', live: 'PERFECTPAY_SECRET_API_KEY_PRODUCTION' },
    publishable: { test: 'PERFECTPAY_PUBLISHABLE_KEY_SANDBOX', live: 'PERFECTPAY_PUBLISHABLE_KEY_PRODUCTION' },
  },
  operations: {
    mint: {
      issues: 'one',
      fields: ['class'],
      classes: ['secret', 'publishable'],
      replaces: false,
      says: "Creates one secret key. A publishable key is only copied from PerfectPay's dashboard; creating one here stands for that.",
      source: text.paths,
    },
    rotate: {
      classes: ['secret'],
      expired: false,
      says: 'Replaces the secret key with a new one. The old one is refused from that moment on.',
      source: open.rotation,
    },
  },
  fallback: { unknownPath: 'not-found', notJson: 'not-json', invalid: 'invalid-field' },
  initialState: () => ({ account: { status: 'active' }, stores: [], data: newData() }),
  checkData: (data) => wrongShape(dataSchema, data),
})
