import * as usual from '#mocks/engine/usual-cases.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open } from '#mocks/providers/paykore/sources.ts'

/** Addresses that lead nowhere. */
export const addressCases: readonly PayKoreCase[] = [
  {
    ...usual.unknownEndpoint,
    note: 'Judged before the key. The key is known, so the rate headers show its window, and nothing is taken from it.',
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found', headers: { 'X-RateLimit-Remaining': '300' } },
    send: 'list-wallets',
    request: { path: '/v1/purses' },
  },
  {
    ...usual.wrongMethod,
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    send: 'list-wallets',
  },
]
