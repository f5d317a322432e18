import { useEffect, useState } from 'react'
import { onWorldChange } from '#mocks/browser/world.ts'
import { nowOf } from '#mocks/state/clock.ts'
import type { ClockReading } from '#mocks/state/store.ts'
import { latest } from '#src/ui/latest.ts'
import type { World } from './state.ts'

/** The time of a world. */
export type Time = { readonly now: number; readonly runs: boolean }

/** The time that a reading of a store's clock tells. */
export const worldTimeOf = ({ clock, system }: ClockReading): Time => ({
  now: nowOf(clock, system),
  runs: clock.mode === 'real',
})

/** The clock of a world, read each second while it runs and whenever the world changes; undefined until it is read. */
export const useClock = ({ mock }: World, changes: number): Time | undefined => {
  const [time, setTime] = useState<Time>()
  const runs = time?.runs === true

  useEffect(() => {
    // Where the world was cleared, the next thing that the reader does begins a new one, and its clock is read then.
    const { again, stop } = latest(async () => worldTimeOf(await mock.store.clock()), setTime, undefined)
    again()
    const timer = runs ? setInterval(again, 1000) : undefined
    const unwatch = onWorldChange(again)
    return () => {
      stop()
      clearInterval(timer)
      unwatch()
    }
  }, [mock, changes, runs])

  return time
}
