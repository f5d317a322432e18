import type { MemoryStore } from '#mocks/state/memory-store.ts'
import { advanced, nowOf, systemClock } from '#mocks/state/clock.ts'
import type { Instant, MockClock, Span } from './api.ts'

/** Epoch ms of an instant. Throws a `RangeError` for what is none. */
export const timeOfInstant = (at: Instant): number => {
  const time = typeof at === 'number' ? at : at instanceof Date ? at.getTime() : Date.parse(at)
  if (Number.isNaN(new Date(time).getTime()))
    throw new RangeError(`"${String(at)}" is no instant. Give one such as 2026-01-15T10:00:00Z.`)
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
    const now = timeOfInstant(at)
    store.clock(() => ({ mode: 'frozen', now }))
  },
  advance: (by) => {
    const ms = msOfSpan(by)
    store.clock((clock) => advanced(clock, ms))
  },
  run: () => void store.clock(() => systemClock),
})
