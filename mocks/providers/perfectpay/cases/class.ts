import { open, text } from '#mocks/providers/perfectpay/sources.ts'
import {
  cardFields,
  customer,
  keyed,
  paid,
  type PerfectPayCase,
  sample,
  says,
} from '#mocks/providers/perfectpay/case-helpers.ts'

const forbidden = { status: 403, reply: 'forbidden', rule: 'class', body: says('This call needs a secret key.') }

/** What a publishable key is refused: everything on the list of the secret key. */
export const classCases: readonly PerfectPayCase[] = [
  {
    id: 'publishable-creates-payment',
    title: 'A publishable key creates a payment',
    source: text.publishable,
    expects: forbidden,
    arrange: (context) => ({ ...sample, ...keyed(context, 'publishable') }),
  },
  {
    id: 'publishable-refunds',
    title: 'A publishable key asks for a refund',
    source: text.publishable,
    expects: forbidden,
    arrange: (context) => ({
      endpoint: 'create-refund',
      ...keyed(context, 'publishable'),
      body: { payment_id: paid(context, { status: 'succeeded' }).payment.id },
    }),
  },
  {
    id: 'publishable-confirms',
    title: 'A publishable key with a client secret confirms',
    note: 'The right client secret does not open what the class closes.',
    source: open.publishableConfirm,
    expects: forbidden,
    arrange: (context) => {
      const { payment, clientSecret } = paid(context)
      return {
        endpoint: 'confirm-payment',
        params: { payment_id: payment.id },
        ...keyed(context, 'publishable'),
        body: { ...cardFields, client_secret: clientSecret },
      }
    },
  },
  ...(['capture', 'cancel'] as const).map((step): PerfectPayCase => ({
    id: `publishable-${step}s`,
    title: `A publishable key asks to ${step} a payment`,
    source: text.publishable,
    expects: forbidden,
    arrange: (context) => ({
      endpoint: `${step}-payment`,
      params: { payment_id: paid(context, { captureMethod: 'manual', status: 'requires_capture' }).payment.id },
      ...keyed(context, 'publishable'),
    }),
  })),
  {
    id: 'publishable-creates-customer',
    title: 'A publishable key creates a customer',
    source: text.publishable,
    expects: forbidden,
    arrange: (context) => ({
      endpoint: 'create-customer',
      ...keyed(context, 'publishable'),
      body: { name: 'Ada Example' },
    }),
  },
  {
    id: 'publishable-keeps-method',
    title: 'A publishable key keeps a payment method',
    source: text.publishable,
    expects: forbidden,
    arrange: (context) => ({
      endpoint: 'create-payment-method',
      ...keyed(context, 'publishable'),
      body: { customer_id: customer(context).id, ...cardFields },
    }),
  },
  {
    id: 'publishable-subscribes',
    title: 'A publishable key creates a subscription',
    source: text.publishable,
    expects: forbidden,
    arrange: (context) => ({
      endpoint: 'create-subscription',
      ...keyed(context, 'publishable'),
      body: { customer_id: customer(context).id },
    }),
  },
]
