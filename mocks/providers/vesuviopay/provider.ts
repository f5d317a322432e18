import { defineProvider } from '#mocks/engine/define.ts'
import { inBoth } from '#mocks/engine/key.ts'
import { wrongShape } from '#mocks/engine/validate.ts'
import { calls } from './case-helpers.ts'
import { cases } from './cases/index.ts'
import { endpoints } from './endpoints.ts'
import { keyFormats, credentialLocations } from './formats.ts'
import { open, pages, text } from './sources.ts'
import { replies } from './replies.ts'
import { limits, rules } from './rules.ts'
import { dataSchema, DEMO_CUSTOMER, newData, stores, VERIFICATION_CODE } from './state.ts'

const parts = { credentialLocations, keyFormats, rules, replies, endpoints, calls, cases }

export const provider = defineProvider({
  id: 'vesuviopay',
  name: 'VesuvioPay',
  tag: 'VE',
  colors: { light: '#a52a6c', dark: '#f094c3' },
  hosts: [{ host: 'api.vesuviopay.com', role: 'API, test and live alike', source: text.sending }],
  environments: ['test', 'live'],
  ...parts,
  unplayed: [
    { path: '/api/v1/webhooks', source: pages.webhooks },
    { path: '/api/v1/webhooks/:id', source: pages.webhooks },
    { path: '/api/v1/webhooks/:id/test', source: pages.webhooks },
  ],
  limits,
  tokens: { lifetimeSeconds: 15 * 60, source: open.lifetime },
  env: { secret: inBoth('VESUVIO_SECRET_KEY'), publishable: inBoth('VESUVIO_PUBLISHABLE_KEY') },
  operations: {
    mint: {
      issues: 'pair',
      fields: ['storeId'],
      classes: ['secret', 'publishable'],
      replaces: false,
      button: 'Generate New Key Pair',
      says: 'Generates a pair, secret and publishable, for one store and one environment. Older pairs keep working.',
      source: text.obtaining,
    },
    revoke: {
      says: 'Revokes a key for good: it cannot be made active again.',
      source: text.revoking,
    },
    tier: {
      values: ['standard', 'premium'],
      says: 'Sets the tier of the account, and so the calls that each key may make in a minute. How the provider sets it is not stated.',
      source: pages.limits,
    },
  },
  fallback: { unknownPath: 'not-found', notJson: 'not-json', invalid: 'validation-failed' },
  initialState: (random, now) => ({
    account: { status: 'active', tier: 'standard' },
    stores,
    data: newData(random, now),
  }),
  checkData: (data) => wrongShape(dataSchema, data),
  summary: (data, [first]) => {
    const product = first && data.test.products[first.id]?.[0]
    return {
      demoCustomer: { ...DEMO_CUSTOMER, verificationCode: VERIFICATION_CODE },
      ...(product && {
        product: { externalProductId: product.externalProductId, externalVariantId: product.externalVariantId },
      }),
    }
  },
})
