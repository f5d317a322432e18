export type Where = 'tab' | 'device'

/** A credential of the mock that the reader asked to keep. The one place where a full key is stored. Times are epoch ms. */
export type SavedCredential = {
  readonly id: string
  readonly provider: string
  readonly kind: 'key' | 'token' | 'client-secret'
  readonly text: string
  readonly hint: string
  readonly class?: string | undefined
  readonly environment?: string | undefined
  readonly worldId: string
  readonly savedAt: number
  readonly where: Where
  readonly expiresAt?: number | undefined
}

/** The last instant that a calendar of the platform knows, in epoch ms. */
const LAST_INSTANT = 8.64e15

type Fits = (value: unknown) => boolean
const text: Fits = (value) => typeof value === 'string'
const instant: Fits = (value) => typeof value === 'number' && value >= 0 && value <= LAST_INSTANT
const optional =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value)

const fields: Readonly<Record<keyof SavedCredential, Fits>> = {
  id: text,
  provider: text,
  kind: (value) => value === 'key' || value === 'token' || value === 'client-secret',
  text,
  hint: text,
  class: optional(text),
  environment: optional(text),
  worldId: text,
  savedAt: instant,
  where: (value) => value === 'tab' || value === 'device',
  expiresAt: optional(instant),
}

/** Whether what lies in storage is a saved credential. Written out: every page with a playground asks, and Zod is 10 KB. */
export const isSaved = (value: unknown): value is SavedCredential =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(fields).every(([name, fits]) => fits(Reflect.get(value, name)))
