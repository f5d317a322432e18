import type { Json } from '#mocks/engine/request.ts'
import type { WrittenCase, CaseRequest, CaseContext, SampleCalls } from '#mocks/engine/case.ts'
import { openSession, type PaymentSession, type PayvioxData } from './state.ts'

export type PayvioxContext = CaseContext<PayvioxData>

/** Addresses kept for documentation (RFC 5737): the payer's, and somebody else's. */
export const PAYER = '198.51.100.24'
export const STRANGER = '192.0.2.80'

/** The body of the text's own sample call. */
export const sampleOrder = {
  amount: 10000,
  currency: 'USD',
  customer: 'customer_abc123',
  order_id: 'order_123',
  items: [{ name: 'Product 1', quantity: 1, price: 10000 }],
}

/** A session of the sample order, opened `ago` ms before the context's now. */
export const sessionOf = (context: PayvioxContext, ip: PaymentSession['ip'] = null, ago = 0): PaymentSession => {
  const order = { ...sampleOrder, description: null, paymentMethodId: null, metadata: null, ip }
  return openSession(context.data, order, context.random, context.now - ago)
}

export const calls = {
  'create-session': { body: sampleOrder },
  'read-payment': { fill: (context) => ({ params: { session_id: sessionOf(context).id } }) },
  'read-balance': {},
  'create-payout': { body: { email: 'ada@shop.example', amount: 2500 } },
} satisfies SampleCalls<PayvioxData>

export type PayvioxCase = WrittenCase<PayvioxData, keyof typeof calls>

/** The `Authorization` value of a fresh secret key. */
export const bearer = (context: PayvioxContext): string => `Bearer ${context.key().text}`

/** `GET /payment/{session_id}` with a fresh secret key. */
export const readPayment = (context: PayvioxContext, sessionId: string): CaseRequest => ({
  endpoint: 'read-payment',
  params: { session_id: sessionId },
  headers: { Authorization: bearer(context) },
})

const unauthorized = (message: string): Json => ({ error: 'Unauthorized', message })

/** What a call without a key gets. */
export const missing = {
  status: 401,
  reply: 'missing-header',
  rule: 'key-sent',
  body: unauthorized('Missing authorization header'),
}

/** What a key past its expiry gets. */
export const expired = {
  status: 401,
  reply: 'expired-key',
  rule: 'not-expired',
  body: unauthorized('API key has expired'),
}

/** What an invalid key gets, whichever rule says so. */
export const invalid = (rule: string) => ({
  status: 401,
  reply: 'invalid-key',
  rule,
  body: unauthorized('Invalid API key'),
})
