import type { Mock } from '#mocks/mock.ts'
import { type DashboardAnswer, dashboardCall } from '#src/transport/dashboard.ts'
import { type Time, worldTimeOf } from '#src/session/use-clock.ts'
import { leadOver, stopAt } from './never-back.ts'

/** Nothing had to be done. */
const UNCHANGED: DashboardAnswer = { ok: true, status: 200, body: null }

/** Turns a clock from where it is at this moment: what the page shows of it may be a second old. */
const turn = async (mock: Mock, how: (time: Time) => Promise<DashboardAnswer>): Promise<DashboardAnswer> =>
  how(worldTimeOf(await mock.store.clock()))

/** Moves a world's clock on; a running clock goes on running. */
export const advance = (mock: Mock, ms: number): Promise<DashboardAnswer> =>
  dashboardCall(mock, 'POST', '/_dashboard/clock/advance', { seconds: ms / 1000 })

/** Moves a world's clock on to a moment; one that has passed meanwhile moves nothing. */
export const jump = (mock: Mock, at: number): Promise<DashboardAnswer> =>
  turn(mock, async ({ now }) => (at > now ? advance(mock, at - now) : UNCHANGED))

/** Stops a world's clock where it is, or at an instant ahead. */
export const freeze = (mock: Mock, wanted?: number): Promise<DashboardAnswer> =>
  turn(mock, (time) =>
    dashboardCall(mock, 'PUT', '/_dashboard/clock', { now: new Date(stopAt(time, wanted)).toISOString() }),
  )

/** Lets a clock run on; `system` tells the system's time. A clock that is ahead of the system stays ahead. */
export const run = (mock: Mock, system: () => number): Promise<DashboardAnswer> =>
  turn(mock, async (time) => {
    const lead = leadOver(time, system())
    if (time.runs) return UNCHANGED
    const real = await dashboardCall(mock, 'PUT', '/_dashboard/clock', { clock: 'real' })
    return lead > 0 ? advance(mock, lead) : real
  })

/** Puts a fresh world in place of the reader's: no keys, no log, the clock at the present. */
export const reset = (mock: Mock): Promise<DashboardAnswer> => dashboardCall(mock, 'POST', '/_dashboard/reset')
