import {
  invalid,
  PAYER,
  type PayvioxCase,
  type PayvioxContext,
  readPayment,
  sessionOf,
  STRANGER,
} from '#mocks/providers/payviox/case-helpers.ts'
import { open } from '#mocks/providers/payviox/sources.ts'
import { finish, type PaymentSession } from '#mocks/providers/payviox/state.ts'

const DAY_MS = 86_400_000

const given = { address: PAYER, from: 'given' } as const
const captured = { address: PAYER, from: 'captured' } as const

/** Reads a session that was paid from `from`. */
const paid = (context: PayvioxContext, ip: PaymentSession['ip'], from: string) => {
  const session = sessionOf(context, ip)
  finish(session, from)
  return readPayment(context, session.id)
}

/** Sessions and what became of them. */
export const paymentCases: readonly PayvioxCase[] = [
  {
    id: 'payment-not-begun',
    title: 'A payment that nobody has tried yet',
    note: 'Its `status` is `null`.',
    source: open.paymentValues,
    send: 'read-payment',
  },
  {
    id: 'payment-succeeded',
    title: 'A payment from the address that was given',
    source: open.paymentValues,
    arrange: (context) => paid(context, given, PAYER),
  },
  {
    id: 'payment-declined',
    title: 'A payment from another address than was given',
    note: 'The trace says "IP mismatch"; the payment is `declined`. No call fails.',
    source: open.mismatch,
    arrange: (context) => paid(context, given, STRANGER),
  },
  {
    id: 'payment-no-ip',
    title: 'A payment whose session had no ip',
    note: 'Nothing is compared, so any address may pay.',
    source: open.success,
    arrange: (context) => paid(context, null, STRANGER),
  },
  {
    id: 'payment-captured-ip',
    title: 'A payment of a session that a public key opened',
    note: '`ip` is the captured address. Only an address that was given with a secret key is compared.',
    source: open.mismatch,
    arrange: (context) => paid(context, captured, STRANGER),
  },
  {
    id: 'payment-last-moment',
    title: 'A session in the last millisecond of its 24 hours',
    source: open.success,
    arrange: (context) => readPayment(context, sessionOf(context, null, DAY_MS - 1).id),
  },
  {
    id: 'payment-expired',
    title: 'A session after 24 hours without a payment',
    source: open.success,
    arrange: (context) => readPayment(context, sessionOf(context, null, DAY_MS).id),
  },
  {
    id: 'unknown-session',
    title: 'A session that does not exist',
    source: open.unknownSession,
    expects: { status: 404, reply: 'unknown-session', body: { error: 'Not Found', message: 'Session not found' } },
    arrange: (context) => readPayment(context, 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6'),
  },
  {
    id: 'public-key-on-payment',
    title: 'A public key that reads a payment',
    source: open.wrongClass,
    expects: invalid('class'),
    given: { key: { class: 'public' } },
    send: 'read-payment',
  },
]
