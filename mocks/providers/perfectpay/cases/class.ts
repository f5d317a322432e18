import { open, text } from '#mocks/providers/perfectpay/sources.ts'
import { authorized, type PerfectPayCase, messageBody, stepOn } from '#mocks/providers/perfectpay/case-helpers.ts'

const forbidden = { status: 403, reply: 'forbidden', rule: 'class', body: messageBody('This call needs a secret key.') }

const toPublishable = {
  source: text.publishable,
  expects: forbidden,
  given: { key: { class: 'publishable' } },
} as const

/** What a publishable key is refused: everything on the list of the secret key. */
export const classCases: readonly PerfectPayCase[] = [
  {
    id: 'publishable-creates-payment',
    title: 'A publishable key creates a payment',
    ...toPublishable,
    send: 'create-payment',
  },
  { id: 'publishable-refunds', title: 'A publishable key asks for a refund', ...toPublishable, send: 'create-refund' },
  {
    id: 'publishable-confirms',
    title: 'A publishable key with a client secret confirms',
    note: 'Even with the right client secret, this class may not make the call.',
    source: open.publishableConfirm,
    expects: forbidden,
    given: { key: { class: 'publishable' } },
    send: 'confirm-with-client-secret',
  },
  ...(['capture', 'cancel'] as const).map((step): PerfectPayCase => ({
    id: `publishable-${step}s`,
    title: `A publishable key asks to ${step} a payment`,
    source: text.publishable,
    expects: forbidden,
    arrange: stepOn(`${step}-payment`, authorized, undefined, 'publishable'),
  })),
  {
    id: 'publishable-creates-customer',
    title: 'A publishable key creates a customer',
    ...toPublishable,
    send: 'create-customer',
    request: { body: { name: 'Ada Example' } },
  },
  {
    id: 'publishable-keeps-method',
    title: 'A publishable key saves a payment method',
    ...toPublishable,
    send: 'create-payment-method',
  },
  {
    id: 'publishable-subscribes',
    title: 'A publishable key creates a subscription',
    ...toPublishable,
    send: 'create-subscription',
  },
]
