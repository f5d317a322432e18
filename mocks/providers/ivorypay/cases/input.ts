import type { Case } from '#mocks/engine/case.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { open } from '#mocks/providers/ivorypay/sources.ts'
import { collection, cryptoTransfer } from './money.ts'
import { caseOf, refused } from '#mocks/providers/ivorypay/case-helpers.ts'
import type { Row } from '#mocks/providers/ivorypay/case-helpers.ts'

const field = (message: string) => refused('invalid-field', message)
const notJson = refused('not-json', 'The body must be a JSON object')

const fields: readonly Row[] = [
  [
    'missing-field',
    'A required field left out',
    open.invalidField,
    field('email should not be empty'),
    (scene) => collection(scene, {}, 'email'),
  ],
  [
    'empty-field',
    'A required field left empty',
    open.invalidField,
    field('email should not be empty'),
    (scene) => collection(scene, { email: '' }),
  ],
  [
    'wrong-type',
    'A number sent as text',
    open.invalidField,
    field('amount must be a number'),
    (scene) => collection(scene, { amount: '15000' }),
  ],
  [
    'negative-amount',
    'A payment request below zero',
    open.invalidField,
    field('amount must not be less than 0'),
    (scene) => collection(scene, { amount: -0.01 }),
  ],
  [
    'zero-transfer',
    'A transfer of nothing',
    open.invalidField,
    field('amount must be a positive number'),
    (scene) => cryptoTransfer(scene, { amount: 0 }),
  ],
  [
    'wrong-mode',
    'A mode other than API',
    open.invalidField,
    field('mode must be one of API'),
    (scene) => collection(scene, { mode: 'WEB' }),
  ],
  [
    'no-uuid',
    'A reference that is no UUID',
    open.invalidField,
    field('reference must be a UUID'),
    (scene) => collection(scene, { reference: 'order-1001' }),
  ],
  [
    'bad-metadata',
    'Metadata that is no JSON',
    open.invalidField,
    field('metadata must be a JSON string'),
    (scene) => collection(scene, { metadata: '{order' }),
  ],
  [
    'missing-chain',
    'A crypto payment without its chain',
    open.invalidField,
    field('chain should not be empty'),
    (scene) => collection(scene, {}, 'chain'),
  ],
  [
    'live-chain-test-key',
    'A live chain, asked for with a test key',
    open.figures,
    field('chain must be one of BSC_TESTNET'),
    (scene) => collection(scene, { chain: 'POLYGON' }),
  ],
  [
    'not-json',
    'A body that is not JSON',
    open.invalidField,
    notJson,
    (scene) => ({
      endpoint: 'swap-estimate',
      headers: { Authorization: scene.mint().text },
      rawBody: '{"sourceCurrency": "USDT",}',
    }),
  ],
  [
    'not-an-object',
    'A body that is a list',
    open.invalidField,
    notJson,
    (scene) => ({ endpoint: 'swap-estimate', headers: { Authorization: scene.mint().text }, body: [] }),
  ],
]

/** Calls with a good key whose body does not fit. */
export const inputCases: readonly Case<IvoryPayData>[] = fields.map(caseOf)
