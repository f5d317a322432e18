import { shortTimes } from '#src/ui/short-times.ts'
import type { ClockMoment } from './moments.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** How far a side of the drawing reaches from now, in ms: the smallest of these that holds all of it. */
const REACHES = [MINUTE, 5 * MINUTE, HOUR, DAY, 30 * DAY, 365 * DAY, 3650 * DAY] as const

/** The drawing's measures in px. Now stands at one place for all lives, so that ends come nearer as time goes by. */
export const WIDTH = 272
export const NOW_X = 92
const EDGE = 6
const TOP = 34
const ROW = 34

/** A life as it is drawn: a shaft from a ring to an upright stroke. `begun` is undefined where nobody knows it. */
export type Lifeline = {
  readonly id: string
  readonly life: string
  readonly ends: string
  readonly y: number
  readonly begun: number | undefined
  readonly end: number
}
export type LifelinesModel = { readonly height: number; readonly says: string; readonly lines: readonly Lifeline[] }

/** A time span in words: `41 s`, `12 min`, `5 h`, `187 days`. What is left of a unit counts as one. */
const spanWords = (ms: number): string => {
  if (ms < 2 * MINUTE) return `${Math.ceil(ms / 1000)} s`
  if (ms < 2 * HOUR) return `${Math.ceil(ms / MINUTE)} min`
  if (ms < 2 * DAY) return `${Math.ceil(ms / HOUR)} h`
  return `${Math.ceil(ms / DAY)} days`
}

const reachOf = (spans: readonly number[]): number => {
  const farthest = Math.max(0, ...spans)
  return REACHES.find((each) => each >= farthest) ?? farthest
}

// Seconds and months stand in one drawing: distances from now shrink with their length.
const share = (ms: number, reach: number): number => Math.log1p(ms / 10_000) / Math.log1p(reach / 10_000)
const px = (x: number): number => Math.round(x * 10) / 10

/** The lives that end at these moments, drawn around now; `says` is the drawing in words. Times are epoch ms. */
export const lifelinesOf = (now: number, moments: readonly ClockMoment[]): LifelinesModel => {
  const ahead = reachOf(moments.map(({ at }) => at - now))
  const behind = reachOf(moments.map(({ from = now }) => now - from))
  const exact = (time: number): string =>
    shortTimes(new Date(time).toISOString().replace(/\.\d+Z/, 'Z'), new Date(now).toISOString())
  const lines = moments.map(({ id, life, from, at: end }, index) => {
    return {
      id,
      life,
      ends: `${end - now < 2 * DAY ? exact(end) : exact(end).slice(0, 10)}, in ${spanWords(end - now)}`,
      y: TOP + index * ROW,
      begun: from === undefined ? undefined : px(NOW_X - share(Math.max(0, now - from), behind) * (NOW_X - EDGE)),
      end: px(NOW_X + share(end - now, ahead) * (WIDTH - EDGE - NOW_X)),
    }
  })
  const shown = moments.map(
    ({ life, from, at: end }) =>
      `${life}${from === undefined ? '' : ` from ${exact(from)}`} to ${exact(end)}, in ${spanWords(end - now)}`,
  )
  return { height: TOP + lines.length * ROW - 12, says: [`Now ${exact(now)} UTC`, ...shown].join('; '), lines }
}
