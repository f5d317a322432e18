import { describe, expect, test } from 'vitest'
import { advanced, nowOf, shown, systemClock } from '#mocks/state/clock.ts'

const NOON = Date.parse('2026-01-15T12:00:00.000Z')

describe('the clock of a world', () => {
  test('follows the system at first', () => {
    expect(shown(systemClock, NOON)).toEqual({ now: '2026-01-15T12:00:00.000Z', clock: 'real' })
  })
  test('goes on running after it was moved on', () => {
    const later = advanced(systemClock, 60_000)
    expect(shown(later, NOON)).toEqual({ now: '2026-01-15T12:01:00.000Z', clock: 'real' })
    expect(nowOf(later, NOON + 1000)).toBe(NOON + 61_000)
  })
  test('stands still once it is frozen, and moves only by hand', () => {
    const frozen = { mode: 'frozen', now: NOON } as const
    expect(nowOf(frozen, NOON + 999_999)).toBe(NOON)
    expect(shown(advanced(frozen, 60_000), 0)).toEqual({ now: '2026-01-15T12:01:00.000Z', clock: 'frozen' })
  })
  test('adds up several moves', () => {
    expect(nowOf(advanced(advanced(systemClock, 1000), 500), 0)).toBe(1500)
  })
})
