import { open, pages } from '#mocks/providers/perfectpay/sources.ts'
import {
  authorized,
  cardFields,
  type PerfectPayCase,
  refundOf,
  messageBody,
  stepOn,
} from '#mocks/providers/perfectpay/case-helpers.ts'

const manual = { captureMethod: 'manual' } as const
const succeeded = { status: 'succeeded' } as const
const wrongState = (message: string) => ({ status: 400, reply: 'wrong-state', body: messageBody(message) })
const tooHigh = {
  status: 400,
  reply: 'refund-too-high',
  body: messageBody('The refund is higher than what is left of the payment.'),
}

/** The way of a payment: each step in its turn, and out of it. */
export const paymentCases: readonly PerfectPayCase[] = [
  {
    id: 'create-and-confirm',
    title: 'A payment created and confirmed in one call',
    source: pages.payments,
    send: ['create-payment', { confirm: true, ...cardFields }],
  },
  { id: 'confirm', title: 'A payment is confirmed', source: open.states, send: 'confirm-payment' },
  {
    id: 'confirm-manual',
    title: 'A payment with manual capture is confirmed',
    note: 'It waits in `requires_capture`.',
    source: open.states,
    arrange: stepOn('confirm-payment', manual, cardFields),
  },
  { id: 'capture', title: 'A confirmed payment is captured', source: open.states, send: 'capture-payment' },
  { id: 'cancel', title: 'A payment is cancelled', source: open.states, send: 'cancel-payment' },
  {
    id: 'cancel-authorized',
    title: 'A payment is cancelled before its capture',
    source: open.states,
    arrange: stepOn('cancel-payment', authorized),
  },
  {
    id: 'confirm-twice',
    title: 'A payment confirmed twice',
    source: open.states,
    expects: wrongState('A payment with status succeeded cannot be confirmed.'),
    arrange: stepOn('confirm-payment', succeeded, cardFields),
  },
  {
    id: 'capture-unconfirmed',
    title: 'A capture before the payment is confirmed',
    source: open.states,
    expects: wrongState('A payment with status requires_payment_method has nothing to capture.'),
    arrange: stepOn('capture-payment', manual),
  },
  {
    id: 'capture-automatic',
    title: 'A capture of a payment that was captured automatically',
    source: open.states,
    expects: wrongState('A payment with status succeeded has nothing to capture.'),
    arrange: stepOn('capture-payment', succeeded),
  },
  {
    id: 'cancel-succeeded',
    title: 'A payment cancelled after it succeeded',
    source: open.states,
    expects: wrongState('A payment with status succeeded cannot be cancelled.'),
    arrange: stepOn('cancel-payment', succeeded),
  },
  {
    id: 'confirm-cancelled',
    title: 'A cancelled payment confirmed',
    source: open.states,
    expects: wrongState('A payment with status cancelled cannot be confirmed.'),
    arrange: stepOn('confirm-payment', { status: 'cancelled' }, cardFields),
  },
  { id: 'refund', title: 'A refund of the whole payment', source: open.refund, send: 'create-refund' },
  { id: 'refund-part', title: 'A refund of a part', source: open.refund, send: ['create-refund', { amount: 1000 }] },
  {
    id: 'refund-rest',
    title: 'A refund of exactly what is left',
    source: open.refund,
    arrange: refundOf(succeeded, { amount: 3999 }, 1000),
  },
  {
    id: 'refund-too-high',
    title: 'A refund of more than is left',
    source: open.refund,
    expects: tooHigh,
    arrange: refundOf(succeeded, { amount: 4000 }, 1000),
  },
  {
    id: 'refund-nothing-left',
    title: 'A refund after everything was paid back',
    source: open.refund,
    expects: tooHigh,
    arrange: refundOf(succeeded, {}, 4999),
  },
  {
    id: 'refund-unpaid',
    title: 'A refund of a payment that nobody paid',
    source: open.refund,
    expects: wrongState('A payment with status requires_payment_method cannot be refunded.'),
    arrange: refundOf({}),
  },
]
