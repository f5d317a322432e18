import type { Limits } from '#mocks/engine/rate.ts'

/** A tier with its calls: `Starter, 300 calls a minute`. */
export const tierWords = (limits: Limits | undefined, tier: string): string => {
  const known = limits?.tiers[tier]
  if (!limits || !known) return tier
  return `${known.title}, ${known.calls.toLocaleString('en')} calls ${limits.windowSeconds === 60 ? 'a minute' : `in ${limits.windowSeconds} s`}`
}
