import { open, text } from '#mocks/providers/perfectpay/sources.ts'
import { cardFields, customer, keyed, paid, sample, says } from '#mocks/providers/perfectpay/case-helpers.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

const forbidden = { status: 403, reply: 'forbidden', gate: 'class', body: says('This call needs a secret key.') }

/** What a publishable key is refused: everything on the list of the secret key. */
export const classCases: readonly PerfectPayCase[] = [
  {
    id: 'publishable-creates-payment',
    title: 'A publishable key creates a payment',
    ground: text.publishable,
    expects: forbidden,
    stage: (scene) => ({ ...sample, ...keyed(scene, 'publishable') }),
  },
  {
    id: 'publishable-refunds',
    title: 'A publishable key asks for a refund',
    ground: text.publishable,
    expects: forbidden,
    stage: (scene) => ({
      endpoint: 'create-refund',
      ...keyed(scene, 'publishable'),
      body: { payment_id: paid(scene, { status: 'succeeded' }).payment.id },
    }),
  },
  {
    id: 'publishable-confirms',
    title: 'A publishable key with a client secret confirms',
    note: 'The right client secret does not open what the class closes.',
    ground: open.publishableConfirm,
    expects: forbidden,
    stage: (scene) => {
      const { payment, clientSecret } = paid(scene)
      return {
        endpoint: 'confirm-payment',
        params: { payment_id: payment.id },
        ...keyed(scene, 'publishable'),
        body: { ...cardFields, client_secret: clientSecret },
      }
    },
  },
  ...(['capture', 'cancel'] as const).map((step): PerfectPayCase => ({
    id: `publishable-${step}s`,
    title: `A publishable key asks to ${step} a payment`,
    ground: text.publishable,
    expects: forbidden,
    stage: (scene) => ({
      endpoint: `${step}-payment`,
      params: { payment_id: paid(scene, { captureMethod: 'manual', status: 'requires_capture' }).payment.id },
      ...keyed(scene, 'publishable'),
    }),
  })),
  {
    id: 'publishable-creates-customer',
    title: 'A publishable key creates a customer',
    ground: text.publishable,
    expects: forbidden,
    stage: (scene) => ({ endpoint: 'create-customer', ...keyed(scene, 'publishable'), body: { name: 'Ada Example' } }),
  },
  {
    id: 'publishable-keeps-method',
    title: 'A publishable key keeps a payment method',
    ground: text.publishable,
    expects: forbidden,
    stage: (scene) => ({
      endpoint: 'create-payment-method',
      ...keyed(scene, 'publishable'),
      body: { customer_id: customer(scene).id, ...cardFields },
    }),
  },
  {
    id: 'publishable-subscribes',
    title: 'A publishable key creates a subscription',
    ground: text.publishable,
    expects: forbidden,
    stage: (scene) => ({
      endpoint: 'create-subscription',
      ...keyed(scene, 'publishable'),
      body: { customer_id: customer(scene).id },
    }),
  },
]
