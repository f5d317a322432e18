import * as usual from '#mocks/engine/usual-cases.ts'
import { open } from '#mocks/providers/perfectpay/sources.ts'
import { cardFields, type PerfectPayCase, messageBody } from '#mocks/providers/perfectpay/case-helpers.ts'

const wrongField = (message: string) => ({
  source: open.errors,
  expects: { status: 400, reply: 'invalid-field', body: messageBody(message) },
})

const noWholeNumber = wrongField('amount: Give a whole number of minor units.')

/** Bodies that are wrong, and the smallest that is right. */
export const inputCases: readonly PerfectPayCase[] = [
  {
    id: 'missing-field',
    title: 'A payment without its amount',
    ...noWholeNumber,
    send: ['create-payment', { amount: undefined }],
  },
  {
    id: 'amount-as-text',
    title: 'An amount in quotes',
    ...noWholeNumber,
    send: ['create-payment', { amount: '4999' }],
  },
  {
    id: 'amount-with-decimals',
    title: 'An amount in dollars and cents',
    note: 'Amounts are whole numbers of minor units: 4999 is USD 49.99.',
    ...noWholeNumber,
    send: ['create-payment', { amount: 49.99 }],
  },
  {
    id: 'amount-of-nothing',
    title: 'An amount of 0',
    ...wrongField('amount: Give 1 or more.'),
    send: ['create-payment', { amount: 0 }],
  },
  { id: 'amount-of-one', title: 'The smallest amount', source: open.errors, send: ['create-payment', { amount: 1 }] },
  {
    id: 'confirm-without-card',
    title: 'A payment confirmed at its creation, without a card',
    ...wrongField('payment_method: Needed where confirm is true.'),
    source: open.states,
    send: ['create-payment', { confirm: true }],
  },
  {
    id: 'card-incomplete',
    title: 'A card with an empty security code',
    ...wrongField('payment_method_data.card.card_cvc: Give a text.'),
    send: [
      'confirm-payment',
      { payment_method_data: { card: { ...cardFields.payment_method_data.card, card_cvc: '' } } },
    ],
  },
  {
    ...usual.notJson,
    source: open.errors,
    expects: { status: 400, reply: 'not-json', body: messageBody('The body is not a JSON object.') },
    send: 'create-payment',
    request: { rawBody: '{"amount": 4999,}' },
  },
  {
    id: 'not-an-object',
    title: 'A body that is a list',
    source: open.errors,
    expects: { status: 400, reply: 'not-json' },
    send: 'create-payment',
    request: { body: [4999, 'USD'] },
  },
]
