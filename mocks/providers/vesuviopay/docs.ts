import { type ProviderDocs, silence } from '#mocks/engine/docs.ts'
import { pages, text } from './sources.ts'

export const docs: ProviderDocs = {
  lead: 'A pair of keys for each store and environment, sent in `X-API-Key`. Cart calls need a second credential: the token of the customer, in `Authorization`.',
  source: { title: 'Authentication', checked: '2026-11-22', official: 'https://docs.vesuviopay.com/docs' },
  menu: { says: 'Settings > API Keys', source: text.obtaining },
  compare: {
    header: { says: '`X-API-Key`', source: text.sending },
    environment: { says: 'the key', source: text.environments },
    missingKey: { says: '401 `INVALID_API_KEY`', source: pages.customer },
    badKey: { says: '401 `INVALID_API_KEY`', source: text.errors },
    wrongClass: { says: '403 `ACCESS_DENIED`', source: text.errors },
    clientKey: { says: 'read a store, check availability, fill a cart with a token', source: text.publishable },
    secondCredential: { says: "the customer's JWT, in `Authorization: Bearer`, on cart calls", source: text.cart },
    issued: { says: 'a pair for each store and environment', source: text.obtaining },
    shownOnce: silence,
    replacedKey: { says: 'keeps working until it is revoked', source: text.rotating },
    revocation: { says: 'stops working for good', source: text.revoking },
    expiry: { says: 'none, although there is an error code for it', source: text.errors },
    rateLimit: { says: '100 a minute on Standard, 1,000 on Premium; called planned', source: pages.limits },
    errorShape: { says: '`success`, `message`, `errorCode`', source: text.errorBody },
    branchOn: { says: '`errorCode`', source: text.errors },
    requestId: { says: 'none in the printed error', source: text.errorBody },
    ipRules: { says: 'an allow-list is recommended, but not available yet', source: text.restrict },
    usage: { says: 'your own alerts and audits', source: text.usage },
  },
  classes: [
    {
      term: 'Publishable key',
      belongs: 'in a page or an app',
      says: "Reads a store and checks stock; with a customer's token it opens their cart. It may be seen.",
      source: text.publishable,
    },
    {
      term: 'Secret key',
      belongs: 'on a server',
      says: 'Opens each operation of its store, customers and orders among them. It is never public.',
      source: text.secret,
    },
  ],
  environments: [
    {
      term: 'Test',
      chosenBy: '`pk_test_`, `sk_test_`',
      says: 'Opens test data, apart from the live ones. Nobody is charged.',
      source: text.environments,
    },
    {
      term: 'Production (live)',
      chosenBy: '`pk_live_`, `sk_live_`',
      says: 'Opens real customers and real transactions.',
      source: text.environments,
    },
  ],
  points: () => import('./open-questions.ts'),
  answers: () => import('./answers.ts'),
  first: 'customer',
  featured: [
    'customer',
    'unknown-key',
    'revoked-key',
    'publishable-on-customer',
    'other-store',
    'cart',
    'cart-token-expired',
    'over-limit',
  ],
  errorFields: [
    { field: 'errorCode', use: 'branch on this' },
    { field: 'message', use: 'read it, do not parse it' },
    { field: 'success', use: '`false` in each error' },
  ],
}
