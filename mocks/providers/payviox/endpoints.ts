import { LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { defineEndpoint } from '#mocks/engine/define.ts'
import { own } from '#mocks/engine/own.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { remarkOnNew, remarkOnPayment } from './client-ip.ts'
import { open, pages, text } from './sources.ts'
import { isAddress, payoutBody, sessionBody } from './bodies.ts'
import { openSession, type PaymentSession, type PayvioxData, shownPayment } from './state.ts'

const endpoint = defineEndpoint<PayvioxData>()
const secretOnly = { keys: ['secret'] } as const
const success = { status: 200, source: open.success }

const createSession = endpoint({
  id: 'create-session',
  title: 'Create a session',
  group: 'Payments',
  method: 'POST',
  path: '/session',
  auth: { keys: ['public', 'secret'] },
  source: text.example,
  success,
  body: sessionBody,
  target: ({ call, json, key }) => remark(remarkOnNew(key, call, json)),
  run: ({ body: { ip, ...order }, data, key, call, random, now }) => {
    if (key?.class === 'secret' && ip !== undefined && !isAddress(ip)) {
      return { reply: 'validation', issues: [{ path: 'ip', missing: false, message: 'must be a valid IP address.' }] }
    }
    const { description = null, paymentMethodId = null, metadata = null } = order
    const counts = addressOf(key?.class === 'public' ? undefined : ip, key?.class === 'public' ? call.ip : undefined)
    const { id } = openSession(data, { ...order, description, paymentMethodId, metadata, ip: counts }, random, now)
    // Stands for any provider that takes the payer to a page of its own; the address leads nowhere.
    const redirect = paymentMethodId === 'paypal' ? { redirect_url: `https://paypal.example/checkout/${id}` } : {}
    return { status: 200, body: { session_id: id, ...redirect } }
  },
})

const addressOf = (given: unknown, captured: string | undefined): PaymentSession['ip'] => {
  if (captured !== undefined) return { address: captured, from: 'captured' }
  return isAddress(given) ? { address: given, from: 'given' } : null
}

const readPayment = endpoint({
  id: 'read-payment',
  title: 'Read a payment',
  group: 'Payments',
  method: 'GET',
  reads: true,
  path: '/payment/:session_id',
  auth: secretOnly,
  source: pages.payment,
  success,
  target: ({ params, data }) => {
    const session = own(data.sessions, params['session_id'] ?? '')
    return remark(session && remarkOnPayment(session))
  },
  run: ({ params, data, now }) => {
    const session = own(data.sessions, params['session_id'] ?? '')
    return session ? { status: 200, body: shownPayment(session, now) } : { reply: 'unknown-session' }
  },
})

const readBalance = endpoint({
  id: 'read-balance',
  title: 'Read the balance',
  group: 'Account',
  method: 'GET',
  reads: true,
  path: '/balance',
  auth: secretOnly,
  source: pages.balance,
  success: { status: 200, source: pages.balance },
  run: ({ data }) => ({ status: 200, body: { balance: data.balance, payout_balance: data.payoutBalance } }),
})

const createPayout = endpoint({
  id: 'create-payout',
  title: 'Create a payout',
  group: 'Payouts',
  method: 'POST',
  path: '/payout/create',
  auth: secretOnly,
  source: pages.payout,
  success,
  body: payoutBody,
  run: ({ body: { email, amount }, data, random }) => {
    data.payouts[email] = (own(data.payouts, email) ?? 0) + amount
    // The hash is a credential of the payee's: it is handed out once and not kept.
    return { status: 200, body: { hash: randomText(random, LOWER_ALNUM, 52) } }
  },
})

const remark = (text: string | undefined) => (text === undefined ? {} : { remark: text })

export const endpoints: readonly Endpoint<PayvioxData>[] = [createSession, readPayment, readBalance, createPayout]
