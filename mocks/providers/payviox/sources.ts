import { assumed, documented, published } from '#mocks/engine/source.ts'

const page = (path: string) => published(`https://docs.payviox.com/${path}`)

/** Headings of Payviox's text. */
export const text = {
  intro: documented('API Key Authentication'),
  types: documented('API Key Types'),
  publicKey: documented('Public API Key'),
  secretKey: documented('Secret API Key'),
  choice: documented('When to use which key?'),
  sending: documented('How to Authenticate'),
  example: documented('Example Request'),
  getting: documented('Getting Your API Keys'),
  regenerating: documented('Regenerating API Keys'),
  errors: documented('Error Responses'),
  missing: documented('Missing Authorization Header'),
  invalid: documented('Invalid API Key'),
  expired: documented('Expired API Key'),
  usage: documented('Monitor Usage'),
}

/** Payviox's other public pages. */
export const pages = {
  session: page('api/endpoints/create-session'),
  sessionSource: page('api/endpoints/create-session.md'),
  oldSession: page('api-reference/endpoints/create-session'),
  payment: page('api/endpoints/get-payment-details'),
  balance: page('api/endpoints/get-balance'),
  payout: page('api/payout/create-payout-user'),
  payoutHash: page('api/payout/authentication'),
  payoutIntro: page('api/payout/introduction.md'),
  paymentMethods: page('sdk/api-reference/payment-methods'),
  webhooks: page('quickstart/webhooks'),
}

/** Our decisions, by the id of their open question. */
export const open = {
  environment: assumed('OV-1', 'no test mode is named anywhere'),
  length: assumed('OV-2', 'only placeholders are printed'),
  expiryInstant: assumed('OV-3', 'the error is printed, what leads to it is not'),
  success: assumed('OV-4', 'no success status of this call was seen'),
  expiredStatus: assumed('OV-5', 'the body belongs to the family of the two 401 answers'),
  validation: assumed('OV-6', 'the payout page shows this form, for its own call'),
  unknownSession: assumed('OV-7', 'no text speaks of unknown sessions'),
  publicIp: assumed('OV-9', 'none of the three printed errors fits'),
  notBearer: assumed('OV-10', 'the header is there, so it is not missing'),
  mismatch: assumed('OV-11', 'a declined payment is the public outcome of fraud prevention'),
  oneKey: assumed('OV-12', 'the text speaks of one old key'),
  totals: assumed('OV-13', 'no such rule was seen'),
  replacedAnswer: assumed('OV-14', 'the text does not say which error a regenerated key gets'),
  wrongClass: assumed('OV-15', 'the public pages show no message'),
  paymentValues: assumed('OV-16', 'the names of the fields are public, most values are not'),
  moneyStands: assumed('OV-17', 'only sample figures are public'),
  address: assumed('OV-18', 'no text says how an address is checked'),
  unknownPath: assumed('', 'no text speaks of unknown addresses'),
  order: assumed('', 'credentials are judged before the body'),
  schemeCase: assumed('', 'HTTP compares the scheme without regard to case'),
}
