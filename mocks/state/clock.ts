import { isoTime } from '#mocks/engine/iso-time.ts'

/** The world's clock: it follows the system with an offset, or stands still. Times are epoch milliseconds. */
export type Clock =
  | { readonly mode: 'real'; readonly offset: number }
  | { readonly mode: 'frozen'; readonly now: number }

export const systemClock: Clock = { mode: 'real', offset: 0 }

/** The world's now, given the system's. */
export const nowOf = (clock: Clock, system: number): number =>
  clock.mode === 'real' ? system + clock.offset : clock.now

/** The span of the clock: a year of room before dates need more than four digits, for a clock that runs on. */
const FIRST_INSTANT = 0
const LAST_INSTANT = Date.parse('9999-01-01T00:00:00Z')

/** Whether the clock may stand at a time: beyond its span answers cannot be written. */
export const isInSpan = (time: number): boolean => time >= FIRST_INSTANT && time <= LAST_INSTANT

/** What is said of an instant beyond the span. */
export const SPAN_RULE = 'Give an instant from 1970 to the end of 9998.'

/** The clock moved on by `ms`; a running clock goes on running. */
export const advanced = (clock: Clock, ms: number): Clock =>
  clock.mode === 'real' ? { mode: 'real', offset: clock.offset + ms } : { mode: 'frozen', now: clock.now + ms }

/** The clock as the dashboard shows it. */
export const shown = (clock: Clock, system: number): { now: string; clock: Clock['mode'] } => ({
  now: isoTime(nowOf(clock, system)),
  clock: clock.mode,
})
