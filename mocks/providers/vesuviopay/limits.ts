import type { Limits } from '#mocks/engine/rate.ts'
import { open, pages } from './sources.ts'

/** Limits by the minute. The hourly limit and the burst of the public page are only printed. */
export const limits: Limits = {
  windowSeconds: 60,
  tiers: {
    standard: { title: 'Standard', calls: 100, source: pages.limits },
    premium: { title: 'Premium', calls: 1000, source: pages.limits },
  },
  headers: {
    limit: 'X-RateLimit-Limit',
    remaining: 'X-RateLimit-Remaining',
    reset: 'X-RateLimit-Reset',
    retryAfter: 'X-RateLimit-Retry-After',
  },
  source: pages.limits,
  windowGround: open.window,
}
