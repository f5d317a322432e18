import type { JsonObject } from '#mocks/engine/request.ts'
import { type KeyRecord, statusAt } from '#mocks/engine/key.ts'

const iso = (time: number | null | undefined): string | null =>
  time === null || time === undefined ? null : new Date(time).toISOString()

/** A key as the dashboard shows it: never its text. */
export const shownKey = (key: KeyRecord, now: number): JsonObject => ({
  id: key.id,
  class: key.class,
  environment: key.environment,
  label: key.label,
  hint: key.hint,
  status: statusAt(key, now),
  createdAt: iso(key.createdAt),
  expiresAt: iso(key.expiresAt),
  revokedAt: iso(key.ended?.at),
  lastUsedAt: iso(key.lastUsedAt),
  requestCount: key.requestCount,
  ...(key.storeId !== null && { storeId: key.storeId }),
})
