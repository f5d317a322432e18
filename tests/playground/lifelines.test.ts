import { describe, expect, test } from 'vitest'
import { lifelinesOf, NOW_X, WIDTH } from '#src/features/dashboard/clock/lifelines.ts'
import type { ClockMoment } from '#src/features/dashboard/clock/moments.ts'

const now = Date.parse('2026-01-15T10:31:07.000Z')
const moment = (id: string, from: number | undefined, at: number): ClockMoment => ({
  id,
  life: id,
  label: `end of the ${id}`,
  from: from === undefined ? undefined : now + from * 1000,
  at: now + at * 1000,
})
const drawn = (...moments: ClockMoment[]) => lifelinesOf(now, moments)

describe('the lives that end soon are drawn around now', () => {
  test('begun on its left, ending on its right', () => {
    for (const { begun, end } of drawn(moment('window', -7, 53), moment('token', -177, 723)).lines) {
      expect(begun).toBeLessThan(NOW_X)
      expect(end).toBeGreaterThan(NOW_X)
      expect(end).toBeLessThanOrEqual(WIDTH)
    }
  })

  test('what ends sooner lies nearer, be it by seconds or by months', () => {
    const ends = drawn(
      moment('window', -7, 53),
      moment('cache', -1, 299),
      moment('token', -1, 899),
      moment('key', -1, 187 * 86_400),
    ).lines.map(({ end }) => end)
    expect(ends).toEqual(ends.toSorted((a, b) => a - b))
    expect(new Set(ends).size).toBe(4)
  })

  test('an end comes nearer as time goes by', () => {
    const at = (passed: number) =>
      lifelinesOf(now + passed, [moment('window', -7, 53), moment('token', -7, 893)]).lines.map(({ end }) => end)
    const [before, after] = [at(0), at(30_000)]
    expect(after[0]).toBeLessThan(before[0] ?? 0)
  })

  test('what began earlier lies farther back, and a life of which nobody knows when has no ring', () => {
    const [key, cache] = drawn(moment('key', -86_400, 5), moment('cache', -299, 1)).lines
    expect(key?.begun).toBeLessThan(cache?.begun ?? 0)
    expect(drawn(moment('token', undefined, 5)).lines[0]?.begun).toBeUndefined()
  })

  test('each row says when and in how long it ends, and the drawing is told in words', () => {
    const { says, lines, height } = drawn(moment('token', -177, 723), moment('key', -86_400, 187 * 86_400))
    expect(lines.map(({ ends }) => ends)).toEqual(['10:43:10, in 13 min', '2026-07-21, in 187 days'])
    expect(says).toBe(
      'Now 10:31:07 UTC; token from 10:28:10 to 10:43:10, in 13 min; key from 2026-01-14 10:31:07 to 2026-07-21 10:31:07, in 187 days',
    )
    expect(lines.every(({ y }) => y < height)).toBe(true)
  })

  test.each([
    [0.4, 'in 1 s'],
    [119, 'in 119 s'],
    [120, 'in 2 min'],
    [7199, 'in 120 min'],
    [7200, 'in 2 h'],
    [172_799, 'in 48 h'],
    [172_800, 'in 2 days'],
    [4000 * 86_400, 'in 4000 days'],
  ])('an end in %d s is said to be %s', (seconds, words) => {
    expect(drawn(moment('x', undefined, seconds)).lines[0]?.ends).toContain(words)
  })
})
