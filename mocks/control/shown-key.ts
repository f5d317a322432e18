import { isoTime } from '#mocks/engine/iso-time.ts'
import { type KeyRecord, statusAt } from '#mocks/engine/key.ts'
import type { KeySummary } from './schema.ts'

const isoOrNull = (time: number | null | undefined): string | null =>
  time === null || time === undefined ? null : isoTime(time)

/** A key as the dashboard shows it: never its text. */
export const shownKey = (key: KeyRecord, now: number): KeySummary => ({
  id: key.id,
  class: key.class,
  environment: key.environment,
  label: key.label,
  hint: key.hint,
  status: statusAt(key, now),
  createdAt: isoTime(key.createdAt),
  expiresAt: isoOrNull(key.expiresAt),
  revokedAt: isoOrNull(key.ended?.at),
  lastUsedAt: isoOrNull(key.lastUsedAt),
  requestCount: key.requestCount,
  ...(key.storeId !== null && { storeId: key.storeId }),
  ...(key.scopes && { scopes: [...key.scopes] }),
})
