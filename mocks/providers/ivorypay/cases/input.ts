import type { Case } from '#mocks/engine/case.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { open } from '#mocks/providers/ivorypay/sources.ts'
import { collection, cryptoTransfer } from './money.ts'
import { caseOf, refused, type Row } from '#mocks/providers/ivorypay/case-helpers.ts'

const field = (message: string) => refused('invalid-field', message)
const notJson = refused('not-json', 'The body must be a JSON object')

const fields: readonly Row[] = [
  [
    'missing-field',
    'A required field left out',
    open.invalidField,
    field('email should not be empty'),
    (context) => collection(context, {}, 'email'),
  ],
  [
    'empty-field',
    'A required field left empty',
    open.invalidField,
    field('email should not be empty'),
    (context) => collection(context, { email: '' }),
  ],
  [
    'wrong-type',
    'A number sent as text',
    open.invalidField,
    field('amount must be a number'),
    (context) => collection(context, { amount: '15000' }),
  ],
  [
    'negative-amount',
    'A payment request below zero',
    open.invalidField,
    field('amount must not be less than 0'),
    (context) => collection(context, { amount: -0.01 }),
  ],
  [
    'zero-transfer',
    'A transfer of nothing',
    open.invalidField,
    field('amount must be a positive number'),
    (context) => cryptoTransfer(context, { amount: 0 }),
  ],
  [
    'wrong-mode',
    'A mode other than API',
    open.invalidField,
    field('mode must be one of API'),
    (context) => collection(context, { mode: 'WEB' }),
  ],
  [
    'no-uuid',
    'A reference that is no UUID',
    open.invalidField,
    field('reference must be a UUID'),
    (context) => collection(context, { reference: 'order-1001' }),
  ],
  [
    'bad-metadata',
    'Metadata that is no JSON',
    open.invalidField,
    field('metadata must be a JSON string'),
    (context) => collection(context, { metadata: '{order' }),
  ],
  [
    'missing-chain',
    'A crypto payment without its chain',
    open.invalidField,
    field('chain should not be empty'),
    (context) => collection(context, {}, 'chain'),
  ],
  [
    'live-chain-test-key',
    'A live chain, asked for with a test key',
    open.figures,
    field('chain must be one of BSC_TESTNET'),
    (context) => collection(context, { chain: 'POLYGON' }),
  ],
  [
    'not-json',
    'A body that is not JSON',
    open.invalidField,
    notJson,
    (context) => ({
      endpoint: 'swap-estimate',
      headers: { Authorization: context.mint().text },
      rawBody: '{"sourceCurrency": "USDT",}',
    }),
  ],
  [
    'not-an-object',
    'A body that is a list',
    open.invalidField,
    notJson,
    (context) => ({ endpoint: 'swap-estimate', headers: { Authorization: context.mint().text }, body: [] }),
  ],
]

/** Calls with a good key whose body does not fit. */
export const inputCases: readonly Case<IvoryPayData>[] = fields.map(caseOf)
