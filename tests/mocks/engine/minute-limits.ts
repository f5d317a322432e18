import { documented } from '#mocks/engine/source.ts'
import type { Limits } from '#mocks/engine/rate.ts'

const source = documented('Heading')

/** Three calls a minute, or ten; with a retry header. */
export const minuteLimits: Limits = {
  windowSeconds: 60,
  tiers: { small: { title: 'Small', calls: 3, source }, large: { title: 'Large', calls: 10, source } },
  headers: { limit: 'X-Limit', remaining: 'X-Remaining', reset: 'X-Reset', retryAfter: 'X-Retry-After' },
  source,
  windowSource: source,
}
