import { documented } from '#mocks/engine/source.ts'
import type { Limits } from '#mocks/engine/rate.ts'

const ground = documented('Heading')

/** Three calls a minute, or ten; with a retry header. */
export const minuteLimits: Limits = {
  windowSeconds: 60,
  tiers: { small: { title: 'Small', calls: 3, ground }, large: { title: 'Large', calls: 10, ground } },
  headers: { limit: 'X-Limit', remaining: 'X-Remaining', reset: 'X-Reset', retryAfter: 'X-Retry-After' },
  ground,
  windowGround: ground,
}
