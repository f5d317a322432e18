import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { withAnswer } from '#src/features/diagnose/read/with-answer.ts'

// http-prompt keeps an address in front of its sign, and what is written behind it for the calls to come.
const LINE = /^(https?:\/\/[^\s>]{1,300})> ?([^\r\n]{1,2000})/gm
const VERB = /^(get|head|post|put|patch|delete)\b[ \t]*(?:(\/?[\w./{}-]{1,200}))?/i
const HEADER = /^(["']?)([\w-]{2,60}):(["']?)[ \t]*([^"'\n]{0,2000})/

/** The call that a session of http-prompt sends; undefined where none is in the text. */
export const readHttpPrompt = (whole: string): PastedCall | undefined => {
  const source = whole.slice(0, 20_000)
  const headers: PastedHeader[] = []
  let [method, url]: [SourceText?, SourceText?] = []
  for (const { index, 0: all, 1: base = '', 2: line = '' } of source.matchAll(LINE)) {
    const at = index + all.length - line.length
    const [verb, name = '', path = ''] = VERB.exec(line) ?? []
    const [written = '', , header = '', , value = ''] = verb === undefined ? (HEADER.exec(line) ?? []) : []
    if (verb !== undefined) {
      const pathAt = at + verb.length - path.length
      const gap = path === '' || path.startsWith('/') || base.endsWith('/') ? '' : '/'
      method = textFor(name.toUpperCase(), { from: at, to: at + name.length })
      url = concat([
        textAt(source, index, index + base.length),
        textFor(gap, { from: pathAt, to: pathAt + 1 }),
        textAt(source, pathAt, pathAt + path.length),
      ])
    } else if (header !== '') {
      const nameAt = at + written.indexOf(header)
      const valueAt = at + written.length - value.length
      headers.push({
        name: textAt(source, nameAt, nameAt + header.length),
        value: textAt(source, valueAt, valueAt + value.length),
      })
    }
  }
  if (!method || !url) return undefined
  const read: PastedCall = { form: 'http', method, url, headers, body: undefined, faults: [], readAs: 'http-prompt' }
  return withAnswer(/^(?:POST|PUT|PATCH)$/.test(method.text) ? { ...read, bodyUnseen: true } : read, source)
}
