import { assumed, documented, published } from '#mocks/engine/source.ts'

const page = (path: string) => published(`https://perfectpay.ai/docs/developers/${path}`)

/** Headings of PerfectPay's text. */
export const text = {
  intro: documented('Authentication & Keys'),
  paths: documented('Dashboard Paths'),
  hosts: documented('Key Hosts'),
  secret: documented('Secret API Key'),
  example: documented('Example'),
  publishable: documented('Publishable Key'),
  values: documented('Required Values'),
  security: documented('Security Defaults'),
}

/** PerfectPay's other public pages. */
export const pages = {
  payments: page('payments'),
  customers: page('customers'),
  methods: page('payment-methods'),
  account: page('account-management'),
  sessions: page('payment-sessions'),
  events: page('events-and-webhooks'),
}

/** Our decisions, by the id of their open question. */
export const open = {
  errors: assumed('OP-1', 'no status and no body of an error is printed'),
  keyForm: assumed('OP-2', 'no prefix and no length is printed'),
  statusRead: assumed('OP-3', 'neither path nor place of the client secret is printed'),
  boundToHost: assumed('OP-4', 'a key for each environment is the safe reading'),
  rotation: assumed('OP-5', 'no overlap is promised'),
  refund: assumed('OP-6', 'the body of a refund was not seen'),
  publishableConfirm: assumed('OP-7', 'confirming is on the list of the secret key'),
  success: assumed('OP-8', 'no success status is printed'),
  secretRead: assumed('OP-9', 'a client secret is for public clients'),
  noLimits: assumed('OP-10', 'nothing is said of rate limits'),
  states: assumed('OP-11', 'only the first status of a payment was seen'),
  sentAnyway: assumed('OP-12', 'no endpoint is named that takes the client secret in its body'),
  objects: assumed('OP-13', 'required fields and ids of the other objects are not printed'),
  unknownPath: assumed('', 'no text speaks of unknown addresses'),
  emptyHeader: assumed('', 'an empty header carries no key'),
  judgedFirst: assumed('', 'credentials are judged before the body'),
}
