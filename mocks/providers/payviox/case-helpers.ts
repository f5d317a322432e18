import type { Json } from '#mocks/engine/request.ts'
import type { KeyClass } from '#mocks/engine/key.ts'
import type { Case, CaseRequest, CaseContext } from '#mocks/engine/case.ts'
import { openSession, type PaymentSession, type PayvioxData } from './state.ts'

export type PayvioxCase = Case<PayvioxData>
export type PayvioxScene = CaseContext<PayvioxData>
type Change = { readonly [name: string]: Json }

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

/** `POST /session` with an `Authorization` value (none where it is undefined) and the sample's body with `change` on top. */
export const create = (authorization: string | undefined, change: Change = {}): CaseRequest => ({
  endpoint: 'create-session',
  ...(authorization !== undefined && { headers: { Authorization: authorization } }),
  body: { ...sampleOrder, ...change },
})

/** The `Authorization` value of a fresh key. */
export const bearer = (context: PayvioxScene, options: { class?: KeyClass; expiresAt?: number } = {}): string =>
  `Bearer ${context.mint(options).text}`

/** `POST /payout/create` with a fresh secret key. */
export const payOut = (context: PayvioxScene, body: Json): CaseRequest => ({
  endpoint: 'create-payout',
  headers: { Authorization: bearer(context) },
  body,
})

/** `GET /payment/{session_id}` with a fresh secret key. */
export const readPayment = (context: PayvioxScene, sessionId: string): CaseRequest => ({
  endpoint: 'read-payment',
  params: { session_id: sessionId },
  headers: { Authorization: bearer(context) },
})

/** A session of the sample order, opened `ago` ms before the context's now. */
export const sessionOf = (context: PayvioxScene, ip: PaymentSession['ip'] = null, ago = 0): PaymentSession => {
  const order = { ...sampleOrder, description: null, paymentMethodId: null, metadata: null, ip }
  return openSession(context.data, order, context.random, context.now - ago)
}
