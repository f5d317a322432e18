import { open } from '#mocks/providers/perfectpay/sources.ts'
import { cardFields, keyed, onHost, paid, sample, says } from '#mocks/providers/perfectpay/case-helpers.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

const unknownPayment = { status: 404, reply: 'unknown-payment', body: says('There is no such payment.') }
/** The form of an id that no payment has. */
const nowhere = `pay_${'0'.repeat(26)}`

/** Addresses that lead to nothing. */
export const addressCases: readonly PerfectPayCase[] = [
  {
    id: 'unknown-payment',
    title: 'A payment that does not exist',
    ground: open.errors,
    expects: unknownPayment,
    stage: (scene) => ({ endpoint: 'read-payment', params: { payment_id: nowhere }, ...keyed(scene) }),
  },
  {
    id: 'unknown-payment-publishable',
    title: 'A publishable key asks for a payment that does not exist',
    note: 'There is nothing to compare the client secret with.',
    ground: open.errors,
    expects: unknownPayment,
    stage: (scene) => ({
      endpoint: 'read-payment',
      params: { payment_id: nowhere },
      query: { client_secret: paid(scene).clientSecret },
      ...keyed(scene, 'publishable'),
    }),
  },
  ...(['confirm', 'capture', 'cancel'] as const).map((step): PerfectPayCase => ({
    id: `unknown-payment-${step}`,
    title: `A payment to ${step} that does not exist`,
    ground: open.errors,
    expects: unknownPayment,
    stage: (scene) => ({
      endpoint: `${step}-payment`,
      params: { payment_id: nowhere },
      ...keyed(scene),
      ...(step === 'confirm' && { body: cardFields }),
    }),
  })),
  {
    id: 'unknown-payment-refund',
    title: 'A refund of a payment that does not exist',
    ground: open.errors,
    expects: unknownPayment,
    stage: (scene) => ({ endpoint: 'create-refund', ...keyed(scene), body: { payment_id: nowhere } }),
  },
  {
    id: 'payment-of-other-host',
    title: 'A sandbox payment on the production host',
    note: 'The key fits the host; the payment lives on the other one.',
    ground: open.boundToHost,
    expects: unknownPayment,
    stage: (scene) => ({
      endpoint: 'read-payment',
      params: { payment_id: paid(scene).payment.id },
      ...onHost('live'),
      ...keyed(scene, 'secret', 'live'),
    }),
  },
  {
    id: 'get-payments',
    title: 'GET /payments, as the caption of the sample says',
    note: 'The command below that caption posts. A list of payments is not documented.',
    ground: open.unknownPath,
    expects: { status: 404, reply: 'not-found', body: says('There is no such endpoint.') },
    stage: (scene) => ({ endpoint: 'read-payment', path: '/payments', ...keyed(scene) }),
  },
  {
    id: 'wrong-method',
    title: 'A method that the endpoint does not take',
    ground: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    stage: (scene) => ({ ...sample, method: 'PUT', ...keyed(scene) }),
  },
  {
    id: 'unknown-endpoint',
    title: 'An address that does not exist',
    note: 'Judged before the key, so none is needed to get this answer.',
    ground: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    stage: () => ({ ...sample, path: '/v1/payments' }),
  },
]
