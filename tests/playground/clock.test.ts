import { describe, expect, test } from 'vitest'
import { readingAt } from '#src/features/dashboard/reading-at.ts'
import { leadOver, stopAt } from '#src/features/dashboard/clock/never-back.ts'
import type { KeySummary } from '#mocks/control/schema.ts'
import { keySummary } from './key-summary.ts'

const NOON = Date.parse('2026-01-15T12:00:00.000Z')

describe('the controls of the clock never turn it back', () => {
  test.each([
    ['a running clock stops at the next whole second', { now: NOON + 1, runs: true }, undefined, NOON + 1000],
    ['a running clock at a whole second stops there', { now: NOON, runs: true }, undefined, NOON],
    ['a clock that stands stays where it is', { now: NOON + 1, runs: false }, undefined, NOON + 1],
    ['an instant ahead is kept', { now: NOON, runs: true }, NOON + 5, NOON + 5],
    ['an instant that has passed meanwhile is not', { now: NOON + 1500, runs: true }, NOON + 1000, NOON + 2000],
  ])('%s', (_, time, wanted, at) => {
    expect(stopAt(time, wanted)).toBe(at)
  })

  test('a clock ahead of the system keeps its lead, and one behind it gets none', () => {
    expect(leadOver({ now: NOON + 60_000, runs: false }, NOON)).toBe(60_000)
    expect(leadOver({ now: NOON - 60_000, runs: false }, NOON)).toBe(0)
  })
})

describe('the state of a key follows the clock between two readings', () => {
  const key = (fields: Partial<KeySummary>) => keySummary({ expiresAt: '2026-01-15T12:00:00.000Z', ...fields })
  const statusAt = (shown: KeySummary, now: number | undefined) =>
    readingAt({ account: { status: 'active' }, keys: [shown] }, now).keys[0]?.status

  test.each([
    ['the last millisecond before the expiry', key({}), NOON - 1, 'active'],
    ['the instant of the expiry', key({}), NOON, 'expired'],
    ['a revoked key stays revoked', key({ status: 'revoked' }), NOON, 'revoked'],
    ['a key without an expiry', key({ expiresAt: null }), NOON, 'active'],
    ['a clock that is not read yet', key({}), undefined, 'active'],
  ])('%s', (_, shown, now, status) => {
    expect(statusAt(shown, now)).toBe(status)
  })
})
