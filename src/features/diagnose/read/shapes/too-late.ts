import { spanIn, type Span } from '#src/features/diagnose/source-text.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import { rootOf, type Thing } from '#src/features/diagnose/read/languages/value.ts'
import { type Draft, fault } from './draft.ts'

/** What sends a request that is itself asked to, and what sends one that it is given. */
const SENT_BY_ITSELF = /(?:^|\.)(?:getResponseCode|getInputStream|connect|SendWebRequest|send)$/
const SENT_BY_CLIENT = /(?:^|\.)(?:urlopen|Do|send|sendAsync|SendAsync|Send|execute|newCall|dispatch)$/

/** Another function begins between two places: which of them runs first is not told by their order. */
const OTHER_FUNCTION = /^[ \t]*(?:func|def|function|public|private|static|async|export)\b/m

/** Where a function of this name is declared, and not called: `Task<HttpResponseMessage> SendAsync(...)`. */
const isDeclared = (source: string, { span }: Met): boolean =>
  /\b(?:override|protected|public|private|internal|Task<[^<>\n]{0,80}>)[ \t][^\n=;]{0,200}$/.test(
    source.slice(Math.max(0, span.from - 200), span.from),
  )

const sendingOf = (source: string, thing: Thing, calls: readonly Met[]): Span | undefined =>
  // A handle of curl may be run again.
  thing.uses.findLast(({ method }) => method === 'curl_exec')?.span ??
  thing.uses.find(({ method, isSet }) => !isSet && SENT_BY_ITSELF.test(method))?.span ??
  calls.find(
    (met) =>
      met.args.some(({ value }) => value.kind === 'thing' && rootOf(value) === thing) &&
      SENT_BY_CLIENT.test(met.path) &&
      !isDeclared(source, met),
  )?.span

/** Whether it is what Java opens of an address, which takes no header once it is connected. */
const isConnection = ({ made, uses }: Thing): boolean =>
  /(?:^|\.)openConnection$/.test(made) || uses.some(({ method }) => /(?:^|\.)setRequestProperty$/.test(method))

/** Marks the headers that are set on a request after it was sent: they never go out. */
export const markLate = (draft: Draft, thing: Thing, calls: readonly Met[]): void => {
  const sent = sendingOf(draft.source, thing, calls)
  // The message of the browser tells it.
  if (!sent || /InvalidStateError|must be OPENED/.test(draft.source)) return
  for (const [index, header] of draft.headers.entries()) {
    const at = spanIn(header.name)
    if (header.lost || !at || at.from < sent.to || OTHER_FUNCTION.test(draft.source.slice(sent.to, at.from))) continue
    draft.headers[index] = { ...header, lost: true }
    if (isConnection(thing)) fault(draft, 'header-when-connected', at)
    else fault(draft, 'headers-too-late', at, 'sent')
  }
}

/** Headers of an XHR that are set before it is opened: it throws, and sends none. */
export const beforeOpen = (draft: Draft, { uses }: Thing): void => {
  const opened = uses.findIndex(({ method }) => method === 'open')
  const early = uses.slice(0, Math.max(0, opened)).filter(({ method }) => method === 'setRequestHeader')
  for (const { span } of early) {
    fault(draft, 'header-before-open', span)
    for (const [index, header] of draft.headers.entries()) {
      const at = spanIn(header.name)
      if (at && at.from >= span.from && at.to <= span.to) draft.headers[index] = { ...header, lost: true }
    }
  }
}
