import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, slice, type SourceText, textFor } from '#src/features/diagnose/source-text.ts'
import { insideQuotes, unescaped } from '#src/features/diagnose/read/languages/string-literal.ts'
import { answerIn } from './answer-in.ts'

// What http.client of Python prints of a request with its debug level set, and Net::HTTP of Ruby behind an arrow.
const SENT =
  /^[^\n]{0,400}?(?:\b(?:send|_header): |<- (?="[A-Z]{3,7} \/))(b?'(?:[^'\\\n]|\\.)*'|b?"(?:[^"\\\n]|\\.)*")/m
// Node prints a long text as the sum of its lines.
const MORE = /^ \+\r?\n[ \t]*('(?:[^'\\\n]|\\.)*')/

const linesOf = (part: SourceText): readonly SourceText[] => {
  const lines: SourceText[] = []
  let from = 0
  for (const match of part.text.matchAll(/\r\n|$/g)) {
    lines.push(slice(part, from, match.index))
    from = match.index + match[0].length
  }
  return lines
}

/** The request in the debug output of a client; undefined where none is there. */
export const readSent = (source: string): PastedCall | undefined => {
  const match = SENT.exec(source.slice(0, 60_000))
  const [all = '', literal = ''] = match ?? []
  if (!match) return undefined
  const begin = match.index + all.length - literal.length
  const inside = insideQuotes(source, begin, begin + literal.length)
  const parts = [unescaped(source, inside.from, inside.to)]
  let end = match.index + all.length
  for (let more = MORE.exec(source.slice(end, end + 4000)); more; more = MORE.exec(source.slice(end, end + 4000))) {
    end += more[0].length
    const own = insideQuotes(source, end - (more[1]?.length ?? 0), end)
    parts.push(unescaped(source, own.from, own.to))
  }
  const [first, ...rest] = linesOf(concat(parts))
  const [, method = '', path = ''] = /^([A-Z]+) (\/\S*) HTTP/.exec(first?.text ?? '') ?? []
  if (!first || method === '') return undefined
  const headers = rest.flatMap((line): readonly PastedHeader[] => {
    const colon = line.text.indexOf(':')
    return colon > 0
      ? [{ name: slice(line, 0, colon), value: slice(line, colon + (line.text.startsWith(': ', colon) ? 2 : 1)) }]
      : []
  })
  const host = headers.find(({ name }) => /^host$/i.test(name.text))?.value
  const at = method.length + 1
  const response = answerIn(source.slice(end)) ?? answerIn(source.slice(0, match.index))
  return {
    form: /\b_header: /.test(all) ? 'node' : /<- "/.test(all) ? 'ruby' : 'python',
    method: slice(first, 0, method.length),
    url: concat([
      textFor('https://', { from: begin, to: begin + 1 }),
      ...(host ? [host] : []),
      slice(first, at, at + path.length),
    ]),
    headers: headers.filter(({ name }) => !/^host$/i.test(name.text)),
    body: undefined,
    faults: [],
    ...(response && { response }),
    readAs: 'what a client printed of its request',
  }
}
