import type { Desk, DeskKey } from './read-keys.ts'

const keyAt = (key: DeskKey, now: number): DeskKey =>
  key.status === 'active' && key.expiresAt !== null && Date.parse(key.expiresAt) <= now
    ? { ...key, status: 'expired' }
    : key

/** A desk as it is at this time: between two readings a running clock may pass the expiry of a key. */
export const deskAt = (desk: Desk, now: number | undefined): Desk =>
  now === undefined ? desk : { ...desk, keys: desk.keys.map((key) => keyAt(key, now)) }
