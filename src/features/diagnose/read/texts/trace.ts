import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { sourceLines } from './lines.ts'
import { lastAnswer, redirectFaults } from './transcript.ts'

const MARK = /^(?:[\d:.]+ )?(=>|<=|==) (?:Send|Recv|Info)(?: (header|data))?/
const HEX = /^([0-9a-f]{4,8}): ((?:[0-9a-f]{2} ){1,16})/
const PLAIN = /^[0-9a-f]{4,8}: ?/

type Chunk = { readonly mark: string; readonly kind: string; lines: SourceText[] }

export const looksLikeTrace = (source: string): boolean => /^(?:[\d:.]+ )?=> Send header/m.test(source)

/** The bytes of a line of hexadecimal numbers as text, all of it in the place of the line. */
const bytesOf = (line: SourceText, numbers: string): SourceText =>
  textFor(
    numbers
      .trim()
      .split(' ')
      .map((byte) => String.fromCharCode(parseInt(byte, 16)))
      .join(''),
    spanIn(line) ?? { from: 0, to: 0 },
  )

/** The lines of bytes, as they were sent: the dump breaks them at sixteen. */
const linesOfBytes = (parts: readonly SourceText[]): readonly SourceText[] => {
  const whole = concat(parts)
  const lines: SourceText[] = []
  let from = 0
  for (const match of whole.text.matchAll(/\r?\n|$/g)) {
    if (match.index > from) lines.push(slice(whole, from, match.index))
    from = match.index + match[0].length
  }
  return lines
}

const chunksOf = (source: string): readonly Chunk[] => {
  const chunks: (Chunk & { bytes: SourceText[] })[] = []
  for (const line of sourceLines(source.slice(0, 120_000))) {
    const [, mark, kind = ''] = MARK.exec(line.text) ?? []
    const open = chunks.at(-1)
    if (mark !== undefined) chunks.push({ mark, kind, lines: [], bytes: [] })
    else if (open) {
      const [, , numbers] = HEX.exec(line.text) ?? []
      const [lead] = PLAIN.exec(line.text) ?? []
      if (numbers !== undefined) open.bytes.push(bytesOf(line, numbers))
      else if (lead !== undefined) open.lines.push(slice(line, lead.length))
    }
  }
  return chunks.map(({ bytes, ...each }) => (bytes.length > 0 ? { ...each, lines: [...linesOfBytes(bytes)] } : each))
}

/** Reads what `curl --trace` and `--trace-ascii` write: the first request of it, and the last answer. */
export const readTrace = (source: string): PastedCall | undefined => {
  const chunks = chunksOf(source)
  const sent = chunks.find(({ mark, kind }) => mark === '=>' && kind === 'header')
  const [first, ...rest] = sent?.lines ?? []
  const [, method = '', path = ''] = /^([A-Z]+) (\/\S*) HTTP/.exec(first?.text ?? '') ?? []
  if (!first || method === '') return undefined
  const headers = rest.flatMap((line): readonly PastedHeader[] => {
    const colon = line.text.indexOf(':')
    return colon > 0 ? [{ name: slice(line, 0, colon), value: trimmed(slice(line, colon + 1)) }] : []
  })
  const host = headers.find(({ name }) => /^host$/i.test(name.text))?.value
  const near = spanIn(first, 0, 1) ?? { from: 0, to: 0 }
  const at = method.length + 1
  const data = chunks.find(({ mark, kind }) => mark === '=>' && kind === 'data')?.lines
  const call: PastedCall = {
    form: 'http',
    method: slice(first, 0, method.length),
    url: concat([textFor('https://', near), ...(host ? [host] : []), slice(first, at, at + path.length)]),
    headers: headers.filter(({ name }) => !/^host$/i.test(name.text)),
    body: data && concat(data),
    faults: [],
    readAs: 'what curl --trace writes',
  }
  // The same as `curl -v` would print it, for those who read that.
  const plain = chunks
    .flatMap(({ mark, kind, lines }) =>
      mark === '=='
        ? []
        : kind === 'header'
          ? lines.map(({ text }) => `${mark === '=>' ? '>' : '<'} ${text}`)
          : mark === '<='
            ? ['<', ...lines.map(({ text }) => text)]
            : [],
    )
    .join('\n')
  const response = lastAnswer(plain)
  const location = source.search(/\blocation:/i)
  const faults = redirectFaults(plain, call).map((fault) => ({
    ...fault,
    span: { from: Math.max(0, location), to: Math.max(0, location) + 9 },
  }))
  return { ...call, faults, ...(response && { response }) }
}
