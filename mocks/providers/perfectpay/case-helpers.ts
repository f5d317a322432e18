import type { Json } from '#mocks/engine/request.ts'
import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import type { Case, CaseRequest, CaseContext } from '#mocks/engine/case.ts'
import { openCustomer, openPayment, type PerfectPayData } from './state.ts'

export type PerfectPayCase = Case<PerfectPayData>
export type PerfectPayScene = CaseContext<PerfectPayData>
type Stage = PerfectPayCase['arrange']
type Fields = { readonly [name: string]: Json }

const hosts = { test: 'sandbox.perfectpay.ai', live: 'api.perfectpay.ai' } satisfies Record<Environment, string>
export const onHost = (environment: Environment): { readonly host: string } => ({ host: hosts[environment] })

/** A good key of a class, in the header that PerfectPay reads. */
export const keyed = (context: PerfectPayScene, keyClass: KeyClass = 'secret', environment: Environment = 'test') => ({
  headers: { 'api-key': context.mint({ class: keyClass, environment }).text },
})

/** The sample call of the text. */
export const sample = { endpoint: 'create-payment', body: { amount: 4999, currency: 'USD' } } as const

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
} satisfies Fields

type Terms = Parameters<typeof openPayment>[2]
/** A payment in the sandbox, in whatever state. */
export const paid = ({ data, random }: PerfectPayScene, terms: Terms = {}, environment: Environment = 'test') =>
  openPayment(data[environment], random, terms)

export const customer = ({ data, random, now }: PerfectPayScene, environment: Environment = 'test') =>
  openCustomer(data[environment], random, now, { name: 'Ada Example', email: 'ada@shop.example' })

/** A step on a payment that is at `terms`, with the secret key. */
export const stepOn =
  (endpoint: string, terms: Terms = {}, body?: Json): Stage =>
  (context): CaseRequest => ({
    endpoint,
    params: { payment_id: paid(context, terms).payment.id },
    ...keyed(context),
    ...(body !== undefined && { body }),
  })

/** A refund of a payment of USD 49.99 that is at `terms`. */
export const refundOf =
  (terms: Terms, change: Fields = {}, refunded = 0): Stage =>
  (context) => {
    const { payment } = paid(context, terms)
    payment.refunded = refunded
    return { endpoint: 'create-refund', ...keyed(context), body: { payment_id: payment.id, ...change } }
  }

/** The answer to a refusal: the shape is ours. */
export const says = (message: string): Json => ({ error: { message } })

/** A key that is refused at `rule`; the answer is the same at each. */
export const invalidKey = (rule: string) => ({
  status: 401,
  reply: 'invalid-key',
  rule,
  body: says('This key is not valid here.'),
})

/** Reads a payment with a publishable key and `client_secret`, where there is one. */
export const statusRead = (context: PerfectPayScene, id: string, client_secret?: string) => ({
  endpoint: 'read-payment',
  params: { payment_id: id },
  ...(client_secret !== undefined && { query: { client_secret } }),
  ...keyed(context, 'publishable'),
})
