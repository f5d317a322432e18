import { expect, test } from 'vitest'
import { readDay, readInstant } from '#mocks/engine/read-instant.ts'

test.each([
  ['2026-01-15T10:00:00Z', '2026-01-15T10:00:00.000Z'],
  ['2026-01-15T10:00Z', '2026-01-15T10:00:00.000Z'],
  ['2026-01-15T10:00:00.5Z', '2026-01-15T10:00:00.500Z'],
  ['2026-01-15T10:00:00.123456+00:00', '2026-01-15T10:00:00.123Z'],
  ['2024-02-29T23:59:59-23:59', '2024-03-01T23:58:59.000Z'],
])('%s is an instant', (text, instant) => {
  expect(new Date(readInstant(text) ?? 0).toISOString()).toBe(instant)
})

test.each([
  '2026-02-31T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-01-15T24:00:00Z',
  '2026-01-15T10:60:00Z',
  '2026-01-15T10:00:00',
  '2026-01-15T10:00:00+24:00',
  '2026-01-15',
  '+012026-01-15T10:00:00Z',
  ' 2026-01-15T10:00:00Z',
  '2026-01-15 10:00:00Z',
  '5',
  '',
])('"%s" is none', (text) => {
  expect(readInstant(text)).toBeUndefined()
})

test('a day is one of the calendar', () => {
  expect(readDay('2024-02-29')).toBe(Date.parse('2024-02-29T00:00:00Z'))
  for (const text of ['2026-02-29', '2026-00-10', '26-01-01', '2026-1-1', '2026-01-15T10:00:00Z'])
    expect([text, readDay(text)]).toEqual([text, undefined])
})
