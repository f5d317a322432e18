import { describe, expect, test } from 'vitest'
import { addRates, countCall, type Counter, quotaAt, secondsToReset } from '#mocks/engine/rate.ts'
import { minuteLimits } from './minute-limits.ts'

type DropFirst<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never

const at = (time: string): number => Date.parse(`2026-01-15T${time}Z`)
const ratesOf = (...terms: DropFirst<Parameters<typeof addRates>>): Record<string, string> => {
  const headers = {}
  addRates(headers, ...terms)
  return headers
}
const full = at('12:00:00.000')

describe('a window of 60 seconds begins on the full minute', () => {
  test.each([
    ['its first millisecond', '12:00:00.000', '12:01:00.000'],
    ['its middle', '12:00:30.000', '12:01:00.000'],
    ['its last millisecond', '12:00:59.999', '12:01:00.000'],
    ['the next minute', '12:01:00.000', '12:02:00.000'],
  ])('%s', (_, time, reset) => {
    expect(quotaAt(minuteLimits, 'small', undefined, at(time))).toEqual({ limit: 3, used: 0, resetsAt: at(reset) })
  })

  test('before 1970 too', () => {
    expect(quotaAt(minuteLimits, 'small', undefined, -30_000).resetsAt).toBe(0)
  })
})

describe('a counter', () => {
  const counter: Counter = { windowStart: full, count: 2 }
  test.each([
    ['goes on counting in the last millisecond of its window', '12:00:59.999', 2, 3],
    ['counts nothing in the next window, and begins again', '12:01:00.000', 0, 1],
    ['counts nothing after the clock was turned back, and begins again', '11:59:59.999', 0, 1],
  ])('%s', (_, time, used, next) => {
    expect(quotaAt(minuteLimits, 'small', counter, at(time)).used).toBe(used)
    expect(countCall(minuteLimits, counter, at(time)).count).toBe(next)
  })

  test('begins with the first call', () => {
    expect(countCall(minuteLimits, undefined, full)).toEqual({ windowStart: full, count: 1 })
  })

  test('gives the calls of the tier, and none to a tier that does not exist', () => {
    expect(['small', 'large', 'none'].map((tier) => quotaAt(minuteLimits, tier, undefined, full).limit)).toEqual([
      3, 10, 0,
    ])
  })
})

describe('the seconds to the reset are whole and at least one', () => {
  test.each([
    ['12:00:00.000', 60],
    ['12:00:00.001', 60],
    ['12:00:48.000', 12],
    ['12:00:58.999', 2],
    ['12:00:59.000', 1],
    ['12:00:59.999', 1],
  ])('at %s there are %i left', (time, seconds) => {
    expect(secondsToReset(quotaAt(minuteLimits, 'small', undefined, at(time)), at(time))).toBe(seconds)
  })
})

describe('rate headers', () => {
  const quota = { limit: 3, used: 1, resetsAt: at('12:01:00.000') }
  const now = at('12:00:48.000')
  const plain = { 'X-Limit': '3', 'X-Remaining': '2', 'X-Reset': '1768478460' }

  test('say the limit, what is left and the reset in Unix seconds', () => {
    expect(ratesOf(minuteLimits, quota, now, false)).toEqual(plain)
  })
  test('add the retry header over the limit, where the provider has one', () => {
    expect(ratesOf(minuteLimits, quota, now, true)).toEqual({ ...plain, 'X-Retry-After': '12' })
    const { limit, remaining, reset } = minuteLimits.headers
    expect(ratesOf({ ...minuteLimits, headers: { limit, remaining, reset } }, quota, now, true)).toEqual(plain)
  })
  test('never say that less than nothing is left', () => {
    expect(ratesOf(minuteLimits, { ...quota, used: 10 }, now, false)['X-Remaining']).toBe('0')
  })
})
