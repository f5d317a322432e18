import type { DashboardProblem } from '#src/transport/dashboard.ts'

/** What a typed instant means for a clock that never runs back. */
export type InstantTarget =
  | { readonly kind: 'ahead'; readonly at: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'none'; readonly why: string }

// What a field of type datetime-local gives, with or without seconds; it is read as UTC.
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/

/** Reads an instant as the field gives it. The present counts as ahead: the clock may be stopped at it. */
export const readTarget = (text: string, now: number): InstantTarget => {
  const at = LOCAL.test(text) ? Date.parse(`${text}Z`) : NaN
  if (Number.isNaN(at)) return { kind: 'none', why: 'Give a day and a time, such as 2026-12-31 23:59:59.' }
  // The field has no milliseconds: the second that the clock shows is now.
  return at < now - (now % 1000) ? { kind: 'back' } : { kind: 'ahead', at: Math.max(at, now) }
}

/** What the clock itself refuses, in its own words: an instant past its end. */
export const refusedInstant = ({
  detail,
  errors = [],
}: DashboardProblem): Extract<InstantTarget, { readonly kind: 'none' }> => ({
  kind: 'none',
  why: errors.find(({ field }) => field === 'now')?.message ?? detail,
})

/** An instant as the field takes it. */
export const fieldOf = (at: number): string => new Date(at).toISOString().slice(0, 19)
