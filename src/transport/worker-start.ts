import { siteBase, workerUrl } from './worlds.ts'

/** How long a send waits for the worker, in ms. */
const PATIENCE = 400
const START_LIMIT = 5000
/** How long the first answer has the line to itself, in ms. */
const CALM = 1000

/** The worker that requests of this page go through. A frame without an origin of its own may not even ask. */
const controller = (): ServiceWorker | null => {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null
  } catch {
    return null
  }
}

/** Whether it is our own worker that requests of this page go through. */
export const isOurWorkerInControl = (): boolean => controller()?.scriptURL === new URL(workerUrl, location.origin).href

let started: Promise<boolean> | undefined

const after = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms))

const isPossible = async (): Promise<boolean> => {
  if (!isSecureContext || !('serviceWorker' in navigator) || !location.pathname.startsWith(siteBase)) return false
  const registration = await navigator.serviceWorker.getRegistration(siteBase)
  // MSW reloads a page that a worker is registered for and does not control: after a hard reload, or while it is installed.
  return !registration || controller() !== null
}

const start = async (): Promise<boolean> => {
  if (!(await isPossible())) return false
  const { start: startMsw } = await import('./worker.ts')
  return Promise.race([startMsw(), after(START_LIMIT)])
}

/** Starts the service worker, once; false where none is to be had. It is never tried twice. */
const startOnce = (): Promise<boolean> => (started ??= start().catch(() => false))

/** Starts the worker where an earlier visit left one: then it costs no download. */
export const resumeWorker = (): void => {
  if (controller()) void startOnce()
}

/** Starts the worker once an answer is shown: the first answer does not wait for MSW, nor for its bytes. */
export const startWorkerSoon = (): void => {
  if (!started) setTimeout(() => void startOnce(), CALM)
}

/** Whether the worker is at work by now, waiting at most `PATIENCE`; at once false where it was not started yet. */
export const workerReady = (): Promise<boolean> =>
  started ? Promise.race([started, after(PATIENCE)]) : Promise.resolve(false)
