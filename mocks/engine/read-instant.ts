const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Epoch ms of the beginning of a day, such as `2026-01-15`, in UTC; undefined where the calendar has no such day. */
export const readDay = (text: string): number | undefined => {
  const time = DAY.test(text) ? Date.parse(text) : Number.NaN
  // Engines move a February 31 on into March; such a day is a mistake of the caller's.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? undefined : time
}

/** Epoch ms of an instant with its zone, such as `2026-01-15T10:00:00Z`; undefined for any other text: without a zone it is another instant on another machine. */
export const readInstant = (text: string): number | undefined => {
  const day = INSTANT.exec(text)?.[1]
  return day === undefined || readDay(day) === undefined ? undefined : Date.parse(text)
}
