import { day, invalid, list, minutes, printed, printedInvalid, rates } from '#mocks/providers/paykore/case-helpers.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** Keys that nobody issued, that ended, or whose day has come. */
export const lifeCases: readonly PayKoreCase[] = [
  {
    id: 'printed-key',
    title: 'The sample key that the text prints',
    note: 'Its form is right, but it was issued to nobody.',
    ground: text.keys,
    expects: invalid('known'),
    stage: () => list(`sk_test_${'a1b2c3d4e5f6'.repeat(6).slice(0, 64)}`),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    ground: text.errors,
    expects: {
      ...invalid('known'),
      body: printedInvalid,
      headers: { 'X-RateLimit-Limit': null, 'X-RateLimit-Remaining': null },
    },
    stage: (scene) => (scene.pinRequestId('req_7hJkL9mNpQ'), list(scene.unknown())),
  },
  {
    id: 'revoked-cached',
    title: 'A revoked key, still cached',
    note: 'Revoked 4 minutes after its look-up was cached: it works for one minute more.',
    ground: text.rotation,
    at: '2026-01-15T10:04:59.000Z',
    expects: { status: 200 },
    stage: (scene) => {
      const key = scene.mint()
      scene.cache(key.id, scene.now - minutes(5) + 1000)
      scene.end(key.id, 'revoked', scene.now - minutes(1))
      return list(key.text)
    },
  },
  {
    id: 'revoked-cache-over',
    title: 'A revoked key, cache over',
    ground: text.rotation,
    at: '2026-01-15T10:05:00.000Z',
    expects: { ...invalid('not-revoked'), body: printedInvalid, headers: rates(300, 300) },
    stage: (scene) => {
      const key = scene.mint()
      scene.cache(key.id, scene.now - minutes(5))
      scene.end(key.id, 'revoked', scene.now - minutes(1))
      scene.pinRequestId('req_7hJkL9mNpQ')
      return list(key.text)
    },
  },
  {
    id: 'revoked-never-cached',
    title: 'A revoked key that was not in use',
    note: 'No call had cached its look-up, so it fails at once.',
    ground: open.cacheFill,
    expects: invalid('not-revoked'),
    stage: (scene) => {
      const key = scene.mint()
      scene.end(key.id, 'revoked')
      return list(key.text)
    },
  },
  {
    id: 'expired-key',
    title: 'A key past its date',
    ground: text.errors,
    at: '2025-01-01T00:00:00.000Z',
    expects: {
      status: 401,
      reply: 'expired-api-key',
      gate: 'not-expired',
      body: printed(
        'EXPIRED_API_KEY',
        'This API key expired on 2025-01-01. Create a new key in the dashboard.',
        401,
        'req_2bCdE3fGhI',
      ),
      headers: { 'X-RateLimit-Limit': '300' },
    },
    stage: (scene) => (scene.pinRequestId('req_2bCdE3fGhI'), list(scene.mint({ expiresAt: day('2025-01-01') }).text)),
  },
  {
    id: 'last-second',
    title: 'A key in the last second before its date',
    ground: open.expiryInstant,
    at: '2024-12-31T23:59:59.999Z',
    expects: { status: 200 },
    stage: (scene) => list(scene.mint({ expiresAt: day('2025-01-01') }).text),
  },
  {
    id: 'expired-while-cached',
    title: 'A key past its date, still cached',
    note: 'The date is checked on each call; the cache does not help.',
    ground: open.expiryInstant,
    at: '2025-01-01T00:01:00.000Z',
    expects: { status: 401, reply: 'expired-api-key', gate: 'not-expired' },
    stage: (scene) => {
      const key = scene.mint({ expiresAt: day('2025-01-01') })
      scene.cache(key.id, scene.now - minutes(2))
      return list(key.text)
    },
  },
  {
    id: 'revoked-and-expired',
    title: 'A key both revoked and past its date',
    ground: open.cacheFill,
    at: '2025-02-01T00:00:00.000Z',
    expects: invalid('not-revoked'),
    stage: (scene) => {
      const key = scene.mint({ expiresAt: day('2025-01-01') })
      scene.end(key.id, 'revoked', day('2024-12-01'))
      return list(key.text)
    },
  },
]
