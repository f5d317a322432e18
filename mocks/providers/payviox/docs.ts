import { type ProviderDocs, silence } from '#mocks/engine/docs.ts'
import { open, pages, text } from './sources.ts'

export const docs: ProviderDocs = {
  lead: 'One header, two classes of key. Both can open a payment session; they differ in whose IP address counts.',
  source: {
    title: 'API Key Authentication',
    checked: '2026-11-22',
    official: 'https://docs.payviox.com',
    dashboard: 'https://dash.payviox.com',
  },
  menu: { says: 'Developer > API Keys', source: text.getting },
  compare: {
    header: { says: '`Authorization: Bearer`', source: text.sending },
    environment: silence,
    missingKey: { says: '401 `Missing authorization header`', source: pages.balance },
    badKey: { says: '401 `Invalid API key`', source: pages.balance },
    wrongClass: { says: 'no refusal on `/session`, 401 at the secret-only endpoints', source: pages.balance },
    clientKey: { says: 'open payment sessions', source: text.publicKey },
    secondCredential: { says: 'a hash, for payout users', source: pages.payoutHash },
    issued: { says: 'a public and a secret key', source: text.getting },
    shownOnce: silence,
    replacedKey: { says: 'stops working immediately', source: text.regenerating },
    revocation: { says: 'there is no revoke; regenerate it instead', source: text.regenerating },
    expiry: { says: 'not described, but an expired key has its own error', source: text.expired },
    rateLimit: { says: 'yes, but we saw no numbers', source: pages.session },
    errorShape: { says: '`error` and `message`', source: text.errors },
    branchOn: { says: '`message`, as `error` is the same for all three', source: text.errors },
    requestId: { says: 'none in the printed errors', source: text.errors },
    ipRules: { says: '`ip` of a session is compared with the payer', source: text.choice },
    usage: { says: 'in the dashboard', source: text.usage },
  },
  classes: [
    {
      term: 'Public API Key',
      belongs: 'in a browser, with the JavaScript SDK',
      says: 'Opens sessions. The IP address is captured from the call. Harmless in front-end code.',
      source: text.publicKey,
    },
    {
      term: 'Secret API Key',
      belongs: 'on your own server',
      says: 'Opens sessions and may give the IP address in `ip`. It never goes into client code.',
      source: text.secretKey,
    },
  ],
  environments: [
    {
      term: 'Live',
      chosenBy: 'nothing: there is no switch',
      says: 'The only kind of key that any page shows.',
      source: open.environment,
    },
  ],
  points: () => import('./open-questions.ts'),
  answers: () => import('./answers.ts'),
  first: 'create-session',
  featured: [
    'create-session',
    'public-key-with-ip',
    'missing-header',
    'bare-key',
    'unknown-key',
    'replaced-key',
    'expired-key',
    'public-key-on-balance',
  ],
  errorFields: [
    { field: 'error', use: 'the same word for all three; do not branch on it' },
    { field: 'message', use: 'branch on this: it is all that differs' },
  ],
}
