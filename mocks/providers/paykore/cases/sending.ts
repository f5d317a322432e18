import { invalid, list, pairOf, printed, rates, read } from '#mocks/providers/paykore/case-helpers.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** Where the key stands, and how. */
export const sendingCases: readonly PayKoreCase[] = [
  {
    id: 'good-key',
    title: 'A good key',
    ground: text.sending,
    expects: { status: 200, headers: rates(300, 299) },
    stage: (scene) => list(scene.mint({ label: 'api-server-staging' }).text),
  },
  {
    id: 'bearer-key',
    title: 'A good key, sent as Bearer',
    ground: text.sending,
    expects: { status: 200 },
    stage: (scene) => ({ endpoint: 'list-wallets', headers: { Authorization: `Bearer ${scene.mint().text}` } }),
  },
  {
    id: 'live-key',
    title: 'A live key on live data',
    ground: text.environments,
    expects: { status: 200 },
    stage: (scene) => read(scene.mint({ environment: 'live' }).text, pairOf(scene, 'live').source.id),
  },
  {
    id: 'missing-key',
    title: 'No key in either header',
    ground: text.errors,
    expects: {
      status: 401,
      reply: 'missing-api-key',
      gate: 'key-sent',
      body: printed('MISSING_API_KEY', 'No API key was provided. Add an X-API-Key header.', 401, 'req_4kMnO5pQrS'),
      headers: { 'X-RateLimit-Limit': null },
    },
    stage: (scene) => (scene.pinRequestId('req_4kMnO5pQrS'), list()),
  },
  {
    id: 'empty-key',
    title: 'An empty X-API-Key',
    ground: open.emptyHeader,
    expects: { status: 401, reply: 'missing-api-key', gate: 'key-sent' },
    stage: () => list(''),
  },
  {
    id: 'empty-key-then-bearer',
    title: 'An empty X-API-Key beside a Bearer key',
    ground: open.emptyHeader,
    expects: { status: 200 },
    stage: (scene) => ({
      endpoint: 'list-wallets',
      headers: { 'X-API-Key': '', Authorization: `Bearer ${scene.mint().text}` },
    }),
  },
  {
    id: 'other-scheme',
    title: 'Authorization without Bearer',
    note: 'A key that stands in `Authorization` by itself is not read at all.',
    ground: open.otherScheme,
    expects: { status: 401, reply: 'missing-api-key', gate: 'key-sent' },
    stage: (scene) => ({ endpoint: 'list-wallets', headers: { Authorization: scene.mint().text } }),
  },
  {
    id: 'both-headers',
    title: 'Both headers, the wrong key in X-API-Key',
    note: '`X-API-Key` counts, so the good key in `Authorization` does not help.',
    ground: open.bothHeaders,
    expects: invalid('known'),
    stage: (scene) => ({
      endpoint: 'list-wallets',
      headers: { 'X-API-Key': scene.unknown(), Authorization: `Bearer ${scene.mint().text}` },
    }),
  },
  {
    id: 'publishable-key',
    title: 'A publishable key',
    note: 'Such keys are not issued yet, and no text says what one gets.',
    ground: open.publishable,
    expects: invalid('class'),
    stage: (scene) => list(scene.unknown().replace('sk_', 'pk_')),
  },
  {
    id: 'malformed-key',
    title: 'A key that lost its last characters',
    ground: open.malformed,
    expects: invalid('form'),
    stage: (scene) => list(scene.mint().text.slice(0, -6)),
  },
  {
    id: 'doubled-bearer',
    title: 'Bearer written twice',
    ground: open.malformed,
    expects: invalid('form'),
    stage: (scene) => ({ endpoint: 'list-wallets', headers: { Authorization: `Bearer Bearer ${scene.mint().text}` } }),
  },
]
