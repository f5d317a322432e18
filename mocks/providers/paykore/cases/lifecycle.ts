import {
  day,
  invalid,
  list,
  minutes,
  type PayKoreCase,
  printed,
  printedInvalid,
  rates,
} from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** Keys that nobody issued, that ended, or whose day has come. */
export const lifeCases: readonly PayKoreCase[] = [
  {
    id: 'printed-key',
    title: 'The sample key that the text prints',
    note: 'Its form is right, but it was issued to nobody.',
    source: text.keys,
    expects: invalid('known'),
    arrange: () => list(`sk_test_${'a1b2c3d4e5f6'.repeat(6).slice(0, 64)}`),
  },
  {
    id: 'unknown-key',
    title: 'A key nobody issued',
    source: text.errors,
    expects: {
      ...invalid('known'),
      body: printedInvalid,
      headers: { 'X-RateLimit-Limit': null, 'X-RateLimit-Remaining': null },
    },
    arrange: (context) => (context.pinRequestId('req_7hJkL9mNpQ'), list(context.unknown())),
  },
  {
    id: 'revoked-cached',
    title: 'A revoked key, still cached',
    note: 'Revoked 4 minutes after its look-up was cached: it works for one minute more.',
    source: text.rotation,
    at: '2026-01-15T10:04:59.000Z',
    expects: { status: 200 },
    arrange: (context) => {
      const key = context.mint()
      context.cache(key.id, context.now - minutes(5) + 1000)
      context.end(key.id, 'revoked', context.now - minutes(1))
      return list(key.text)
    },
  },
  {
    id: 'revoked-cache-over',
    title: 'A revoked key, cache over',
    source: text.rotation,
    at: '2026-01-15T10:05:00.000Z',
    expects: { ...invalid('not-revoked'), body: printedInvalid, headers: rates(300, 300) },
    arrange: (context) => {
      const key = context.mint()
      context.cache(key.id, context.now - minutes(5))
      context.end(key.id, 'revoked', context.now - minutes(1))
      context.pinRequestId('req_7hJkL9mNpQ')
      return list(key.text)
    },
  },
  {
    id: 'revoked-never-cached',
    title: 'A revoked key that was not in use',
    note: 'No call had cached its look-up, so it fails at once.',
    source: open.cacheFill,
    expects: invalid('not-revoked'),
    arrange: (context) => {
      const key = context.mint()
      context.end(key.id, 'revoked')
      return list(key.text)
    },
  },
  {
    id: 'expired-key',
    title: 'A key past its date',
    source: text.errors,
    at: '2025-01-01T00:00:00.000Z',
    expects: {
      status: 401,
      reply: 'expired-api-key',
      rule: 'not-expired',
      body: printed(
        'EXPIRED_API_KEY',
        'This API key expired on 2025-01-01. Create a new key in the dashboard.',
        401,
        'req_2bCdE3fGhI',
      ),
      headers: { 'X-RateLimit-Limit': '300' },
    },
    arrange: (context) => (
      context.pinRequestId('req_2bCdE3fGhI'),
      list(context.mint({ expiresAt: day('2025-01-01') }).text)
    ),
  },
  {
    id: 'last-second',
    title: 'A key in the last second before its date',
    source: open.expiryInstant,
    at: '2024-12-31T23:59:59.999Z',
    expects: { status: 200 },
    arrange: (context) => list(context.mint({ expiresAt: day('2025-01-01') }).text),
  },
  {
    id: 'expired-while-cached',
    title: 'A key past its date, still cached',
    note: 'The date is checked on each call; the cache does not help.',
    source: open.expiryInstant,
    at: '2025-01-01T00:01:00.000Z',
    expects: { status: 401, reply: 'expired-api-key', rule: 'not-expired' },
    arrange: (context) => {
      const key = context.mint({ expiresAt: day('2025-01-01') })
      context.cache(key.id, context.now - minutes(2))
      return list(key.text)
    },
  },
  {
    id: 'revoked-and-expired',
    title: 'A key both revoked and past its date',
    source: open.cacheFill,
    at: '2025-02-01T00:00:00.000Z',
    expects: invalid('not-revoked'),
    arrange: (context) => {
      const key = context.mint({ expiresAt: day('2025-01-01') })
      context.end(key.id, 'revoked', day('2024-12-01'))
      return list(key.text)
    },
  },
]
