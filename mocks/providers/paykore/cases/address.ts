import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open } from '#mocks/providers/paykore/sources.ts'

/** Addresses that lead nowhere. */
export const addressCases: readonly PayKoreCase[] = [
  {
    id: 'unknown-endpoint',
    title: 'An address that does not exist',
    note: 'Judged before the key. The key is known, so the rate headers show its window, and nothing is taken from it.',
    source: open.unknownPath,
    expects: {
      status: 404,
      reply: 'not-found',
      headers: { 'X-RateLimit-Limit': '300', 'X-RateLimit-Remaining': '300' },
    },
    send: 'list-wallets',
    request: { path: '/v1/purses' },
  },
  {
    id: 'wrong-method',
    title: 'A method that the endpoint does not take',
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    send: 'list-wallets',
    request: { method: 'DELETE' },
  },
]
