import { assumed, documented, published } from '#mocks/engine/source.ts'

const SITE = 'https://ivorypay.gitbook.io/ivorypay-api-documentation'
const OLD_SITE = 'https://ivory-pay.gitbook.io/ivorypay-api-documentation'

/** Headings of IvoryPay's text. */
export const text = {
  intro: documented('Authentication'),
  keys: documented('API Keys'),
  environments: documented('Environments'),
  generating: documented('Generating API Keys'),
  sending: documented('Sending the API Key'),
  eachRequest: documented('What Happens on Each Request'),
  security: documented('Security Best Practices'),
  errors: documented('Error Responses'),
}

/** IvoryPay's other public pages. */
export const pages = {
  intro: published(SITE),
  transactions: published(`${SITE}/merchant-endpoints/transactions`),
  verification: published(`${SITE}/transactions/transaction-verification`),
  cryptoTransfer: published(`${SITE}/merchant-endpoints/crypto-transfer`),
  fiatTransfer: published(`${SITE}/merchant-endpoints/fiat-transfer`),
  swap: published(`${SITE}/merchant-endpoints/swap`),
  rates: published(`${SITE}/merchant-endpoints/rates`),
  old: published(`${OLD_SITE}/`),
  oldVerify: published(`${OLD_SITE}/accept-a-payment/verify-transaction`),
  ramp: published('https://ivorypay.gitbook.io/ivorypay-on-off-ramp-documentation/getting-started/authentication'),
}

/** Our decisions, by the id of their open question. */
export const open = {
  publicKey: assumed('OI-1', 'the text reserves Merchant calls for the secret key'),
  keyLength: assumed('OI-2', 'no text gives a length or an alphabet'),
  bearer: assumed('OI-3', 'the header is there, and its value is no known key'),
  success: assumed('OI-4', 'the pages print a boolean, not a number'),
  notFound: assumed('OI-5', 'the envelope is public, this answer is not'),
  rates: assumed('OI-6', 'no page speaks of limits'),
  invalidField: assumed('OI-7', 'public messages begin with the name of the field'),
  emptyHeader: assumed('OI-8', 'an empty value supplies no key'),
  order: assumed('OI-9', "the order of the text's table"),
  otherData: assumed('OI-10', 'the key alone decides the environment'),
  shapes: assumed('OI-11', 'these answers were not seen'),
  figures: assumed('OI-12', 'the pages shorten their lists and give no figures'),
  reference: assumed('OI-13', 'the use of a reference is public, the refusal is not'),
  bothEnvironments: assumed('OI-14', 'one business stands behind both pairs'),
  otherHeaders: assumed('', 'no text names another header for a key'),
  accountNumber: assumed('OI-15', 'the page names the error, not the form'),
  unknownPath: assumed('', 'an unknown address gets a 404 before the key is judged, though no text says so'),
}
