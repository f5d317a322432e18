import type { KeyRecord } from './key.ts'
import { statusAt } from './key.ts'
import type { Provider } from './provider.ts'
import { counted, quotaAt } from './rate.ts'
import type { Quota, Verdict } from './rule.ts'
import type { Slice } from './provider-state.ts'

/** The cached look-up of a key, while it holds. */
export const cachedLookup = (provider: Provider, slice: Slice, key: KeyRecord, now: number): number | undefined => {
  const filled = slice.cachedAt[key.id]
  return filled !== undefined && now < filled + (provider.cachesLookups ?? 0) * 1000 ? filled : undefined
}

/** The look-up of a valid key fills the cache, whatever the call answers; a live entry is not prolonged. */
export const fillCache = (provider: Provider, slice: Slice, key: KeyRecord, now: number): void => {
  if (!provider.cachesLookups || statusAt(key, now) !== 'active') return
  if (cachedLookup(provider, slice, key, now) === undefined) slice.cachedAt[key.id] = now
}

/** The key's quota, where the provider limits rates. */
export const quotaOf = (provider: Provider, slice: Slice, key: KeyRecord, now: number): Quota | undefined =>
  provider.limits && quotaAt(provider.limits, slice.account.tier ?? '', slice.counters[key.id], now)

/** Books a judged call: an accepted key was used, and a call that was not over the limit takes from the quota. */
export const book = (provider: Provider, slice: Slice, key: KeyRecord, verdict: Verdict, now: number): void => {
  const refuses = verdict.outcome === 'denied' ? verdict.rule.refuses : undefined
  if (refuses === 'key') return
  key.requestCount += 1
  key.lastUsedAt = now
  if (provider.limits && refuses !== 'rate')
    slice.counters[key.id] = counted(provider.limits, slice.counters[key.id], now)
}
