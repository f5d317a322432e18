import type { KeySummary } from '#mocks/control/schema.ts'
import type { DashboardReading } from './read-dashboard.ts'

const keyAt = (key: KeySummary, now: number): KeySummary =>
  key.status === 'active' && key.expiresAt !== null && Date.parse(key.expiresAt) <= now
    ? { ...key, status: 'expired' }
    : key

/** A reading as it holds at this time: between two readings a running clock may pass the expiry of a key. */
export const readingAt = <R extends Pick<DashboardReading, 'keys'>>(reading: R, now: number | undefined): R =>
  now === undefined ? reading : { ...reading, keys: reading.keys.map((key) => keyAt(key, now)) }
