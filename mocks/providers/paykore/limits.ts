import type { Limits } from '#mocks/engine/rate.ts'
import { open, text } from './sources.ts'

export const limits: Limits = {
  windowSeconds: 60,
  tiers: {
    starter: { title: 'Starter', calls: 300, source: text.limits },
    growth: { title: 'Growth', calls: 1000, source: text.limits },
    scale: { title: 'Scale', calls: 5000, source: open.scale },
  },
  headers: { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining', reset: 'X-RateLimit-Reset' },
  source: text.limits,
  windowGround: open.window,
}
