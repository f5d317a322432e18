import { type PayKoreCase, printed, rates } from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** Calls counted within a minute. */
export const rateCases: readonly PayKoreCase[] = [
  {
    id: 'rate-headers',
    title: 'The headers after 53 calls of a minute',
    source: text.limits,
    at: '2024-06-01T00:00:30.000Z',
    expects: { status: 200, headers: { ...rates(300, 247), 'X-RateLimit-Reset': '1717200060' } },
    given: { key: { calls: 52 } },
    send: 'list-wallets',
  },
  {
    id: 'call-300',
    title: 'Call 300 of a minute, on Starter',
    source: text.limits,
    expects: { status: 200, headers: { 'X-RateLimit-Remaining': '0' } },
    given: { key: { calls: 299 } },
    send: 'list-wallets',
  },
  {
    id: 'over-limit',
    title: 'Call 301 of a minute, on Starter',
    source: text.limits,
    at: '2024-06-01T00:00:48.000Z',
    expects: {
      status: 429,
      reply: 'rate-limit-exceeded',
      rule: 'rate',
      body: printed(
        'RATE_LIMIT_EXCEEDED',
        'Too many requests. Slow down and retry after the indicated time.',
        429,
        'req_9kLmN2oPqR',
        { retry_after: 12 },
      ),
      headers: { ...rates(300, 0), 'X-RateLimit-Reset': '1717200060', 'Retry-After': null },
    },
    given: { key: { calls: 300 }, requestId: 'req_9kLmN2oPqR' },
    send: 'list-wallets',
  },
  {
    id: 'growth-tier',
    title: 'Call 301 of a minute, on Growth',
    source: text.limits,
    expects: { status: 200, headers: rates(1000, 699) },
    given: { key: { calls: 300 }, account: { tier: 'growth' } },
    send: 'list-wallets',
  },
  {
    id: 'scale-tier',
    title: 'A call on Scale',
    note: 'The text calls the limit custom; the number is ours.',
    source: open.scale,
    expects: { status: 200, headers: { 'X-RateLimit-Limit': '5000' } },
    given: { account: { tier: 'scale' } },
    send: 'list-wallets',
  },
]
