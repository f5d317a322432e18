import type { KeySummary } from '#mocks/control/schema.ts'

/** A test key as the dashboard shows it, a second old at noon. */
export const keySummary = (fields: Partial<KeySummary> = {}): KeySummary => ({
  id: 'key_1',
  class: 'secret',
  environment: 'test',
  label: null,
  hint: 'sk_test_…ab12',
  status: 'active',
  createdAt: '2026-01-15T11:59:59.000Z',
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
  requestCount: 0,
  ...fields,
})
