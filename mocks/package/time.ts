import type { MemoryStore } from '#mocks/state/memory-store.ts'
import { advanced, isInSpan, nowOf, SPAN_RULE, systemClock } from '#mocks/state/clock.ts'
import { readDay, readInstant } from '#mocks/engine/read-instant.ts'
import type { Instant, MockClock, Span } from './api.ts'

/** Epoch ms of an instant as a text: one with its zone, or a day for its beginning in UTC. Undefined for any other text. */
export const timeOfText = (text: string): number | undefined => readInstant(text) ?? readDay(text)

const epochOf = (at: Instant): number | undefined => {
  if (typeof at === 'number') return at
  return at instanceof Date ? at.getTime() : timeOfText(at)
}

/** Epoch ms of an instant. Throws a `RangeError` for what is none. */
export const timeOfInstant = (at: Instant): number => {
  const time = new Date(epochOf(at) ?? Number.NaN).getTime()
  if (Number.isNaN(time)) throw new RangeError(`"${String(at)}" is no instant. Give one such as 2026-01-15T10:00:00Z.`)
  return time
}

/** Epoch ms of an instant at which the clock may stand. Throws a `RangeError` for any other. */
export const clockTime = (at: Instant): number => {
  const time = timeOfInstant(at)
  if (!isInSpan(time)) throw new RangeError(`The clock cannot stand at ${String(at)}. ${SPAN_RULE}`)
  return time
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A span in ms. Throws a `RangeError` for what is none, or for one that goes back. */
const msOfSpan = (by: Span): number => {
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(by) ?? []
  const ms = Math.round(Number(count) * (units[unit] ?? 0))
  if (!Number.isFinite(ms) || ms <= 0) throw new RangeError(`"${by}" is no span of time. Give one such as 5m or 90s.`)
  return ms
}

/** The clock of a world, as the package shows it. */
export const clockOf = (store: MemoryStore): MockClock => ({
  now: () => {
    const { clock, system } = store.clock()
    return new Date(nowOf(clock, system))
  },
  set: (at) => {
    const now = clockTime(at)
    store.clock(() => ({ mode: 'frozen', now }))
  },
  advance: (by) => {
    const ms = msOfSpan(by)
    store.clock((clock, system) => {
      if (!isInSpan(nowOf(clock, system) + ms))
        throw new RangeError(`"${by}" is too long: the clock ends with the year 9998.`)
      return advanced(clock, ms)
    })
  },
  run: () => void store.clock(() => systemClock),
})
