import { type ProviderDocs, silence } from '#mocks/engine/docs.ts'
import { open, pages, text } from './sources.ts'

export const docs: ProviderDocs = {
  lead: 'One secret key in one header. The key knows its environment, and may go on working for a few minutes after you revoke it.',
  source: {
    title: 'Authentication',
    checked: '2026-11-22',
    official: 'https://docs.paykore.dev/docs',
    dashboard: 'https://app.paykore.dev',
  },
  menu: { says: 'Settings > API Keys', source: text.rotation },
  compare: {
    header: { says: '`X-API-Key`, or `Authorization: Bearer`', source: text.sending },
    environment: { says: 'the key', source: text.environments },
    missingKey: { says: '401 `MISSING_API_KEY`', source: text.errors },
    badKey: { says: '401 `INVALID_API_KEY`', source: text.errors },
    wrongClass: { says: '401 `INVALID_API_KEY`', source: open.publishable },
    clientKey: { says: 'nothing yet', source: text.keys },
    secondCredential: silence,
    issued: { says: 'one labeled secret key at a time', source: text.rotation },
    shownOnce: { says: 'no, it is shown once', source: text.keys },
    replacedKey: { says: 'lives until it is revoked', source: text.rotation },
    revocation: { says: 'may work for up to 5 minutes more', source: text.rotation },
    expiry: { says: 'a date, chosen when the key is made', source: pages.dashboard },
    rateLimit: { says: '300 a minute on Starter, 1,000 on Growth', source: text.limits },
    errorShape: { says: '`error{code, message, http_status}` and `meta{request_id}`', source: text.errors },
    branchOn: { says: '`error.code`', source: text.errors },
    requestId: { says: '`meta.request_id`, in each error', source: text.errors },
    ipRules: silence,
    usage: { says: 'figures of each key in the dashboard, in real time', source: text.rotation },
  },
  classes: [
    {
      term: 'Secret key',
      belongs: 'on a server',
      says: 'Makes all calls there are today. It is never public.',
      source: text.keys,
    },
    {
      term: 'Publishable key',
      belongs: 'in a later client-side SDK',
      says: 'Not available yet: it opens nothing, and none is issued.',
      source: text.keys,
    },
  ],
  environments: [
    {
      term: 'Sandbox',
      chosenBy: '`sk_test_`',
      says: 'Opens sandbox data and no live data.',
      source: text.environments,
    },
    { term: 'Live', chosenBy: '`sk_live_`', says: 'Opens live data and no sandbox data.', source: text.environments },
  ],
  points: () => import('./open-questions.ts'),
  first: 'good-key',
  featured: [
    'good-key',
    'missing-key',
    'unknown-key',
    'revoked-cached',
    'revoked-cache-over',
    'expired-key',
    'live-key-on-sandbox',
    'over-limit',
  ],
  errorFields: [
    { field: 'error.code', use: 'branch on this' },
    { field: 'error.message', use: 'read it, do not parse it' },
    { field: 'error.http_status', use: 'repeats the status' },
    { field: 'meta.request_id', use: 'quote it to support' },
  ],
}
