import type { KeyRecord } from '#mocks/engine/key.ts'
import type { Facts } from '#mocks/engine/rule.ts'

export const NOW = Date.parse('2026-01-15T12:00:30.000Z')

/** A live-looking record, with `change` on top. */
export const record = (change: Partial<KeyRecord> = {}): KeyRecord => ({
  id: 'key_1',
  hash: 'f'.repeat(64),
  hint: 'sk_test_…abcd',
  class: 'secret',
  environment: 'test',
  label: null,
  createdAt: NOW - 1000,
  expiresAt: null,
  ended: null,
  lastUsedAt: null,
  requestCount: 0,
  storeId: null,
  ...change,
})

/** The facts of a plain good call, with `change` on top. */
export const factsOf = (change: Partial<Facts> = {}): Facts => ({
  call: {
    method: 'GET',
    host: 'api.example',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: '',
    ip: '203.0.113.7',
  },
  params: {},
  json: undefined,
  now: NOW,
  credential: { found: 'present', header: 'X-API-Key', text: 'sk_test_text', scheme: 'bare' },
  hint: 'sk_test_…text',
  key: record(),
  cachedAt: undefined,
  quota: undefined,
  token: { state: 'absent' },
  account: { status: 'active' },
  stores: [],
  auth: { keys: ['secret'] },
  target: {},
  ...change,
})
