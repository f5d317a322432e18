import type { PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

const GIVEN = /\b(?:dataTask|uploadTask|downloadTask|data|upload|dataTaskPublisher)\(\s*(?:with|for):\s*(\w+)\b/

/** A call of Swift with the headers marked as lost that are set after the request was given away: URLRequest is copied there. */
export const withCopiedRequest = (source: string, call: PastedCall): PastedCall => {
  const given = GIVEN.exec(source)
  const [, name = ''] = given ?? []
  // Declared below, the lines stand in another order than in the program.
  if (!given || !new RegExp(String.raw`\bvar ${name}\b`).test(source.slice(0, given.index))) return call
  const isLate = (at: number): boolean =>
    at > given.index && new RegExp(String.raw`\b${name}\.\w+\([^\n]*$`).test(source.slice(given.index, at))
  const late = call.headers.flatMap((header) => {
    const span = spanIn(header.name)
    return span && isLate(span.from) ? [{ header, span }] : []
  })
  const lost = new Set(late.map(({ header }) => header))
  return late.length === 0
    ? call
    : {
        ...call,
        headers: call.headers.map((header) => (lost.has(header) ? { ...header, lost: true } : header)),
        faults: [
          ...call.faults,
          ...late.map(({ span }) => ({ id: 'headers-too-late', span, detail: 'copy' }) as const),
        ],
      }
}
