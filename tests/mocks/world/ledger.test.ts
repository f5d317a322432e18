import { describe, expect, test } from 'vitest'
import type { Rule, Verdict } from '#mocks/engine/rule.ts'
import { book, cachedLookup, fillCache, quotaOf } from '#mocks/engine/usage.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { keep, newSlice } from '#mocks/engine/provider-state.ts'
import { record } from '../engine/facts.ts'
import { providerOf } from '../registered.ts'

const paykore = providerOf('paykore')
const NOON = Date.parse('2026-01-15T12:00:00.000Z')
const uncached = { ...paykore, cachesLookups: 0 }
const unlimited = providerOf('perfectpay')

const world = (change: Parameters<typeof record>[0] = {}) => {
  const slice = newSlice(paykore, seededRandom('ledger'), NOON)
  const key = record(change)
  keep(slice, key)
  return { slice, key }
}
const allowed: Verdict = { outcome: 'allowed' }
const denied = (refuses: Rule['refuses']): Verdict => {
  const [rule] = paykore.rules
  if (!rule) throw new Error('paykore has no rules')
  return { outcome: 'denied', rule: { ...rule, refuses } }
}

describe('a cached look-up', () => {
  test('holds for 300 seconds from its filling, and not for one millisecond more', () => {
    const { slice, key } = world()
    fillCache(paykore, slice, key, NOON)
    expect(cachedLookup(paykore, slice, key, NOON + 299_999)).toBe(NOON)
    expect(cachedLookup(paykore, slice, key, NOON + 300_000)).toBeUndefined()
  })
  test('is not prolonged by a later call', () => {
    const { slice, key } = world()
    fillCache(paykore, slice, key, NOON)
    fillCache(paykore, slice, key, NOON + 200_000)
    expect(cachedLookup(paykore, slice, key, NOON + 300_000)).toBeUndefined()
  })
  test('is filled anew once it has run out', () => {
    const { slice, key } = world()
    fillCache(paykore, slice, key, NOON)
    fillCache(paykore, slice, key, NOON + 300_000)
    expect(cachedLookup(paykore, slice, key, NOON + 300_000)).toBe(NOON + 300_000)
  })
  test.each([
    ['a revoked key', { ended: { how: 'revoked', at: NOON - 1 } }],
    ['a replaced key', { ended: { how: 'replaced', at: NOON - 1 } }],
    ['an expired key', { expiresAt: NOON }],
  ] as const)('is not filled for %s', (_name, change) => {
    const { slice, key } = world(change)
    fillCache(paykore, slice, key, NOON)
    expect(cachedLookup(paykore, slice, key, NOON)).toBeUndefined()
  })
  test('does not exist where the provider caches nothing', () => {
    const { slice, key } = world()
    fillCache(uncached, slice, key, NOON)
    expect(slice.cachedAt).toEqual({})
  })
})

describe('a judged call is booked', () => {
  test.each([
    ['an allowed call counts as use and takes from the quota', allowed, 1, NOON, 1],
    ['a call that was refused for another reason does so too', denied('call'), 1, NOON, 1],
    ['a call over the limit counts as use, but takes nothing more', denied('rate'), 1, NOON, 0],
    ['a refused key counts as nothing', denied('key'), 0, null, 0],
  ])('%s', (_name, verdict, requestCount, lastUsedAt, used) => {
    const { slice, key } = world()
    book(paykore, slice, key, verdict, NOON)
    expect({
      requestCount: key.requestCount,
      lastUsedAt: key.lastUsedAt,
      used: quotaOf(paykore, slice, key, NOON)?.used,
    }).toEqual({ requestCount, lastUsedAt, used })
  })

  test('each key has its own quota', () => {
    const { slice, key } = world()
    const other = record({ id: 'key_2', hash: 'e'.repeat(64) })
    keep(slice, other)
    book(paykore, slice, key, allowed, NOON)
    expect([key, other].map((each) => quotaOf(paykore, slice, each, NOON)?.used)).toEqual([1, 0])
  })
  test('where a provider limits no rates, nothing is counted against a limit', () => {
    const { slice, key } = world()
    book(unlimited, slice, key, allowed, NOON)
    expect(slice.counters).toEqual({})
    expect(quotaOf(unlimited, slice, key, NOON)).toBeUndefined()
    expect(key.requestCount).toBe(1)
  })
})
