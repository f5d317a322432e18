import { concat, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'

const ESCAPE = /\\(?:x([0-9a-fA-F]{1,2})|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|(\r\n|[\s\S]))/y
const QUOTE_ESCAPE = /\\(['\\])/y
const plain: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
  '\r\n': '',
}

/** How escapes are written: as in C, only those of the quote itself (single quotes of PHP and Ruby), a quote as two of them (verbatim texts of C#), or none. */
export type Escapes = 'all' | 'quote' | 'doubled' | 'none'

const charOf = (hex: string | undefined, other: string): string => {
  if (hex === undefined) return plain[other] ?? other
  const code = parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** The text between two places of a string literal, its escapes undone, each character with its place. */
export const unescaped = (source: string, from: number, to: number, escapes: Escapes = 'all'): SourceText => {
  if (escapes === 'doubled')
    return concat(
      Array.from(source.slice(from, to).matchAll(/""|[^"]+|"/g), ({ index, 0: part }) => {
        const at = from + index
        return part === '""' ? textFor('"', { from: at, to: at + 2 }) : textAt(source, at, at + part.length)
      }),
    )
  if (escapes === 'none' || !source.slice(from, to).includes('\\')) return textAt(source, from, Math.max(from, to))
  const pattern = escapes === 'all' ? ESCAPE : QUOTE_ESCAPE
  const parts: SourceText[] = []
  let run = from
  for (let at = source.indexOf('\\', from); at >= 0 && at < to; at = source.indexOf('\\', at)) {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (!found) {
      at += 1
      continue
    }
    if (at > run) parts.push(textAt(source, run, at))
    const char = escapes === 'all' ? charOf(found[1] ?? found[2] ?? found[3], found[4] ?? '') : (found[1] ?? '')
    parts.push(textFor(char, { from: at, to: at + found[0].length }))
    at += found[0].length
    run = at
  }
  if (to > run) parts.push(textAt(source, run, to))
  return concat(parts)
}

const OPEN = /^([A-Za-z$@]{0,3})("""|'''|["'`])/

/** Where the text of a quoted literal begins and ends, and how its escapes are written. An open quote ends with its line, without the brackets that close the code around it. */
export const insideQuotes = (
  source: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number; readonly quote: string; readonly prefix: string } => {
  const [all = '', prefix = '', quote = ''] = OPEN.exec(source.slice(from, from + 8)) ?? []
  const begin = from + all.length
  const isClosed = quote !== '' && to - quote.length >= begin && source.startsWith(quote, to - quote.length)
  let end = isClosed ? to - quote.length : to
  if (!isClosed) while (end > begin && /[\s)\]};,]/.test(source.charAt(end - 1))) end -= 1
  return { from: begin, to: end, quote, prefix }
}
