import type { DashboardKeys, KeySummary } from '#src/features/dashboard/state/read-keys.ts'

const keyAt = (key: KeySummary, now: number): KeySummary =>
  key.status === 'active' && key.expiresAt !== null && Date.parse(key.expiresAt) <= now
    ? { ...key, status: 'expired' }
    : key

/** A desk as it is at this time: between two readings a running clock may pass the expiry of a key. */
export const stateAt = (desk: DashboardKeys, now: number | undefined): DashboardKeys =>
  now === undefined ? desk : { ...desk, keys: desk.keys.map((key) => keyAt(key, now)) }
