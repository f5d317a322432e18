import type { Mock } from '#mocks/mock.ts'
import { respond } from '#mocks/browser/respond.ts'
import { WorldGone } from '#mocks/browser/world-gone.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import { reasonPhrase } from '#src/ui/status-text.ts'
import { readAnswer } from './read-answer.ts'
import { refusalOf } from './sendable.ts'
import { secretsOf } from './secrets-of.ts'
import { startWorkerSoon, workerReady } from './worker-start.ts'
import { mockBase } from './worlds.ts'

export type OutgoingCall = {
  readonly method: string
  /** The provider's own address: `https://host/path?query`. */
  readonly url: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body?: string
}

export type Sent =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly statusText: string
      readonly headers: readonly (readonly [string, string])[]
      readonly body: string
      readonly ms: number
      readonly via: 'worker' | 'page'
      readonly entry: LogEntry | undefined
    }
  | { readonly kind: 'unsendable'; readonly field: string; readonly why: string }
  | { readonly kind: 'cancelled' }
  /** The world that it was sent to was cleared or reset meanwhile. Nothing was written. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string }

/**
 * Sends a call to a mock. The real request never leaves this page: a twin without anything that was typed goes through the
 * service worker, where ours is at work, so that the exchange shows in the network panel; the answer is computed here either
 * way, once.
 */
export const send = async (mock: Mock, call: OutgoingCall, signal: AbortSignal): Promise<Sent> => {
  const refused = refusalOf(call)
  if (refused) return { kind: 'unsendable', ...refused }
  try {
    return await sendReal(mock, call, signal)
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' }
    if (error instanceof WorldGone) return { kind: 'gone' }
    return { kind: 'failed', why: errorText(error) }
  }
}

const sendReal = async (mock: Mock, call: OutgoingCall, signal: AbortSignal): Promise<Sent> => {
  const url = new URL(call.url)
  const address = `${location.origin}${mockBase}/${url.host}${url.pathname}${url.search}`
  const headers = new Headers()
  for (const [name, value] of call.headers) headers.append(name, value)
  const real = new Request(address, {
    method: call.method,
    headers,
    ...(call.body !== undefined && { body: call.body }),
    signal,
  })
  const provider = await mock.catalog.byHost(url.host)
  const began = performance.now()
  const { answer, via } = await exchange(
    mock,
    real,
    secretsOf(headers, provider?.credentialLocations.map(({ header }) => header) ?? []),
    signal,
  )
  const ms = performance.now() - began
  const id = answer.headers.get('latchkey-request-id')
  const entry = id === null ? undefined : await mock.store.request(id)
  const { status, statusText, body } = answer
  return {
    kind: 'answered',
    status,
    statusText: statusText || reasonPhrase(status),
    headers: [...answer.headers],
    body,
    ms,
    via,
    entry,
  }
}

/** One exchange with a mock, through the worker or in the page. */
export const exchange = async (mock: Mock, real: Request, secrets: readonly string[], signal: AbortSignal) => {
  try {
    const through = (await workerReady()) ? await import('./through-worker.ts').catch(() => undefined) : undefined
    if (through) return await through.exchangeThroughWorker({ mock, real, secrets }, signal)
    signal.throwIfAborted()
    return { answer: await readAnswer(await respond(mock, real)), via: 'page' } as const
  } finally {
    startWorkerSoon()
  }
}
