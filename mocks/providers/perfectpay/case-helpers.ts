import type { Json, JsonObject } from '#mocks/engine/request.ts'
import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import type { WrittenCase, CaseContext, CaseRequest, SampleCalls } from '#mocks/engine/case.ts'
import { openCustomer, openPayment, type PerfectPayData } from './state.ts'

export type PerfectPayContext = CaseContext<PerfectPayData>
type Arrange = (context: PerfectPayContext) => CaseRequest

const hosts = { test: 'sandbox.perfectpay.ai', live: 'api.perfectpay.ai' } satisfies Record<Environment, string>
export const onHost = (environment: Environment): { readonly host: string } => ({ host: hosts[environment] })

/** A good test key of a class, in the header that PerfectPay reads. */
export const keyed = (context: PerfectPayContext, keyClass: KeyClass = 'secret') => ({
  headers: { 'api-key': context.key({ class: keyClass }).text },
})

export const cardFields = {
  payment_method: 'card',
  payment_method_type: 'credit',
  payment_method_data: {
    card: {
      card_number: '4242424242424242',
      card_exp_month: '10',
      card_exp_year: '2030',
      card_cvc: '123',
      card_holder_name: 'Ada Example',
    },
  },
} satisfies JsonObject

type Terms = Parameters<typeof openPayment>[2]
/** A payment in whatever state, on the host of the case where none is named. */
export const paid = (
  { data, random, environment: ofCase }: PerfectPayContext,
  terms: Terms = {},
  environment: Environment = ofCase,
) => openPayment(data[environment], random, terms)

const customer = ({ data, random, now, environment }: PerfectPayContext) =>
  openCustomer(data[environment], random, now, { name: 'Ada Example', email: 'ada@shop.example' })

/** A payment with manual capture that was confirmed. */
export const authorized = { captureMethod: 'manual', status: 'requires_capture' } as const

const at = (context: PerfectPayContext, terms: Terms = {}) => ({
  params: { payment_id: paid(context, terms).payment.id },
})

export const calls = {
  'create-payment': { body: { amount: 4999, currency: 'USD' } },
  'read-payment': { fill: (context) => at(context) },
  'read-status': {
    endpoint: 'read-payment',
    key: { class: 'publishable' },
    fill: (context) => {
      const { payment, clientSecret } = paid(context)
      return { params: { payment_id: payment.id }, query: { client_secret: clientSecret } }
    },
  },
  'confirm-payment': { body: cardFields, fill: (context) => at(context) },
  'confirm-with-client-secret': {
    endpoint: 'confirm-payment',
    fill: (context) => {
      const { payment, clientSecret } = paid(context)
      return { params: { payment_id: payment.id }, body: { ...cardFields, client_secret: clientSecret } }
    },
  },
  'capture-payment': { fill: (context) => at(context, authorized) },
  'cancel-payment': { fill: (context) => at(context) },
  'create-refund': {
    fill: (context) => ({ body: { payment_id: paid(context, { status: 'succeeded' }).payment.id } }),
  },
  'create-customer': {
    body: { name: 'Ada Example', email: 'ada@shop.example', phone: '5550100', phone_country_code: '+1' },
  },
  'create-payment-method': { fill: (context) => ({ body: { customer_id: customer(context).id, ...cardFields } }) },
  'create-subscription': { fill: (context) => ({ body: { customer_id: customer(context).id } }) },
} satisfies SampleCalls<PerfectPayData>

export type PerfectPayCase = WrittenCase<PerfectPayData, keyof typeof calls>

/** A step on a payment that is at `terms`. */
export const stepOn =
  (endpoint: string, terms: Terms = {}, body?: Json, keyClass: KeyClass = 'secret'): Arrange =>
  (context) => ({
    endpoint,
    ...at(context, terms),
    ...keyed(context, keyClass),
    ...(body !== undefined && { body }),
  })

/** A refund of a payment of USD 49.99 that is at `terms`. */
export const refundOf =
  (terms: Terms, change: JsonObject = {}, refunded = 0): Arrange =>
  (context) => {
    const { payment } = paid(context, terms)
    payment.refunded = refunded
    return { endpoint: 'create-refund', ...keyed(context), body: { payment_id: payment.id, ...change } }
  }

/** The answer to a refusal: the shape is ours. */
export const messageBody = (message: string): Json => ({ error: { message } })

/** A key that is refused at `rule`; the answer is the same at each. */
export const invalidKey = (rule: string) => ({
  status: 401,
  reply: 'invalid-key',
  rule,
  body: messageBody('This key is not valid here.'),
})

/** Reads a payment with a publishable key and `client_secret`, where there is one. */
export const statusRead = (context: PerfectPayContext, id: string, client_secret?: string) => ({
  endpoint: 'read-payment',
  params: { payment_id: id },
  ...(client_secret !== undefined && { query: { client_secret } }),
  ...keyed(context, 'publishable'),
})
