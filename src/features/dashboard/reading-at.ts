import type { KeySummary } from '#mocks/control/schema.ts'
import type { DashboardReading } from './read-dashboard.ts'

const keyAt = (key: KeySummary, now: number): KeySummary =>
  key.status === 'active' && key.expiresAt !== null && Date.parse(key.expiresAt) <= now
    ? { ...key, status: 'expired' }
    : key

/** A reading as it holds at this time: between two readings a running clock may pass the expiry of a key. The same one where none ran out. */
export const readingAt = <R extends Pick<DashboardReading, 'keys'>>(reading: R, now: number | undefined): R => {
  if (now === undefined) return reading
  const keys = reading.keys.map((key) => keyAt(key, now))
  return keys.every((key, index) => key === reading.keys[index]) ? reading : { ...reading, keys }
}
