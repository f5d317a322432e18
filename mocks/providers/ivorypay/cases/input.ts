import * as usual from '#mocks/engine/usual-cases.ts'
import { type IvoryPayCase, refused } from '#mocks/providers/ivorypay/case-helpers.ts'
import { open } from '#mocks/providers/ivorypay/sources.ts'

const field = (message: string) => ({ source: open.invalidField, expects: refused('invalid-field', message) })
const notJson = refused('not-json', 'The body must be a JSON object')

/** Calls with a good key whose body does not fit. */
export const inputCases: readonly IvoryPayCase[] = [
  {
    id: 'missing-field',
    title: 'A required field left out',
    ...field('email should not be empty'),
    send: ['create-transaction', { email: undefined }],
  },
  {
    id: 'empty-field',
    title: 'A required field left empty',
    ...field('email should not be empty'),
    send: ['create-transaction', { email: '' }],
  },
  {
    id: 'wrong-type',
    title: 'A number sent as text',
    ...field('amount must be a number'),
    send: ['create-transaction', { amount: '15000' }],
  },
  {
    id: 'negative-amount',
    title: 'A payment request for less than zero',
    ...field('amount must not be less than 0'),
    send: ['create-transaction', { amount: -0.01 }],
  },
  {
    id: 'zero-transfer',
    title: 'A transfer of nothing',
    ...field('amount must be a positive number'),
    send: ['crypto-transfer', { amount: 0 }],
  },
  {
    id: 'wrong-mode',
    title: 'A mode other than API',
    ...field('mode must be one of API'),
    send: ['create-transaction', { mode: 'WEB' }],
  },
  {
    id: 'no-uuid',
    title: 'A reference that is not a UUID',
    ...field('reference must be a UUID'),
    send: ['create-transaction', { reference: 'order-1001' }],
  },
  {
    id: 'bad-metadata',
    title: 'Metadata that is not JSON',
    ...field('metadata must be a JSON string'),
    send: ['create-transaction', { metadata: '{order' }],
  },
  {
    id: 'missing-chain',
    title: 'A crypto payment without its chain',
    ...field('chain should not be empty'),
    send: ['create-transaction', { chain: undefined }],
  },
  {
    id: 'live-chain-test-key',
    title: 'A live chain, asked for with a test key',
    ...field('chain must be one of BSC_TESTNET'),
    source: open.figures,
    send: ['create-transaction', { chain: 'POLYGON' }],
  },
  {
    ...usual.notJson,
    source: open.invalidField,
    expects: notJson,
    send: 'swap-estimate',
    request: { rawBody: '{"sourceCurrency": "USDT",}' },
  },
  {
    id: 'not-an-object',
    title: 'A body that is a list',
    source: open.invalidField,
    expects: notJson,
    send: 'swap-estimate',
    request: { body: [] },
  },
]
