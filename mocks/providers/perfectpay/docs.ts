import { type ProviderDocs, silence } from '#mocks/engine/docs.ts'
import { open, text } from './sources.ts'

export const docs: ProviderDocs = {
  lead: 'One header, `api-key`, for secret and publishable keys alike. The host decides the environment, and no error is documented.',
  source: {
    title: 'Authentication & Keys',
    checked: '2026-11-22',
    official: 'https://perfectpay.ai/docs/developers/payments',
    dashboard: 'https://app.perfectpay.ai',
  },
  menu: { says: 'Developers > API Keys', source: text.paths },
  compare: {
    header: { says: '`api-key`', source: text.intro },
    environment: { says: 'the host', source: text.hosts },
    missingKey: { says: '401', source: open.errors },
    badKey: { says: '401', source: open.errors },
    wrongClass: { says: '403', source: open.errors },
    clientKey: { says: "read a payment's status and serve the Web SDK", source: text.publishable },
    secondCredential: { says: 'the client secret of a payment, in body or query', source: text.publishable },
    issued: { says: 'created secret keys and copied publishable keys', source: text.paths },
    shownOnce: silence,
    replacedKey: { says: 'refused at once', source: open.rotation },
    revocation: silence,
    expiry: silence,
    rateLimit: silence,
    errorShape: { says: '`error{message}`', source: open.errors },
    branchOn: { says: 'the status alone', source: open.errors },
    requestId: { says: 'none', source: open.errors },
    ipRules: silence,
    usage: silence,
  },
  classes: [
    {
      term: 'Secret API key',
      belongs: 'on a server',
      says: 'Makes every server-to-server call: payments, refunds, customers, payment methods, subscriptions.',
      source: text.secret,
    },
    {
      term: 'Publishable key',
      belongs: 'in a web page or a mobile app',
      says: 'Reads the status of a payment and works with the Web SDK. Nothing else.',
      source: text.publishable,
    },
  ],
  environments: [
    { term: 'Sandbox', chosenBy: '`sandbox.perfectpay.ai`', says: 'For trying things out.', source: text.hosts },
    { term: 'Production', chosenBy: '`api.perfectpay.ai`', says: 'For real payments.', source: text.hosts },
  ],
  points: () => import('./open-questions.ts'),
  first: 'create-payment',
  featured: [
    'create-payment',
    'missing-key',
    'unknown-key',
    'sandbox-key-on-production',
    'publishable-creates-payment',
    'status-read',
    'client-secret-foreign',
    'rotated-key',
  ],
  errorFields: [{ field: 'error.message', use: 'read it; shape and wording are ours, so never parse it' }],
}
