import { open, pages } from '#mocks/providers/perfectpay/sources.ts'
import { cardFields, keyed, refundOf, sample, says, stepOn } from '#mocks/providers/perfectpay/case-helpers.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

const manual = { captureMethod: 'manual' } as const
const authorized = { ...manual, status: 'requires_capture' } as const
const succeeded = { status: 'succeeded' } as const
const wrongState = (message: string) => ({ status: 400, reply: 'wrong-state', body: says(message) })
const tooHigh = {
  status: 400,
  reply: 'refund-too-high',
  body: says('The refund is higher than what is left of the payment.'),
}

/** The way of a payment: each step in its turn, and out of it. */
export const paymentCases: readonly PerfectPayCase[] = [
  {
    id: 'create-and-confirm',
    title: 'A payment created and confirmed in one call',
    ground: pages.payments,
    expects: { status: 200 },
    stage: (scene) => ({ ...sample, ...keyed(scene), body: { ...sample.body, confirm: true, ...cardFields } }),
  },
  {
    id: 'confirm',
    title: 'A payment is confirmed',
    ground: open.states,
    expects: { status: 200 },
    stage: stepOn('confirm-payment', {}, cardFields),
  },
  {
    id: 'confirm-manual',
    title: 'A payment with manual capture is confirmed',
    note: 'It waits in `requires_capture`.',
    ground: open.states,
    expects: { status: 200 },
    stage: stepOn('confirm-payment', manual, cardFields),
  },
  {
    id: 'capture',
    title: 'A confirmed payment is captured',
    ground: open.states,
    expects: { status: 200 },
    stage: stepOn('capture-payment', authorized),
  },
  {
    id: 'cancel',
    title: 'A payment is cancelled',
    ground: open.states,
    expects: { status: 200 },
    stage: stepOn('cancel-payment'),
  },
  {
    id: 'cancel-authorized',
    title: 'A payment is cancelled before its capture',
    ground: open.states,
    expects: { status: 200 },
    stage: stepOn('cancel-payment', authorized),
  },
  {
    id: 'confirm-twice',
    title: 'A payment confirmed twice',
    ground: open.states,
    expects: wrongState('A payment that is succeeded cannot be confirmed.'),
    stage: stepOn('confirm-payment', succeeded, cardFields),
  },
  {
    id: 'capture-unconfirmed',
    title: 'A capture before the payment is confirmed',
    ground: open.states,
    expects: wrongState('A payment that is requires_payment_method has nothing to capture.'),
    stage: stepOn('capture-payment', manual),
  },
  {
    id: 'capture-automatic',
    title: 'A capture of a payment that was captured automatically',
    ground: open.states,
    expects: wrongState('A payment that is succeeded has nothing to capture.'),
    stage: stepOn('capture-payment', succeeded),
  },
  {
    id: 'cancel-succeeded',
    title: 'A payment cancelled after it succeeded',
    ground: open.states,
    expects: wrongState('A payment that is succeeded cannot be cancelled.'),
    stage: stepOn('cancel-payment', succeeded),
  },
  {
    id: 'confirm-cancelled',
    title: 'A cancelled payment confirmed',
    ground: open.states,
    expects: wrongState('A payment that is cancelled cannot be confirmed.'),
    stage: stepOn('confirm-payment', { status: 'cancelled' }, cardFields),
  },
  {
    id: 'refund',
    title: 'A refund of the whole payment',
    ground: open.refund,
    expects: { status: 200 },
    stage: refundOf(succeeded),
  },
  {
    id: 'refund-part',
    title: 'A refund of a part',
    ground: open.refund,
    expects: { status: 200 },
    stage: refundOf(succeeded, { amount: 1000 }),
  },
  {
    id: 'refund-rest',
    title: 'A refund of exactly what is left',
    ground: open.refund,
    expects: { status: 200 },
    stage: refundOf(succeeded, { amount: 3999 }, 1000),
  },
  {
    id: 'refund-too-high',
    title: 'A refund of more than is left',
    ground: open.refund,
    expects: tooHigh,
    stage: refundOf(succeeded, { amount: 4000 }, 1000),
  },
  {
    id: 'refund-nothing-left',
    title: 'A refund after everything was paid back',
    ground: open.refund,
    expects: tooHigh,
    stage: refundOf(succeeded, {}, 4999),
  },
  {
    id: 'refund-unpaid',
    title: 'A refund of a payment that nobody paid',
    ground: open.refund,
    expects: wrongState('A payment that is requires_payment_method cannot be refunded.'),
    stage: refundOf({}),
  },
]
