import type { ProviderDocs } from '#mocks/engine/docs.ts'
import { open, pages, text } from './sources.ts'

export const docs: ProviderDocs = {
  lead: 'One secret key in one header. The key knows its environment, and may go on working for a few minutes after you revoke it.',
  source: {
    title: 'Authentication',
    checked: '2026-11-22',
    official: 'https://docs.paykore.dev/docs',
    dashboard: 'https://app.paykore.dev',
  },
  menu: { says: 'Settings > API Keys', ground: text.rotation },
  compare: {
    header: { says: '`X-API-Key`, or `Authorization: Bearer`', ground: text.sending },
    environment: { says: 'the key', ground: text.environments },
    missingKey: { says: '401 `MISSING_API_KEY`', ground: text.errors },
    badKey: { says: '401 `INVALID_API_KEY`', ground: text.errors },
    wrongClass: { says: '401 `INVALID_API_KEY`', ground: open.publishable },
    clientKey: { says: 'nothing yet', ground: text.keys },
    secondCredential: { says: 'none', ground: text.sending },
    issued: { says: 'one labeled secret key at a time', ground: text.rotation },
    shownOnce: { says: 'no, it is shown once', ground: text.keys },
    replacedKey: { says: 'lives until it is revoked', ground: text.rotation },
    revocation: { says: 'may work for up to 5 minutes more', ground: text.rotation },
    expiry: { says: 'a date, chosen when the key is made', ground: pages.dashboard },
    rateLimit: { says: '300 a minute on Starter, 1,000 on Growth', ground: text.limits },
    errorShape: { says: '`error{code, message, http_status}` and `meta{request_id}`', ground: text.errors },
    branchOn: { says: '`error.code`', ground: text.errors },
    requestId: { says: '`meta.request_id`, in each error', ground: text.errors },
    ipRules: { says: 'not mentioned', ground: text.intro },
    usage: { says: 'figures of each key in the dashboard, in real time', ground: text.rotation },
  },
  classes: [
    {
      term: 'Secret key',
      belongs: 'on a server',
      says: 'Makes all calls there are today. It is never public.',
      ground: text.keys,
    },
    {
      term: 'Publishable key',
      belongs: 'in a later client-side SDK',
      says: 'Not available yet: it opens nothing, and none is issued.',
      ground: text.keys,
    },
  ],
  environments: [
    {
      term: 'Sandbox',
      chosenBy: '`sk_test_`',
      says: 'Opens sandbox data and no live data.',
      ground: text.environments,
    },
    { term: 'Live', chosenBy: '`sk_live_`', says: 'Opens live data and no sandbox data.', ground: text.environments },
  ],
  points: async () => ({ ...(await import('./conflicts.ts')), ...(await import('./questions.ts')) }),
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
