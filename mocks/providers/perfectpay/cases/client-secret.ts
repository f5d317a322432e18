import { open, text } from '#mocks/providers/perfectpay/sources.ts'
import {
  cardFields,
  invalidKey,
  keyed,
  paid,
  type PerfectPayCase,
  messageBody,
  statusRead,
} from '#mocks/providers/perfectpay/case-helpers.ts'

const noSecret = {
  status: 400,
  reply: 'client-secret',
  rule: 'client-secret',
  body: messageBody('The client_secret of this payment is missing or does not fit.'),
}

const withoutSecret = {
  source: open.statusRead,
  expects: noSecret,
  given: { key: { class: 'publishable' } },
  send: 'read-payment',
} as const

/** The client secret: where it goes, and which payment it opens. */
export const clientSecretCases: readonly PerfectPayCase[] = [
  {
    id: 'status-read',
    title: 'A publishable key reads its payment',
    note: 'With the client secret of this payment in the query. The answer does not repeat it.',
    source: open.statusRead,
    send: 'read-status',
  },
  {
    id: 'read-with-secret-key',
    title: 'A secret key reads a payment',
    note: 'Without a client secret: that is for public clients.',
    source: open.secretRead,
    send: 'read-payment',
  },
  { id: 'client-secret-missing', title: 'A publishable key without a client secret', ...withoutSecret },
  {
    id: 'client-secret-empty',
    title: 'An empty client secret',
    ...withoutSecret,
    request: { query: { client_secret: '' } },
  },
  {
    id: 'client-secret-foreign',
    title: 'The client secret of another payment',
    source: text.values,
    expects: noSecret,
    arrange: (context) => statusRead(context, paid(context).payment.id, paid(context).clientSecret),
  },
  {
    id: 'client-secret-cut',
    title: 'A client secret that lost its last character',
    source: text.values,
    expects: noSecret,
    arrange: (context) => {
      const { payment, clientSecret } = paid(context)
      return statusRead(context, payment.id, clientSecret.slice(0, -1))
    },
  },
  {
    id: 'client-secret-as-key',
    title: 'The client secret in the api-key header',
    note: 'It is no key: it goes beside one.',
    source: text.publishable,
    expects: invalidKey('known'),
    arrange: (context) => {
      const { payment, clientSecret } = paid(context)
      return { endpoint: 'read-payment', params: { payment_id: payment.id }, headers: { 'api-key': clientSecret } }
    },
  },
  {
    id: 'client-secret-in-header',
    title: 'The client secret in a header of its own',
    note: 'The status read looks only at the query.',
    source: open.statusRead,
    expects: noSecret,
    arrange: (context) => {
      const { payment, clientSecret } = paid(context)
      const { headers, ...read } = statusRead(context, payment.id)
      return { ...read, headers: { ...headers, 'client-secret': clientSecret } }
    },
  },
  {
    id: 'client-secret-in-body',
    title: 'A client secret in the body of confirm',
    note: 'A secret key needs none. One that comes along is compared, and this one fits.',
    source: open.sentAnyway,
    send: 'confirm-with-client-secret',
  },
  {
    id: 'foreign-secret-in-body',
    title: 'A foreign client secret in the body of confirm',
    source: open.sentAnyway,
    expects: noSecret,
    arrange: (context) => ({
      endpoint: 'confirm-payment',
      params: { payment_id: paid(context).payment.id },
      ...keyed(context),
      body: { ...cardFields, client_secret: paid(context).clientSecret },
    }),
  },
]
