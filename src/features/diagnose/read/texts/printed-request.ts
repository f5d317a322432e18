import type { PastedCall } from '#src/features/diagnose/call.ts'
import { textAt } from '#src/features/diagnose/source-text.ts'

const REQUEST = /^(?:GET|POST|PUT|PATCH|DELETE) \S+ HTTP\/[\d.]+[ \t]*\r?$/m

/** A call with the headers that its tool printed in front of the answer, where nothing or only a scheme went out in place of a variable. */
export const withPrintedRequest = (call: PastedCall, source: string): PastedCall => {
  const from = source.search(REQUEST)
  if (from < 0) return call
  const head = source.slice(from, from + 4000)
  return {
    ...call,
    headers: call.headers.map((header) => {
      const match = new RegExp(`^${header.name.text}:[ \\t]*((?:Bearer|Token)?)[ \\t]*\\r?$`, 'im').exec(head)
      const at = match ? from + match.index + match[0].indexOf(match[1] ?? '', header.name.text.length + 1) : 0
      return match && header.value.placeholders.length > 0
        ? { ...header, value: textAt(source, at, at + (match[1]?.length ?? 0)) }
        : header
    }),
  }
}
