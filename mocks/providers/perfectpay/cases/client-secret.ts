import { open, text } from '#mocks/providers/perfectpay/sources.ts'
import { cardFields, invalidKey, keyed, paid, says, statusRead } from '#mocks/providers/perfectpay/case-helpers.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

const noSecret = {
  status: 400,
  reply: 'client-secret',
  gate: 'client-secret',
  body: says('The client_secret of this payment is missing or does not fit.'),
}

/** The client secret: where it goes, and which payment it opens. */
export const clientSecretCases: readonly PerfectPayCase[] = [
  {
    id: 'status-read',
    title: 'A publishable key reads its payment',
    note: 'With the client secret of this payment in the query. The answer does not repeat it.',
    ground: open.statusRead,
    expects: { status: 200 },
    stage: (scene) => {
      const { payment, clientSecret } = paid(scene)
      return statusRead(scene, payment.id, clientSecret)
    },
  },
  {
    id: 'read-with-secret-key',
    title: 'A secret key reads a payment',
    note: 'Without a client secret: that is for public clients.',
    ground: open.secretRead,
    expects: { status: 200 },
    stage: (scene) => ({ endpoint: 'read-payment', params: { payment_id: paid(scene).payment.id }, ...keyed(scene) }),
  },
  {
    id: 'client-secret-missing',
    title: 'A publishable key without a client secret',
    ground: open.statusRead,
    expects: noSecret,
    stage: (scene) => statusRead(scene, paid(scene).payment.id),
  },
  {
    id: 'client-secret-empty',
    title: 'An empty client secret',
    ground: open.statusRead,
    expects: noSecret,
    stage: (scene) => statusRead(scene, paid(scene).payment.id, ''),
  },
  {
    id: 'client-secret-foreign',
    title: 'The client secret of another payment',
    ground: text.values,
    expects: noSecret,
    stage: (scene) => statusRead(scene, paid(scene).payment.id, paid(scene).clientSecret),
  },
  {
    id: 'client-secret-cut',
    title: 'A client secret that lost its last character',
    ground: text.values,
    expects: noSecret,
    stage: (scene) => {
      const { payment, clientSecret } = paid(scene)
      return statusRead(scene, payment.id, clientSecret.slice(0, -1))
    },
  },
  {
    id: 'client-secret-as-key',
    title: 'The client secret in the api-key header',
    note: 'It is no key: it goes beside one.',
    ground: text.publishable,
    expects: invalidKey('known'),
    stage: (scene) => {
      const { payment, clientSecret } = paid(scene)
      return { endpoint: 'read-payment', params: { payment_id: payment.id }, headers: { 'api-key': clientSecret } }
    },
  },
  {
    id: 'client-secret-in-header',
    title: 'The client secret in a header of its own',
    note: 'The status read looks into the query alone.',
    ground: open.statusRead,
    expects: noSecret,
    stage: (scene) => {
      const { payment, clientSecret } = paid(scene)
      const { headers, ...read } = statusRead(scene, payment.id)
      return { ...read, headers: { ...headers, 'client-secret': clientSecret } }
    },
  },
  {
    id: 'client-secret-in-body',
    title: 'A client secret in the body of confirm',
    note: 'A secret key needs none. One that comes along is compared, and this one fits.',
    ground: open.sentAnyway,
    expects: { status: 200 },
    stage: (scene) => {
      const { payment, clientSecret } = paid(scene)
      return {
        endpoint: 'confirm-payment',
        params: { payment_id: payment.id },
        ...keyed(scene),
        body: { ...cardFields, client_secret: clientSecret },
      }
    },
  },
  {
    id: 'foreign-secret-in-body',
    title: 'A foreign client secret in the body of confirm',
    ground: open.sentAnyway,
    expects: noSecret,
    stage: (scene) => ({
      endpoint: 'confirm-payment',
      params: { payment_id: paid(scene).payment.id },
      ...keyed(scene),
      body: { ...cardFields, client_secret: paid(scene).clientSecret },
    }),
  },
]
