import { open } from '#mocks/providers/perfectpay/sources.ts'
import { cardFields, keyed, sample, says, stepOn } from '#mocks/providers/perfectpay/case-helpers.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

const wrongField = (message: string) => ({ status: 400, reply: 'invalid-field', body: says(message) })

/** Bodies that are wrong, and the smallest that is right. */
export const inputCases: readonly PerfectPayCase[] = [
  {
    id: 'missing-field',
    title: 'A payment without its amount',
    ground: open.errors,
    expects: wrongField('amount: Give a whole number of minor units.'),
    stage: (scene) => ({ ...sample, ...keyed(scene), body: { currency: 'USD' } }),
  },
  {
    id: 'amount-as-text',
    title: 'An amount in quotes',
    ground: open.errors,
    expects: wrongField('amount: Give a whole number of minor units.'),
    stage: (scene) => ({ ...sample, ...keyed(scene), body: { ...sample.body, amount: '4999' } }),
  },
  {
    id: 'amount-with-decimals',
    title: 'An amount in dollars and cents',
    note: 'Amounts are whole numbers of minor units: 4999 is USD 49.99.',
    ground: open.errors,
    expects: wrongField('amount: Give a whole number of minor units.'),
    stage: (scene) => ({ ...sample, ...keyed(scene), body: { ...sample.body, amount: 49.99 } }),
  },
  {
    id: 'amount-of-nothing',
    title: 'An amount of 0',
    ground: open.errors,
    expects: wrongField('amount: Give 1 or more.'),
    stage: (scene) => ({ ...sample, ...keyed(scene), body: { ...sample.body, amount: 0 } }),
  },
  {
    id: 'amount-of-one',
    title: 'The smallest amount',
    ground: open.errors,
    expects: { status: 200 },
    stage: (scene) => ({ ...sample, ...keyed(scene), body: { ...sample.body, amount: 1 } }),
  },
  {
    id: 'confirm-without-card',
    title: 'A payment confirmed at its creation, without a card',
    ground: open.states,
    expects: wrongField('payment_method: Needed where confirm is true.'),
    stage: (scene) => ({ ...sample, ...keyed(scene), body: { ...sample.body, confirm: true } }),
  },
  {
    id: 'card-incomplete',
    title: 'A card with an empty security code',
    ground: open.errors,
    expects: wrongField('payment_method_data.card.card_cvc: Give a text.'),
    stage: (scene) => {
      const card = { ...cardFields.payment_method_data.card, card_cvc: '' }
      return stepOn('confirm-payment', {}, { ...cardFields, payment_method_data: { card } })(scene)
    },
  },
  {
    id: 'not-json',
    title: 'A body that is not JSON',
    ground: open.errors,
    expects: { status: 400, reply: 'not-json', body: says('The body is not a JSON object.') },
    stage: (scene) => ({ endpoint: 'create-payment', ...keyed(scene), rawBody: '{"amount": 4999,}' }),
  },
  {
    id: 'not-an-object',
    title: 'A body that is a list',
    ground: open.errors,
    expects: { status: 400, reply: 'not-json' },
    stage: (scene) => ({ ...sample, ...keyed(scene), body: [4999, 'USD'] }),
  },
]
