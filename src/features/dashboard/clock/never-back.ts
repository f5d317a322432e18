import type { Time } from '#src/session/use-clock.ts'

const SECOND = 1000

/** Where a clock stops: at the wanted instant, or where it is. A running one stops at the next whole second, never behind itself. */
export const stopAt = ({ now, runs }: Time, wanted = 0): number =>
  Math.max(wanted, runs ? Math.ceil(now / SECOND) * SECOND : now)

/** How far a clock is ahead of the system's time, in ms; zero where it is behind, since it may go forward. */
export const leadOver = ({ now }: Time, system: number): number => Math.max(0, now - system)
