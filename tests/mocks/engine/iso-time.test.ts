import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoTime } from '#mocks/engine/iso-time.ts'

const LAST = 8.64e15

test('an instant is written as the platform writes it, from the first of its calendar to the last', () => {
  const instant = fc.oneof(
    fc.integer({ min: -LAST, max: LAST }),
    fc.integer({ min: 0, max: 4e12 }),
    fc.double({ min: -1e13, max: 1e13, noNaN: true }),
    fc.constantFrom(0, -1, LAST, -LAST, Date.parse('9999-12-31T23:59:59.999Z'), Date.parse('0000-01-01T00:00:00Z')),
  )
  fc.assert(
    fc.property(instant, (time) => isoTime(time) === new Date(time).toISOString()),
    { numRuns: 2000 },
  )
})

test.each([Number.NaN, Infinity, LAST + 86_400_000])('%s is no instant', (time) => {
  expect(() => isoTime(time)).toThrow(RangeError)
})
