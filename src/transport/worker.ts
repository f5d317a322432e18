import { http } from 'msw/http'
import { setupWorker } from 'msw/browser'
import { getResponse } from 'msw/utils/get-response'
import { handlersOf } from '#mocks/browser/handlers.ts'
import '#src/ui/trusted-scripts.ts'
import { type Answering, redeem } from './tickets.ts'
import { siteBase, workerUrl } from './worlds.ts'

const byHandlers: Answering = async (mock, real) =>
  (await getResponse(handlersOf(mock), real)) ?? new Response(null, { status: 503 })

/** Starts MSW's worker behind the guard; whether it is at work on this page then. */
export const start = async (): Promise<boolean> => {
  const worker = setupWorker(
    http.all(`${location.origin}${siteBase}mock/*`, ({ request }) => redeem(request, byHandlers)),
  )
  await worker.start({
    serviceWorker: { url: workerUrl, options: { scope: siteBase } },
    quiet: true,
    onUnhandledFrame: 'bypass',
  })
  return navigator.serviceWorker.controller !== null
}
