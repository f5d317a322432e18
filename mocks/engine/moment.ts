const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
type Unit = keyof typeof units

/** A length of time, such as `90s`, `5m` or `24h`. */
type Duration = `${number}${Unit}`

/** A point in time as it lies from a case's now; a date is its 00:00 UTC, `today` the 00:00 UTC of now's day. */
export type Moment = 'now' | 'today' | `${Duration} ago` | `in ${Duration}` | `${number}-${number}-${number}`

const DISTANCE = /^(in )?(\d+)(ms|s|m|h|d)( ago)?$/
const isUnit = (text: string | undefined): text is Unit => text !== undefined && Object.hasOwn(units, text)

/** A moment in epoch ms, given now's. */
export const timeOf = (moment: Moment, now: number): number => {
  if (moment === 'now') return now
  if (moment === 'today') return now - (now % units.d)
  if (/^\d{4}-/.test(moment)) return Date.parse(`${moment}T00:00:00Z`)
  const [, ahead, count, unit] = DISTANCE.exec(moment) ?? []
  if (!isUnit(unit)) throw new Error(`"${moment}" is no moment, such as "5m ago".`)
  const ms = Number(count) * units[unit]
  return ahead === undefined ? now - ms : now + ms
}
