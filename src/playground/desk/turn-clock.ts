import type { Mock } from '../../../mocks/respond.ts'
import { dashboardCall } from '../transport/dashboard.ts'
import type { DashboardAnswer } from '../transport/dashboard.ts'
import type { Time } from '../world/use-clock.ts'

/** Moves a world's clock on; a running clock goes on running. */
export const advance = (mock: Mock, ms: number): Promise<DashboardAnswer> =>
  dashboardCall(mock, 'POST', '/_dashboard/clock/advance', { seconds: ms / 1000 })

/** Stops a world's clock where it is. */
export const freeze = (mock: Mock, { now }: Time): Promise<DashboardAnswer> =>
  dashboardCall(mock, 'PUT', '/_dashboard/clock', { now: new Date(now).toISOString() })

/** Lets a clock run on; `system` is the system's time. A clock that is ahead of the system stays ahead: time never runs back. */
export const run = async (mock: Mock, { now }: Time, system: number): Promise<DashboardAnswer> => {
  const real = await dashboardCall(mock, 'PUT', '/_dashboard/clock', { clock: 'real' })
  return now > system ? advance(mock, now - system) : real
}

/** Puts a fresh world in place of the reader's: no keys, no log, the clock at the present. */
export const reset = (mock: Mock): Promise<DashboardAnswer> => dashboardCall(mock, 'POST', '/_dashboard/reset')
