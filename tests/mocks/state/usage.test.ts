import { describe, expect, test } from 'vitest'
import { type Check, type Judgment, isCheck } from '#mocks/engine/rule.ts'
import { recordUse, cachedLookup, fillCache, quotaOf } from '#mocks/engine/usage.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { keepKey, newState } from '#mocks/engine/provider-state.ts'
import { record } from '../engine/facts.ts'
import { providerOf } from '../registered.ts'

const paykore = providerOf('paykore')
const NOON = Date.parse('2026-01-15T12:00:00.000Z')
const uncached = { ...paykore, cachesLookups: 0 }
const unlimited = providerOf('perfectpay')

const world = (change: Parameters<typeof record>[0] = {}) => {
  const state = newState(paykore, seededRandom('ledger'), NOON)
  const key = record(change)
  keepKey(state, key)
  return { state, key }
}
const allowed: Judgment = { outcome: 'allowed' }
const denied = (scope: Check['scope']): Judgment => {
  const [rule] = paykore.rules.filter(isCheck)
  if (!rule) throw new Error('paykore has no rules')
  return { outcome: 'denied', rule: { ...rule, scope } }
}

describe('a cached lookup', () => {
  test('holds for 300 seconds from its filling, and not for one millisecond more', () => {
    const { state, key } = world()
    fillCache(paykore, state, key, NOON)
    expect(cachedLookup(paykore, state, key, NOON + 299_999)).toBe(NOON)
    expect(cachedLookup(paykore, state, key, NOON + 300_000)).toBeUndefined()
  })
  test('is not prolonged by a later call', () => {
    const { state, key } = world()
    fillCache(paykore, state, key, NOON)
    fillCache(paykore, state, key, NOON + 200_000)
    expect(cachedLookup(paykore, state, key, NOON + 300_000)).toBeUndefined()
  })
  test('is filled anew once it has run out', () => {
    const { state, key } = world()
    fillCache(paykore, state, key, NOON)
    fillCache(paykore, state, key, NOON + 300_000)
    expect(cachedLookup(paykore, state, key, NOON + 300_000)).toBe(NOON + 300_000)
  })
  test.each([
    ['a revoked key', { ended: { how: 'revoked', at: NOON - 1 } }],
    ['a replaced key', { ended: { how: 'replaced', at: NOON - 1 } }],
    ['an expired key', { expiresAt: NOON }],
  ] as const)('is not filled for %s', (_name, change) => {
    const { state, key } = world(change)
    fillCache(paykore, state, key, NOON)
    expect(cachedLookup(paykore, state, key, NOON)).toBeUndefined()
  })
  test('does not exist where the provider caches nothing', () => {
    const { state, key } = world()
    fillCache(uncached, state, key, NOON)
    expect(state.cachedAt).toEqual({})
  })
})

describe('a judged call is booked', () => {
  test.each([
    ['an allowed call counts as use and takes from the quota', allowed, 1, NOON, 1],
    ['a call that was refused for another reason does so too', denied('call'), 1, NOON, 1],
    ['a call over the limit counts as use, but takes nothing more', denied('rate'), 1, NOON, 0],
    ['a refused key counts as nothing', denied('key'), 0, null, 0],
  ])('%s', (_name, verdict, requestCount, lastUsedAt, used) => {
    const { state, key } = world()
    recordUse(paykore, state, key, verdict, NOON)
    expect({
      requestCount: key.requestCount,
      lastUsedAt: key.lastUsedAt,
      used: quotaOf(paykore, state, key, NOON)?.used,
    }).toEqual({ requestCount, lastUsedAt, used })
  })

  test('each key has its own quota', () => {
    const { state, key } = world()
    const other = record({ id: 'key_2', hash: 'e'.repeat(64) })
    keepKey(state, other)
    recordUse(paykore, state, key, allowed, NOON)
    expect([key, other].map((each) => quotaOf(paykore, state, each, NOON)?.used)).toEqual([1, 0])
  })
  test('where a provider limits no rates, nothing is counted against a limit', () => {
    const { state, key } = world()
    recordUse(unlimited, state, key, allowed, NOON)
    expect(state.counters).toEqual({})
    expect(quotaOf(unlimited, state, key, NOON)).toBeUndefined()
    expect(key.requestCount).toBe(1)
  })
})
