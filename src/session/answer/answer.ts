import type { Sent } from '#src/transport/send.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'

/** Where an answer came from: through the service worker, in this page, or worked out before anything was sent. */
export type Via = 'worker' | 'page' | 'ahead'

/** An answer as the views show it; `body` is indented where it is JSON. */
export type ShownAnswer = {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  readonly ms: number
  readonly via: Via
  readonly entry: LogEntry | undefined
}

/** Headers that belong to our transport and to no provider. */
const OURS = /^(access-control-|latchkey-ticket$)/

/** An answer of the transport, ready to be shown. */
export const answerOf = (
  sent: Extract<Sent, { kind: 'answered' }>,
  indented: (body: string) => string,
): ShownAnswer => ({
  status: sent.status,
  statusText: sent.statusText,
  headers: sent.headers.filter(([name]) => !OURS.test(name)),
  body: indented(sent.body),
  ms: sent.ms,
  via: sent.via,
  entry: sent.entry,
})

/** How long it took and where it was answered, in words. */
export const viaWords = ({ via, ms }: Pick<ShownAnswer, 'via' | 'ms'>): string => {
  const time = ms < 1 ? 'under 1 ms' : ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`
  switch (via) {
    case 'worker':
      return `${time}, through the service worker`
    case 'page':
      return `${time}, answered in this page`
    case 'ahead':
      return 'Not sent yet. This is the answer it would get now.'
    default:
      return via satisfies never
  }
}
