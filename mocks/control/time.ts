import * as z from 'zod/mini'
import { advanced, isInSpan, nowOf, shown, SPAN_RULE, systemClock } from '#mocks/state/clock.ts'
import type { ClockReading, Store } from '#mocks/state/store.ts'
import { readFields } from './read.ts'
import { badFields, type ControlResult, ok } from './result.ts'

const setting = z.object({
  now: z.optional(z.iso.datetime({ offset: true, error: 'Give an instant such as 2026-01-15T10:00:00Z.' })),
  clock: z.optional(z.literal('real', { error: 'Only "real" can be set; to freeze the clock give `now`.' })),
})
const step = z.object({
  seconds: z.number({ error: 'Give a number of seconds.' }).check(z.positive('Give more than 0 seconds.')),
})

/** Freezes the clock at an instant, or lets it run with the system's time. */
export const setClock = async (store: Store, text: string): Promise<ControlResult> => {
  const read = readFields(text, setting, ['now', 'clock'])
  if ('refused' in read) return read.refused
  const { now, clock } = read.value
  if ((now === undefined) === (clock === undefined))
    return badFields([{ field: 'now', message: 'Give either `now` or `clock`.' }])
  if (now === undefined) return showClock(await store.clock(() => systemClock))
  const time = Date.parse(now)
  if (!isInSpan(time)) return badFields([{ field: 'now', message: SPAN_RULE }])
  return showClock(await store.clock(() => ({ mode: 'frozen', now: time })))
}

/** Moves the clock on. */
export const advanceClock = async (store: Store, text: string): Promise<ControlResult> => {
  const read = readFields(text, step, ['seconds'])
  if ('refused' in read) return read.refused
  const ms = Math.round(read.value.seconds * 1000)
  const { clock, system } = await store.clock()
  if (!isInSpan(nowOf(clock, system) + ms))
    return badFields([{ field: 'seconds', message: 'Give less: the clock ends with the year 9998.' }])
  return showClock(await store.clock((at) => advanced(at, ms)))
}

export const showClock = ({ clock, system }: ClockReading): ControlResult => ok(shown(clock, system))
