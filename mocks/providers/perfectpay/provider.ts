import { defineProvider } from '#mocks/engine/define.ts'
import { wrongShape } from '#mocks/engine/validate.ts'
import { cases } from './cases/index.ts'
import { endpoints } from './endpoints.ts'
import { forms, ways } from './formats.ts'
import { open, text } from './sources.ts'
import { dataSchema, newData } from './state.ts'
import { replies } from './replies.ts'
import { rules } from './rules.ts'

export const provider = defineProvider({
  id: 'perfectpay',
  name: 'PerfectPay',
  tag: 'PP',
  colors: { light: '#0a6975', dark: '#62c9d8' },
  hosts: [
    { host: 'sandbox.perfectpay.ai', role: 'Sandbox API', environment: 'test', ground: text.hosts },
    { host: 'api.perfectpay.ai', role: 'Production API', environment: 'live', ground: text.hosts },
    { host: 'app.perfectpay.ai', role: 'Dashboard', answers: false, ground: text.hosts },
    { host: 'sdk.perfectpay.ai', role: 'Hosted Web SDK', answers: false, ground: text.hosts },
  ],
  environments: ['test', 'live'],
  ways,
  forms,
  rules,
  replies,
  endpoints,
  cases,
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
      says: "Creates one secret key for one environment. A publishable key is only copied from PerfectPay's dashboard; minting one here stands for that.",
      ground: text.paths,
    },
    rotate: {
      classes: ['secret'],
      expired: false,
      says: 'Puts a new secret key in the place of the old one, which is refused from that moment on.',
      ground: open.rotation,
    },
  },
  fallback: { unknownPath: 'not-found', notJson: 'not-json', invalid: 'invalid-field' },
  begin: () => ({ account: { status: 'active' }, stores: [], data: newData() }),
  checkData: (data) => wrongShape(dataSchema, data),
})
