import type { Source } from './source.ts'
import type { Quota } from './rule.ts'

/** Rate limits: calls a window for each tier, and the headers that report them. */
export type Limits = {
  readonly windowSeconds: number
  readonly tiers: Readonly<Record<string, { readonly title: string; readonly calls: number; readonly source: Source }>>
  readonly headers: {
    readonly limit: string
    readonly remaining: string
    readonly reset: string
    /** Sent only with a 429, where the provider has such a header. */
    readonly retryAfter?: string
  }
  readonly source: Source
  /** Basis of the reading that windows are fixed and begin on the full minute. */
  readonly windowSource: Source
}

export type Counter = { readonly windowStart: number; readonly count: number }

const windowStart = (now: number, { windowSeconds }: Limits): number => {
  const length = windowSeconds * 1000
  return Math.floor(now / length) * length
}

/** What is left of the quota at `now`; a counter of another window counts nothing. */
export const quotaAt = (limits: Limits, tier: string, counter: Counter | undefined, now: number): Quota => {
  const start = windowStart(now, limits)
  return {
    limit: limits.tiers[tier]?.calls ?? 0,
    used: counter?.windowStart === start ? counter.count : 0,
    resetsAt: start + limits.windowSeconds * 1000,
  }
}

/** The counter after one more call. */
export const countCall = (limits: Limits, counter: Counter | undefined, now: number): Counter => {
  const start = windowStart(now, limits)
  return { windowStart: start, count: counter?.windowStart === start ? counter.count + 1 : 1 }
}

/** Whole seconds until the window ends, at least 1. */
export const secondsToReset = (quota: Quota, now: number): number =>
  Math.max(1, Math.ceil((quota.resetsAt - now) / 1000))

/** Adds the rate headers to those of an answer; with `over` the retry header too, where there is one. */
export const addRates = (
  headers: Record<string, string>,
  limits: Limits,
  quota: Quota,
  now: number,
  over: boolean,
): void => {
  const { limit, remaining, reset, retryAfter } = limits.headers
  headers[limit] = String(quota.limit)
  headers[remaining] = String(Math.max(0, quota.limit - quota.used))
  headers[reset] = String(quota.resetsAt / 1000)
  if (over && retryAfter) headers[retryAfter] = String(secondsToReset(quota, now))
}
