import type { APIRoute } from 'astro'
import worker from 'msw/mockServiceWorker.js?raw'

/** The worker of the installed MSW, so that worker and library are always of one version. */
export const GET: APIRoute = () => new Response(worker, { headers: { 'Content-Type': 'text/javascript' } })
