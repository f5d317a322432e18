import { isoTime } from '#mocks/engine/iso-time.ts'
import { defineEndpoint } from '#mocks/engine/define.ts'
import type { EndpointResult, Endpoint, EndpointContext } from '#mocks/engine/endpoint.ts'
import { confirmBody, customerBody, paymentBody, paymentMethodBody, refundBody, subscriptionBody } from './bodies.ts'
import { open, text } from './sources.ts'
import {
  customerOf,
  newId,
  openCustomer,
  openPayment,
  type Payment,
  paymentOf,
  type PerfectPayData,
  shownPayment,
} from './state.ts'
import { cancel, capture, confirm, refund } from './payment-steps.ts'

const endpoint = defineEndpoint<PerfectPayData>()
const secretOnly = { keys: ['secret'] } as const
const success = { status: 200, source: open.success }
/** A `POST` whose path PerfectPay lists for the secret key. */
const listed = { method: 'POST', auth: secretOnly, source: text.secret, success } as const

type Place = NonNullable<Endpoint<PerfectPayData>['target']>
/** The addressed payment's client secret. A key of the other environment never gets as far as comparing it. */
const atPayment: Place = ({ params, key, data }) => {
  const payment = key && paymentOf(data[key.environment], params['payment_id'])
  return payment ? { clientSecretHash: payment.clientSecretHash } : {}
}

type Step = (payment: Payment) => EndpointResult
const onPayment = (payment: Payment | undefined, step: Step): EndpointResult =>
  payment ? step(payment) : { reply: 'unknown-payment' }

const onAddressed =
  (step: Step) =>
  ({ params, data, environment }: EndpointContext<PerfectPayData, unknown>): EndpointResult =>
    onPayment(paymentOf(data[environment], params['payment_id']), step)

const createPayment = endpoint({
  ...listed,
  id: 'create-payment',
  title: 'Create a payment',
  group: 'Payments',
  path: '/payments',
  body: paymentBody,
  run: ({ body, data, environment, random }) => {
    const records = data[environment]
    if (body.customer_id !== undefined && !customerOf(records, body.customer_id)) return { reply: 'unknown-customer' }
    const missing = (['payment_method', 'payment_method_type', 'payment_method_data'] as const).find(
      (field) => body[field] === undefined,
    )
    if (body.confirm && missing)
      return {
        reply: 'invalid-field',
        issues: [{ path: missing, missing: true, message: 'Needed where confirm is true.' }],
      }
    const { amount, currency, capture_method: captureMethod = 'automatic' } = body
    const { payment, clientSecret } = openPayment(records, random, { amount, currency, captureMethod })
    if (body.confirm) confirm(payment)
    const { payment_id, ...rest } = shownPayment(payment)
    return { status: 200, body: { payment_id: payment_id ?? payment.id, client_secret: clientSecret, ...rest } }
  },
})

const readPayment = endpoint({
  id: 'read-payment',
  title: "Read a payment's status",
  group: 'Payments',
  method: 'GET',
  reads: true,
  path: '/payments/:payment_id',
  auth: { keys: ['secret', 'publishable'] },
  source: open.statusRead,
  success,
  query: { client_secret: 'The client secret of this payment. A publishable key needs it, a secret key does not.' },
  target: atPayment,
  run: onAddressed((payment) => ({ status: 200, body: shownPayment(payment) })),
})

/** A step of a payment: `POST /payments/{payment_id}/{step}`. */
const stepOf = (step: 'confirm' | 'capture' | 'cancel', title: string, run: Step) =>
  ({
    ...listed,
    id: `${step}-payment`,
    title,
    group: 'Payments',
    path: `/payments/:payment_id/${step}`,
    target: atPayment,
    run: onAddressed(run),
  }) satisfies Endpoint<PerfectPayData>

const createRefund = endpoint({
  ...listed,
  id: 'create-refund',
  title: 'Refund a payment',
  group: 'Refunds',
  path: '/refunds',
  body: refundBody,
  run: ({ body, data, environment, random }) =>
    onPayment(paymentOf(data[environment], body.payment_id), (payment) => refund(payment, body.amount, random)),
})

const createCustomer = endpoint({
  ...listed,
  id: 'create-customer',
  title: 'Create a customer',
  group: 'Customers',
  path: '/customers',
  body: customerBody,
  run: ({ body, data, environment, random, now }) => {
    const { id, name, email, createdAt } = openCustomer(data[environment], random, now, body)
    return { status: 200, body: { customer_id: id, name, email, created_at: isoTime(createdAt) } }
  },
})

const createPaymentMethod = endpoint({
  ...listed,
  id: 'create-payment-method',
  title: 'Save a payment method',
  group: 'Customers',
  path: '/payment_methods',
  body: paymentMethodBody,
  run: ({ body: { payment_method, payment_method_type, customer_id }, data, environment, random }) => {
    if (!customerOf(data[environment], customer_id)) return { reply: 'unknown-customer' }
    return {
      status: 200,
      body: { payment_method_id: newId(random, 'pm_'), payment_method, payment_method_type, customer_id },
    }
  },
})

const createSubscription = endpoint({
  ...listed,
  id: 'create-subscription',
  title: 'Create a subscription',
  group: 'Customers',
  path: '/subscriptions',
  body: subscriptionBody,
  run: ({ body: { customer_id }, data, environment, random }) => {
    if (!customerOf(data[environment], customer_id)) return { reply: 'unknown-customer' }
    return { status: 200, body: { subscription_id: newId(random, 'sub_'), customer_id, status: 'active' } }
  },
})

export const endpoints: readonly Endpoint<PerfectPayData>[] = [
  createPayment,
  readPayment,
  endpoint({ ...stepOf('confirm', 'Confirm a payment', confirm), body: confirmBody }),
  endpoint(stepOf('capture', 'Capture a payment', capture)),
  endpoint(stepOf('cancel', 'Cancel a payment', cancel)),
  createRefund,
  createCustomer,
  createPaymentMethod,
  createSubscription,
]
