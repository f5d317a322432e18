import type { Mock } from '#mocks/mock.ts'
import { respond } from '#mocks/browser/respond.ts'
import { LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { collectTicket, discard, type Job, leave } from './tickets.ts'
import { templateOf, TICKET, twinOf } from './twin.ts'
import { isOurWorkerInControl } from './worker-start.ts'
import { mockBase } from './worlds.ts'

/** A worker that let a twin wait for its whole time is not asked again: one wait is enough. */
let isSilent = false

/** How long the worker may take to bring a twin round, in ms, before the page answers by itself. */
const TWIN_LIMIT = 3000

/** One exchange whose twin goes through the worker; in the page where the worker does not bring it round. */
export const exchangeThroughWorker = async (job: Job, signal: AbortSignal) => {
  const ticket = randomText(job.mock.random, LOWER_ALNUM, 20)
  leave(ticket, job)
  try {
    const via = !isSilent && (await fetched(job.mock, job.real, ticket, signal)) ? 'worker' : 'page'
    signal.throwIfAborted()
    return { answer: await collectTicket(ticket, respond), via } as const
  } finally {
    discard(ticket)
  }
}

/** Whether the twin came back with its ticket, that is, through our own worker and nothing else. */
const fetched = async (mock: Mock, { method, url }: Request, ticket: string, signal: AbortSignal): Promise<boolean> => {
  try {
    const base = `${location.origin}${mockBase}`
    const template = await templateOf(mock.catalog, method, new URL(url).pathname.slice(mockBase.length))
    const twin = twinOf(method, base, template, ticket)
    if (!isOurWorkerInControl()) return false
    const echo = await fetch(twin, { signal: AbortSignal.any([signal, AbortSignal.timeout(TWIN_LIMIT)]) })
    await echo.arrayBuffer()
    return echo.headers.get(TICKET) === ticket
  } catch (error) {
    isSilent = error instanceof Error && error.name === 'TimeoutError'
    // No worker, a killed one, or one that is too slow: the page answers by itself.
    return false
  }
}
