import type { EndpointResult } from '#mocks/engine/endpoint.ts'
import { newId, type Payment, shownPayment } from './state.ts'
import type { Random } from '#mocks/engine/key.ts'

const stuck = (message: string): EndpointResult => ({ reply: 'wrong-state', message })
const shown = (payment: Payment): EndpointResult => ({ status: 200, body: shownPayment(payment) })

/** Pays: at once, or up to the point where the money waits to be captured. */
export const confirm = (payment: Payment): EndpointResult => {
  if (payment.status !== 'requires_payment_method')
    return stuck(`A payment with status ${payment.status} cannot be confirmed.`)
  payment.status = payment.captureMethod === 'manual' ? 'requires_capture' : 'succeeded'
  return shown(payment)
}

/** Takes the money of a confirmed payment with manual capture. */
export const capture = (payment: Payment): EndpointResult => {
  if (payment.status !== 'requires_capture')
    return stuck(`A payment with status ${payment.status} has nothing to capture.`)
  payment.status = 'succeeded'
  return shown(payment)
}

/** Ends a payment of which nothing was taken yet. */
export const cancel = (payment: Payment): EndpointResult => {
  if (payment.status === 'succeeded' || payment.status === 'cancelled')
    return stuck(`A payment with status ${payment.status} cannot be cancelled.`)
  payment.status = 'cancelled'
  return shown(payment)
}

/** Pays back `amount` minor units, or all that is left. */
export const refund = (payment: Payment, amount: number | undefined, random: Random): EndpointResult => {
  if (payment.status !== 'succeeded') return stuck(`A payment with status ${payment.status} cannot be refunded.`)
  const left = payment.amount - payment.refunded
  const back = amount ?? left
  if (back > left || left === 0) return { reply: 'refund-too-high' }
  payment.refunded += back
  return {
    status: 200,
    body: { refund_id: newId(random, 'ref_'), payment_id: payment.id, amount: back, status: 'succeeded' },
  }
}
