import { defineProvider } from '#mocks/engine/define.ts'
import { inBoth } from '#mocks/engine/key.ts'
import { wrongShape } from '#mocks/engine/validate.ts'
import { dataSchema, newData } from './state.ts'
import { calls } from './case-helpers.ts'
import { cases } from './cases/index.ts'
import { endpoints } from './endpoints.ts'
import { keyFormats, credentialLocations } from './formats.ts'
import { open, pages, text } from './sources.ts'
import { replies } from './replies.ts'
import { rules } from './rules.ts'

const parts = { credentialLocations, keyFormats, rules, replies, endpoints, calls, cases }

export const provider = defineProvider({
  id: 'ivorypay',
  name: 'IvoryPay',
  tag: 'IV',
  colors: { light: '#815a06', dark: '#dcb25c' },
  hosts: [{ host: 'api.ivorypay.io', role: 'API, test and live alike; paths begin with `/api`', source: pages.intro }],
  environments: ['test', 'live'],
  ...parts,
  env: { secret: inBoth('IVORYPAY_SECRET_KEY'), public: inBoth('IVORYPAY_PUBLIC_KEY') },
  operations: {
    mint: {
      issues: 'pair',
      fields: [],
      classes: ['secret', 'public'],
      replaces: true,
      says: 'Generates a pair for one environment. The previous pair of that environment stops working immediately.',
      source: text.generating,
    },
    status: {
      values: ['active', 'suspended', 'deleted'],
      says: 'Sets the state of the account behind the keys of both environments. `suspended` stands for a suspended business and for a suspended user; `deleted` for a deleted user.',
      source: open.bothEnvironments,
    },
  },
  fallback: { unknownPath: 'not-found', notJson: 'not-json', invalid: 'invalid-field' },
  initialState: () => ({ account: { status: 'active' }, stores: [], data: newData() }),
  checkData: (data) => wrongShape(dataSchema, data),
})
