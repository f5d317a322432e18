import { defineProvider } from '#mocks/engine/define.ts'
import { inBoth } from '#mocks/engine/key.ts'
import { wrongShape } from '#mocks/engine/validate.ts'
import { completePayment } from './actions.ts'
import { calls } from './case-helpers.ts'
import { cases } from './cases/index.ts'
import { endpoints } from './endpoints.ts'
import { keyFormats, credentialLocations } from './formats.ts'
import { open, pages, text } from './sources.ts'
import { replies } from './replies.ts'
import { rules } from './rules.ts'
import { dataSchema, newData } from './state.ts'

const parts = { credentialLocations, keyFormats, rules, replies, endpoints, calls, cases }

export const provider = defineProvider({
  id: 'payviox',
  name: 'Payviox',
  tag: 'PV',
  colors: { light: '#6a3fc0', dark: '#b9a1ff' },
  hosts: [
    { host: 'api.payviox.com', role: 'API', source: text.example },
    { host: 'dash.payviox.com', role: 'Dashboard', answers: false, source: pages.payoutIntro },
  ],
  environments: ['live'],
  ...parts,
  env: { secret: inBoth('PAYVIOX_SECRET_KEY'), public: inBoth('PAYVIOX_PUBLIC_KEY') },
  operations: {
    mint: {
      issues: 'one',
      fields: ['class', 'expiresAt'],
      classes: ['secret', 'public'],
      replaces: false,
      onePerClass: true,
      expiry: 'instant',
      says: 'Issues one key of the class that you choose, if there is no active one of that class. You can set an expiry, since no text says how a Payviox key gets one.',
      source: open.expiryInstant,
    },
    rotate: {
      classes: ['secret', 'public'],
      expired: true,
      button: 'Regenerate API Key',
      says: 'Regenerates a key. The old one stops working immediately.',
      source: text.regenerating,
    },
  },
  actions: [completePayment],
  fallback: { unknownPath: 'unknown-path', notJson: 'not-json', invalid: 'validation' },
  initialState: () => ({ account: { status: 'active' }, stores: [], data: newData() }),
  checkData: (data) => wrongShape(dataSchema, data),
})
