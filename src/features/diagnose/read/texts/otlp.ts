import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, slice, type SourceText, spanIn, textAt, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { partialCall } from './partial-call.ts'

/** A variable that lists headers for an exporter of OpenTelemetry: `name=value,name=value`. */
const LIST = /\bOTEL_EXPORTER_OTLP_(?:[A-Z]+_)?HEADERS["']?[ \t]*[=:][ \t]*(["']?)([^\n]{3,4000})/
const ENDPOINT = /\bOTEL_EXPORTER_OTLP_(?:[A-Z]+_)?ENDPOINT["']?[ \t]*[=:][ \t]*["']?(https?:\/\/[^\s"']{3,300})/

/** The value with the spaces that are written in it as %20. */
const decoded = (part: SourceText): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  for (const { index } of part.text.matchAll(/%20/g)) {
    parts.push(slice(part, run, index), textFor(' ', spanIn(part, index, index + 3) ?? { from: 0, to: 0 }))
    run = index + 3
  }
  return concat([...parts, slice(part, run)])
}

/** Reads such a list as the headers of a call. */
export const readOtlp = (source: string): PastedCall | undefined => {
  const match = LIST.exec(source)
  const [all = '', quote = '', rest = ''] = match ?? []
  if (!match) return undefined
  const from = match.index + all.length - rest.length
  const close = quote === '' ? -1 : rest.indexOf(quote)
  const list = textAt(source, from, from + (close < 0 ? rest.trimEnd().length : close))
  const faults: Fault[] = []
  const headers: PastedHeader[] = []
  let run = 0
  for (const item of list.text.split(',')) {
    const part = trimmed(slice(list, run, run + item.length))
    run += item.length + 1
    const [, name = '', sign = ''] = /^([\w-]+)[ \t]*([=:])/.exec(part.text) ?? []
    const at = part.text.indexOf(sign)
    if (name === '') continue
    const span = sign === ':' ? spanIn(part, at, at + 1) : undefined
    if (span) faults.push({ id: 'header-separator', span, detail: `${name} otlp` })
    headers.push({
      name: slice(part, 0, name.length),
      value: decoded(trimmed(slice(part, at + 1))),
      lost: sign === ':',
    })
  }
  const endpoint = ENDPOINT.exec(source)
  const to = endpoint ? endpoint.index + endpoint[0].length : 0
  return headers.length === 0
    ? undefined
    : partialCall({
        method: textFor('POST', { from: 0, to: 0 }),
        methodBy: 'default',
        url: endpoint ? textAt(source, to - (endpoint[1]?.length ?? 0), to) : undefined,
        headers,
        faults,
        readAs: 'settings of OpenTelemetry',
      })
}
