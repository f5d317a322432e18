import { list, printed, rates } from '#mocks/providers/paykore/case-helpers.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** Calls counted within a minute. */
export const rateCases: readonly PayKoreCase[] = [
  {
    id: 'rate-headers',
    title: 'The headers after 53 calls of a minute',
    ground: text.limits,
    at: '2024-06-01T00:00:30.000Z',
    expects: { status: 200, headers: { ...rates(300, 247), 'X-RateLimit-Reset': '1717200060' } },
    stage: (scene) => {
      const key = scene.mint()
      scene.count(key.id, 52)
      return list(key.text)
    },
  },
  {
    id: 'call-300',
    title: 'Call 300 of a minute, on Starter',
    ground: text.limits,
    expects: { status: 200, headers: { 'X-RateLimit-Remaining': '0' } },
    stage: (scene) => {
      const key = scene.mint()
      scene.count(key.id, 299)
      return list(key.text)
    },
  },
  {
    id: 'over-limit',
    title: 'Call 301 of a minute, on Starter',
    ground: text.limits,
    at: '2024-06-01T00:00:48.000Z',
    expects: {
      status: 429,
      reply: 'rate-limit-exceeded',
      gate: 'rate',
      body: printed(
        'RATE_LIMIT_EXCEEDED',
        'Too many requests. Slow down and retry after the indicated time.',
        429,
        'req_9kLmN2oPqR',
        { retry_after: 12 },
      ),
      headers: { ...rates(300, 0), 'X-RateLimit-Reset': '1717200060', 'Retry-After': null },
    },
    stage: (scene) => {
      const key = scene.mint()
      scene.count(key.id, 300)
      scene.pinRequestId('req_9kLmN2oPqR')
      return list(key.text)
    },
  },
  {
    id: 'growth-tier',
    title: 'Call 301 of a minute, on Growth',
    ground: text.limits,
    expects: { status: 200, headers: rates(1000, 699) },
    stage: (scene) => {
      scene.account.tier = 'growth'
      const key = scene.mint()
      scene.count(key.id, 300)
      return list(key.text)
    },
  },
  {
    id: 'scale-tier',
    title: 'A call on Scale',
    note: 'The text calls the limit custom; the number is ours.',
    ground: open.scale,
    expects: { status: 200, headers: { 'X-RateLimit-Limit': '5000' } },
    stage: (scene) => {
      scene.account.tier = 'scale'
      return list(scene.mint().text)
    },
  },
]
