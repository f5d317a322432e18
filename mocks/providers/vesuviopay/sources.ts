import { assumed, documented, published } from '#mocks/engine/source.ts'

const page = (path: string) => published(`https://docs.vesuviopay.com/docs/${path}`)

/** Headings of VesuvioPay's text. */
export const text = {
  intro: documented('Authentication'),
  types: documented('API Key Types'),
  publishable: documented('Publishable Key (Public API Key)'),
  secret: documented('Secret Key (Private API Key)'),
  sending: documented('Using API Keys'),
  cart: documented('Cart Operations: API Key + JWT'),
  obtaining: documented('Obtaining API Keys'),
  environments: documented('Key Environments'),
  rotating: documented('Rotating API Keys'),
  revoking: documented('Revoking API Keys'),
  scopes: documented('API Key Scopes'),
  errors: documented('Common Authentication Errors'),
  errorBody: documented('Error Response Example'),
  variables: documented('2. Environment Variables'),
  restrict: documented('4. Restrict API Key Access'),
  usage: documented('5. Monitor API Key Usage'),
  faq: documented('FAQ'),
}

/** VesuvioPay's other public pages. */
export const pages = {
  keys: page('reference/api-keys'),
  codes: page('reference/error-codes'),
  errors: page('error-handling'),
  limits: page('rate-limiting'),
  cartGuide: page('guides/cart-integration-guide'),
  orderGuide: page('guides/order-management-guide'),
  customer: page('api-reference/get-customer'),
  customerCart: page('api-reference/get-customer-cart'),
  settings: page('api-reference/get-checkout-settings'),
  branding: page('api-reference/get-company-branding'),
  availability: page('api-reference/check-product-availability'),
  cart: page('api-reference/sdk-get-cart-by-store'),
  addToCart: page('api-reference/sdk-add-to-cart'),
  storeApi: page('api/store'),
  webhooks: page('webhook-reference/webhook-events-summary'),
}

/** Our decisions, by the id of their open question. */
export const open = {
  messages: assumed('OE-1', 'the codes are given, their messages are not'),
  order: assumed('OE-2', 'the rules are printed, their order is not'),
  lifetime: assumed('OE-3', 'the text leaves the lifetime of a token open'),
  phone: assumed('OE-4', 'the nearest code of the list'),
  code: assumed('OE-5', 'no call that sends the code was seen'),
  loginKey: assumed('OE-6', 'the printed log-in call carries no key'),
  oneKey: assumed('OE-7', 'the text revokes "the key", never the pair'),
  isolated: assumed('OE-8', 'data are isolated, so the object does not exist there'),
  customerStore: assumed('OE-9', "customers are inside a store's scope"),
  bodies: assumed('OE-10', 'the fields of this answer were not seen'),
  retryKey: assumed('OE-11', 'the excerpt of the 429 body ends inside its fourth field'),
  length: assumed('OE-12', 'no text fixes a length'),
  window: assumed('OE-13', 'a limit per minute is named, the kind of window is not'),
  validation: assumed('OE-14', 'no text says which endpoint answers a bad body in which way'),
  tokenScope: assumed('OE-15', 'no text says how a token is tied to store and environment'),
  tokenForm: assumed('OE-16', 'the text knows an invalid token and an expired one, no other'),
  storeFirst: assumed('OE-17', '404 and 403 are both documented, their order is not'),
  emptyHeader: assumed('OE-18', 'an empty header carries no key'),
  otherHeaders: assumed('', 'no text names another header for a key'),
  noDelay: assumed('', 'the text names no delay of a revocation'),
  unknownPath: assumed('', 'no text speaks of unknown addresses'),
}
