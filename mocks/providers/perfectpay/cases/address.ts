import * as usual from '#mocks/engine/usual-cases.ts'
import { open } from '#mocks/providers/perfectpay/sources.ts'
import { onHost, type PerfectPayCase, messageBody } from '#mocks/providers/perfectpay/case-helpers.ts'

const unknownPayment = { status: 404, reply: 'unknown-payment', body: messageBody('There is no such payment.') }
/** The form of an id that no payment has. */
const nowhere = `pay_${'0'.repeat(26)}`

/** Addresses that lead to nothing. */
export const addressCases: readonly PerfectPayCase[] = [
  {
    id: 'unknown-payment',
    title: 'A payment that does not exist',
    source: open.errors,
    expects: unknownPayment,
    send: 'read-payment',
    request: { params: { payment_id: nowhere } },
  },
  {
    id: 'unknown-payment-publishable',
    title: 'A publishable key asks for a payment that does not exist',
    note: 'There is nothing to compare the client secret with.',
    source: open.errors,
    expects: unknownPayment,
    send: 'read-status',
    request: { params: { payment_id: nowhere } },
  },
  ...(['confirm', 'capture', 'cancel'] as const).map((step): PerfectPayCase => ({
    id: `unknown-payment-${step}`,
    title: `A payment to ${step} that does not exist`,
    source: open.errors,
    expects: unknownPayment,
    send: `${step}-payment`,
    request: { params: { payment_id: nowhere } },
  })),
  {
    id: 'unknown-payment-refund',
    title: 'A refund of a payment that does not exist',
    source: open.errors,
    expects: unknownPayment,
    send: ['create-refund', { payment_id: nowhere }],
  },
  {
    id: 'payment-of-other-host',
    title: 'A sandbox payment on the production host',
    note: 'The key fits the host; the payment lives on the other one.',
    source: open.boundToHost,
    expects: unknownPayment,
    given: { key: { environment: 'live' } },
    send: 'read-payment',
    request: onHost('live'),
  },
  {
    id: 'get-payments',
    title: 'GET /payments, as the caption of the sample says',
    note: 'The command below that caption posts. A list of payments is not documented.',
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found', body: messageBody('There is no such endpoint.') },
    send: 'read-payment',
    request: { path: '/payments' },
  },
  {
    ...usual.wrongMethod,
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    send: 'create-payment',
    request: { method: 'PUT' },
  },
  {
    ...usual.unknownEndpoint,
    note: 'Judged before the key, so none is needed to get this answer.',
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    send: 'create-payment',
    request: { path: '/v1/payments', headers: {} },
  },
]
