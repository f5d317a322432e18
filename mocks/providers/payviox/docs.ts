import type { ProviderDocs } from '#mocks/engine/docs.ts'
import { open, pages, text } from './sources.ts'

export const docs: ProviderDocs = {
  lead: 'One header, two classes of key. Both may open a payment session; what they differ in is whose IP address counts.',
  source: {
    title: 'API Key Authentication',
    checked: '2026-11-22',
    official: 'https://docs.payviox.com',
    dashboard: 'https://dash.payviox.com',
  },
  menu: { says: 'Developer > API Keys', ground: text.getting },
  compare: {
    header: { says: '`Authorization: Bearer`', ground: text.sending },
    environment: { says: 'not stated: only live keys are shown', ground: open.environment },
    missingKey: { says: '401 `Missing authorization header`', ground: pages.balance },
    badKey: { says: '401 `Invalid API key`', ground: pages.balance },
    wrongClass: { says: 'no refusal on `/session`, 401 at the secret-only endpoints', ground: pages.balance },
    clientKey: { says: 'open payment sessions', ground: text.publicKey },
    secondCredential: { says: 'none for keys; payout users have a hash of their own', ground: pages.payoutHash },
    issued: { says: 'a public and a secret key', ground: text.getting },
    shownOnce: { says: 'not said; keys are copied from the dashboard', ground: text.getting },
    replacedKey: { says: 'dies at once', ground: text.regenerating },
    revocation: { says: 'not offered: a key is regenerated instead', ground: text.regenerating },
    expiry: { says: 'has an error, but no setting', ground: text.expired },
    rateLimit: { says: 'exists, without numbers that we saw', ground: pages.session },
    errorShape: { says: '`error` and `message`', ground: text.errors },
    branchOn: { says: '`message`, as `error` is the same for all three', ground: text.errors },
    requestId: { says: 'none', ground: text.errors },
    ipRules: { says: '`ip` of a session is compared with the payer', ground: text.choice },
    usage: { says: 'in the dashboard', ground: text.usage },
  },
  classes: [
    {
      term: 'Public API Key',
      belongs: 'in a browser, with the JavaScript SDK',
      says: 'Opens sessions. The IP address is captured from the call. Harmless in front-end code.',
      ground: text.publicKey,
    },
    {
      term: 'Secret API Key',
      belongs: 'on your own server',
      says: 'Opens sessions and may give the IP address in `ip`. It never goes into client code.',
      ground: text.secretKey,
    },
  ],
  environments: [
    {
      term: 'Live',
      chosenBy: 'nothing: there is no switch',
      says: 'The only kind of key that any page shows.',
      ground: open.environment,
    },
  ],
  points: async () => ({ ...(await import('./conflicts.ts')), ...(await import('./questions.ts')) }),
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
