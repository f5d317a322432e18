import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, textAt } from '#src/features/diagnose/source-text.ts'

// How languages give libcurl its lines.
const LIBCURL = /\bcurl_slist|\bList::new\(\)|\bHTTPHEADER\b|\bhttp_headers\(/
const NO_COLON =
  /["'`]((?:authorization|(?:x-)?api-key))([ \t]{1,4}|[ \t]{0,4}=[ \t]{0,4})(?=[^\s:"'`])([^"'`\n]{1,300})["'`]/i

const VALUE_ALONE =
  /\b(?:curl_slist_append|append|HTTPHEADER|http_headers)\b[^"'\n]{0,60}["']((?:bearer|token)[ \t][^"'\n]{1,300})["']/i

const LINE_VARIABLE = /\bcurl_slist_append\([^,()]{1,60},\s*(\w{1,60})(?:\.c_str\(\))?\s*\)/

/** A scheme that a variable begins with, which is given to libcurl as a whole line. */
const schemeOfVariable = (source: string): RegExpExecArray | null => {
  const name = LINE_VARIABLE.exec(source)?.[1]
  return name === undefined
    ? null
    : new RegExp(`\\b${name}\\s*=\\s*"((?:bearer|token)[ \\t][^"\\n]{0,300})"`, 'i').exec(source)
}

/** A line for libcurl whose name and value no colon parts: it is left out of the request. */
export const lineWithoutColon = (
  source: string,
): { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[] } | undefined => {
  const match = LIBCURL.test(source) ? NO_COLON.exec(source) : null
  const [, name = '', gap = '', value = ''] = match ?? []
  const alone = LIBCURL.test(source) && !match ? (VALUE_ALONE.exec(source) ?? schemeOfVariable(source)) : null
  if (alone) {
    const to = alone.index + alone[0].length - 1
    const span = { from: to - (alone[1]?.length ?? 0), to }
    const written = textAt(source, span.from, to)
    const value = /[ \t]$/.test(written.text)
      ? concat([written, placeholderOf('key', 'key', { from: to, to })])
      : written
    const header = { name: textAt(source, span.from, span.from), value, lost: true }
    return { headers: [header], faults: [{ id: 'no-colon', span, detail: 'nameless' }] }
  }
  if (!match) return undefined
  const from = match.index + 1
  const at = from + name.length + gap.length
  return {
    headers: [
      { name: textAt(source, from, from + name.length), value: textAt(source, at, at + value.length), lost: true },
    ],
    faults: [{ id: 'no-colon', span: { from, to: from + name.length } }],
  }
}
