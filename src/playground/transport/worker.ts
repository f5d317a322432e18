import { http } from 'msw/http'
import { setupWorker } from 'msw/browser'
import { redeem } from './tickets.ts'
import { siteBase } from './worlds.ts'

/** How long a send waits for the worker, in ms. */
export const PATIENCE = 400
const START_LIMIT = 5000

let started: Promise<boolean> | undefined

const after = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms))

const start = async (): Promise<boolean> => {
  if (!isSecureContext || !('serviceWorker' in navigator) || !location.pathname.startsWith(siteBase)) return false
  const registration = await navigator.serviceWorker.getRegistration(siteBase)
  // A hard reload leaves the page without a controller although a worker is there; starting MSW then would reload the page.
  if (registration?.active && !navigator.serviceWorker.controller) return false
  const worker = setupWorker(http.all(`${location.origin}${siteBase}mock/*`, ({ request }) => redeem(request)))
  const ready = worker.start({ serviceWorker: { url: `${siteBase}latchkey-worker.js`, options: { scope: siteBase } }, quiet: true, onUnhandledFrame: 'bypass' })
  return Promise.race([ready.then(() => navigator.serviceWorker.controller !== null), after(START_LIMIT)])
}

/** Starts the service worker, once; false where none is to be had. It is never tried twice. */
export const startWorker = (): Promise<boolean> => (started ??= start().catch(() => false))

/** Whether the worker is at work by now, waiting at most `PATIENCE`. */
export const workerReady = (): Promise<boolean> => Promise.race([startWorker(), after(PATIENCE)])
