import { assumed, documented, published } from '#mocks/engine/source.ts'

const page = (path: string) => published(`https://docs.paykore.dev/docs/${path}`)

/** Headings of PayKore's text. */
export const text = {
  intro: documented('Authentication'),
  keys: documented('API Keys'),
  sending: documented('Sending your API key'),
  environments: documented('Environments and key isolation'),
  errors: documented('Error responses'),
  security: documented('Security best practices'),
  rotation: documented('Key rotation without downtime'),
  limits: documented('Rate limits'),
}

/** PayKore's other public pages. */
export const pages = {
  dashboard: page('dashboard/api-keys'),
  practices: page('security/api-key-best-practices'),
  wallets: page('guides/wallets'),
  transfers: page('guides/p2p-transfers'),
  concepts: page('getting-started/core-concepts'),
  support: page('support'),
  sandbox: page('testing/sandbox'),
}

/** Our decisions, by the id of their open question. */
export const open = {
  environmentByData: assumed('OK-1', 'one host serves both, so the addressed data decides'),
  publishable: assumed('OK-2', 'no text says what a publishable key gets'),
  bothHeaders: assumed('OK-3', 'the preferred header wins'),
  otherScheme: assumed('OK-4', 'no key came in a form that is read'),
  cacheFill: assumed('OK-5', 'the text says only "up to 5 minutes"'),
  expiryInstant: assumed('OK-6', 'the text gives a date and no time'),
  window: assumed('OK-7', 'the printed reset is a full minute'),
  ratesOnErrors: assumed('OK-8', 'an unknown key has no counter'),
  messages: assumed('OK-9', 'the public table gives meanings, not messages'),
  validation: assumed('OK-10', 'no code is listed for a missing field'),
  duplicateUser: assumed('OK-11', 'uniqueness is public, the code is not'),
  success: assumed('OK-12', 'no success status is printed'),
  list: assumed('OK-13', 'the shape of a list was not seen'),
  malformed: assumed('OK-15', 'such a key cannot exist'),
  scale: assumed('OK-16', "the text calls Scale's limit custom"),
  unknownPath: assumed('', 'no text speaks of unknown addresses'),
  emptyHeader: assumed('', 'an empty header carries no key'),
}
