import { describe, expect, test } from 'vitest'
import { type Moment, timeOf } from '#mocks/engine/moment.ts'

const now = Date.parse('2026-01-15T10:00:00.000Z')

describe('a moment', () => {
  test.each<[Moment, string]>([
    ['now', '2026-01-15T10:00:00.000Z'],
    ['today', '2026-01-15T00:00:00.000Z'],
    ['1ms ago', '2026-01-15T09:59:59.999Z'],
    ['299s ago', '2026-01-15T09:55:01.000Z'],
    ['5m ago', '2026-01-15T09:55:00.000Z'],
    ['24h ago', '2026-01-14T10:00:00.000Z'],
    ['3650d ago', '2016-01-18T10:00:00.000Z'],
    ['in 1ms', '2026-01-15T10:00:00.001Z'],
    ['in 2h', '2026-01-15T12:00:00.000Z'],
    ['2025-01-01', '2025-01-01T00:00:00.000Z'],
  ])('%s is %s', (moment, time) => {
    expect(new Date(timeOf(moment, now)).toISOString()).toBe(time)
  })

  test('that is no length of time is a fault of the case', () => {
    expect(() => timeOf('1e3s ago', now)).toThrow('"1e3s ago" is no moment')
  })
})
