import { type KeyRecord, statusAt } from './key.ts'
import type { Provider } from './provider.ts'
import { countCall, quotaAt } from './rate.ts'
import type { Quota, Judgment } from './rule.ts'
import type { ProviderState } from './provider-state.ts'

/** The cached lookup of a key, while it holds. */
export const cachedLookup = (
  provider: Provider,
  state: ProviderState,
  key: KeyRecord,
  now: number,
): number | undefined => {
  const filled = state.cachedAt[key.id]
  return filled !== undefined && now < filled + (provider.cachesLookups ?? 0) * 1000 ? filled : undefined
}

/** The lookup of a valid key fills the cache, whatever the call answers; a live entry is not prolonged. */
export const fillCache = (provider: Provider, state: ProviderState, key: KeyRecord, now: number): void => {
  if (!provider.cachesLookups || statusAt(key, now) !== 'active') return
  if (cachedLookup(provider, state, key, now) === undefined) state.cachedAt[key.id] = now
}

/** The key's quota, where the provider limits rates. */
export const quotaOf = (provider: Provider, state: ProviderState, key: KeyRecord, now: number): Quota | undefined =>
  provider.limits && quotaAt(provider.limits, state.account.tier ?? '', state.counters[key.id], now)

/** Books a judged call: an accepted key was used, and a call that was not over the limit takes from the quota. */
export const recordUse = (
  provider: Provider,
  state: ProviderState,
  key: KeyRecord,
  verdict: Judgment,
  now: number,
): void => {
  const scope = verdict.outcome === 'denied' ? verdict.rule.scope : undefined
  if (scope === 'key') return
  key.requestCount += 1
  key.lastUsedAt = now
  if (provider.limits && scope !== 'rate')
    state.counters[key.id] = countCall(provider.limits, state.counters[key.id], now)
}
