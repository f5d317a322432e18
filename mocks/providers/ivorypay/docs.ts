import { type ProviderDocs, silence } from '#mocks/engine/docs.ts'
import { open, pages, text } from './sources.ts'

export const docs: ProviderDocs = {
  lead: 'The secret key goes into `Authorization` on its own, without `Bearer`. A bad key gets a 400, so a client that waits for 401 misses it.',
  source: {
    title: 'Authentication (Merchant API)',
    checked: '2026-11-22',
    official: 'https://ivorypay.gitbook.io/ivorypay-api-documentation',
  },
  menu: { says: 'Developer > API Keys', source: pages.intro },
  compare: {
    header: { says: '`Authorization`, the bare key', source: text.sending },
    environment: { says: 'the key', source: text.environments },
    missingKey: { says: '401 `Unauthorized`', source: text.errors },
    badKey: { says: '400 `Invalid key`', source: text.errors },
    wrongClass: { says: '400 `Invalid key`', source: open.publicKey },
    clientKey: { says: 'be used for read-only work, but make no Merchant call', source: text.keys },
    secondCredential: silence,
    issued: { says: 'a pair for each environment', source: text.keys },
    shownOnce: { says: 'no, it is shown once', source: text.generating },
    replacedKey: { says: 'stops working immediately, and so does its partner', source: text.generating },
    revocation: { says: 'there is no revoke; generate a new pair instead', source: text.security },
    expiry: silence,
    rateLimit: silence,
    errorShape: { says: '`statusCode` and `message`', source: pages.intro },
    branchOn: { says: 'the status and `message`; there is no code', source: text.errors },
    requestId: { says: 'none in the printed envelope', source: pages.intro },
    ipRules: { says: 'your own firewall, in front of the server that has the key', source: text.security },
    usage: silence,
  },
  classes: [
    {
      term: 'Secret key',
      belongs: 'on a server',
      says: 'Makes all Merchant calls. It is never public.',
      source: text.keys,
    },
    {
      term: 'Public key',
      belongs: 'in client-side, read-only contexts',
      says: 'Makes no Merchant call. The text does not say what it may read.',
      source: text.keys,
    },
  ],
  environments: [
    { term: 'TEST', chosenBy: '`sk_test_`', says: 'The sandbox: no real money moves.', source: text.environments },
    { term: 'LIVE', chosenBy: '`sk_live_`', says: 'Production: transactions are real.', source: text.environments },
  ],
  points: () => import('./open-questions.ts'),
  answers: () => import('./answers.ts'),
  first: 'good-key',
  featured: [
    'good-key',
    'missing-key',
    'bearer-key',
    'unknown-key',
    'replaced-key',
    'public-key',
    'deleted-user',
    'suspended',
  ],
  errorFields: [
    { field: 'message', use: 'branch on this, together with the status: compare it whole' },
    { field: 'statusCode', use: 'repeats the status' },
  ],
}
