import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall, PastedHeader, PastedResponse } from '#src/features/diagnose/call.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { concat, noText, slice, spanIn, textAt, textFor, trimmed } from '#src/features/diagnose/source-text.ts'

const REQUEST_LINE = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*$/
const STATUS_LINE = /^HTTP\/[\d.]+[ \t]+(\d{3})\b/
const PSEUDO = /^:(method|authority|path|scheme)\b/
const HEADER = /^([!#$%&'*+.^`|~\w-]+)[ \t]*:[ \t]*((?:[^ \t].*)?)$/

// What a log or a dump of PHP puts in front of a request line.
const LEAD = /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[ T][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?\]? |\s*\[request_header\] => )/
const leadOf = (text: string): number => {
  const [lead = ''] = LEAD.exec(text) ?? []
  return REQUEST_LINE.test(text.slice(lead.length)) ? lead.length : 0
}

/** Lines of the paste, without the marks that `curl -v` puts in front of what it sends. */
const linesOf = (source: string): readonly SourceText[] => {
  const verbose = /^> /m.test(source)
  const lines: SourceText[] = []
  for (const match of source.matchAll(/[^\r\n]*(?:\r\n?|\n)?/g)) {
    const text = match[0].replace(/(?<![\r\n])[\r\n]+$/, '')
    if (match.index >= source.length && text === '') break
    if (verbose && /^([*<{}]|\s*\d+ )/.test(text)) continue
    const skip = verbose && text.startsWith('>') ? (text.startsWith('> ') ? 2 : 1) : leadOf(text)
    lines.push(textAt(source, match.index + skip, match.index + text.length))
  }
  return lines
}

/** Whether a text begins like an HTTP request: its request line, or the pseudo headers that developer tools show. */
export const looksLikeHttp = (source: string): boolean =>
  source
    .split(/\r?\n/)
    .map((line) => line.replace(/^> ?/, ''))
    .map((line) => line.slice(leadOf(line)))
    .some((line) => REQUEST_LINE.test(line) || PSEUDO.test(line))

/** The answer that `curl -v` or a raw response shows; undefined where there is none. */
export const readResponse = (source: string): PastedResponse | undefined => {
  const plain = source.replace(/^< ?/gm, '')
  const begin = /^HTTP\/[\d.]+[ \t]+\d{3}\b/m.exec(plain)
  if (!begin) return undefined
  const text = plain.slice(begin.index)
  const [, status] = STATUS_LINE.exec(text) ?? []
  // The blank line may have been taken out, along with the headers.
  const blank = /\r?\n(?:[ \t]*\r?\n|(?=\{|<[!a-z]))/i.exec(text)
  return {
    status: status === undefined ? undefined : Number(status),
    body: blank
      ? text
          .slice(blank.index)
          .replace(/^(?:\* .*|[{}] \[\d+ bytes.*)$/gm, '')
          .trim()
      : '',
  }
}

type Head = { method: SourceText; target: SourceText; authority: SourceText; scheme: string; headers: PastedHeader[] }

const pseudo = (head: Head, name: string, value: SourceText): void => {
  if (name === 'method') head.method = value
  if (name === 'path') head.target = value
  if (name === 'authority') head.authority = value
  if (name === 'scheme') head.scheme = value.text
}

/** A line of the head with the quotes that a program passed on around the whole of it. */
const headerInQuotes = (line: SourceText): (PastedHeader & { readonly quoted: true }) | undefined => {
  const [, lead = '', name = '', gap = ''] = /^([ \t]*["'])([\w-]+)(:[ \t]*)[^\s"']/.exec(line.text) ?? []
  if (!mayCarryKey(name)) return undefined
  const from = lead.length + name.length + gap.length
  const value = slice(line, from, line.text.trimEnd().replace(/["']$/, '').length)
  return { name: slice(line, lead.length, lead.length + name.length), value, lost: true, quoted: true }
}

/** Takes the head apart: `Name: value` a line, or a name and its value on lines of their own as tools copy them. */
const readHead = (lines: readonly SourceText[]): { readonly head: Head; readonly rest: number } => {
  const head: Head = { method: noText, target: noText, authority: noText, scheme: 'https', headers: [] }
  let alternate = false
  let index = 0
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? noText
    const request = REQUEST_LINE.exec(line.text)
    const [, name] = PSEUDO.exec(line.text) ?? []
    if (line.text.trim() === '') {
      if (head.method.text !== '' || head.headers.length > 0) break
    } else if (request) {
      const [, method = '', target = ''] = request
      head.method = slice(line, 0, method.length)
      const from = line.text.indexOf(target, method.length)
      head.target = slice(line, from, from + target.length)
    } else if (name !== undefined) {
      const same = /^:\w+(?:[ \t]*:)?[ \t]+(?=\S)/.exec(line.text)
      alternate = !same
      pseudo(head, name, same ? trimmed(slice(line, same[0].length)) : trimmed(lines[(index += 1)] ?? noText))
    } else {
      const [, field = ''] = HEADER.exec(line.text) ?? HEADER.exec(line.text.trimStart()) ?? []
      const quoted = field === '' ? headerInQuotes(line) : undefined
      if (field !== '' && !alternate) {
        const from = line.text.length - line.text.slice(line.text.indexOf(':') + 1).trimStart().length
        const at = line.text.indexOf(field)
        head.headers.push({ name: slice(line, at, at + field.length), value: slice(line, from) })
      } else if (alternate) head.headers.push({ name: trimmed(line), value: trimmed(lines[(index += 1)] ?? noText) })
      else if (quoted) head.headers.push(quoted)
      else if (head.method.text !== '' && !/^[A-Z]+[ \t]*:?$/.test(line.text.trim())) break
    }
  }
  return { head, rest: index }
}

/** Reads an HTTP request as text: HTTP/1.1, the pseudo headers of HTTP/2 and 3, or the lines of `curl -v`. */
export const readHttp = (source: string): PastedCall => {
  const verbose = /^> /m.test(source)
  const response = readResponse(source)
  const cutoff = verbose ? -1 : source.search(/^HTTP\/[\d.]+[ \t]+\d{3}\b/m)
  const lines = linesOf(cutoff > 0 ? source.slice(0, cutoff) : source)
  const { head, rest } = readHead(lines)
  const host =
    head.authority.text === ''
      ? head.headers.find(({ name }) => name.text.toLowerCase() === 'host')?.value
      : head.authority
  const absolute = /^https?:/i.test(head.target.text)
  const prefix =
    host && !absolute ? [textFor(`${head.scheme}://`, spanIn(host, 0, 1) ?? { from: 0, to: 0 }), trimmed(host)] : []
  const from = spanIn(lines.slice(rest + 1).find(({ text }) => text !== '') ?? noText)?.from
  const last = spanIn(lines.findLast(({ text }) => text !== '') ?? noText)?.to
  const body =
    verbose || from === undefined || last === undefined || last <= from
      ? undefined
      : trimmed(textAt(source, from, last))
  const isFile = /^<@? +\S+$/.test(body?.text ?? '')
  return {
    form: 'http',
    method: head.method,
    url:
      head.target.text === '' && prefix.length === 0
        ? undefined
        : concat([...prefix, head.target.text === '' ? textFor('/', { from: 0, to: 0 }) : head.target]),
    headers: head.headers.filter(({ name }) => name.text.toLowerCase() !== 'host'),
    // `< file` of an .http file: the body stands elsewhere.
    body: body?.text === '' || isFile ? undefined : body,
    ...(isFile && { bodyUnseen: true }),
    ...(verbose &&
      head.headers.some(({ name }) => name.text.toLowerCase() === 'content-length') && { bodyUnseen: true }),
    faults: head.headers.flatMap((header): readonly Fault[] => {
      const span = 'quoted' in header ? spanIn(header.name) : undefined
      return span ? [{ id: 'header-in-quotes', span }] : []
    }),
    ...(response && { response }),
  }
}

/** Header lines without a request line: `Authorization: Bearer ...`, as one line or several. */
export const readHeaderLines = (source: string): readonly PastedHeader[] => {
  const lines = linesOf(source.trimEnd()).filter(({ text }) => text.trim() !== '')
  const headers = lines.flatMap((line) => {
    const [, name = ''] = HEADER.exec(line.text) ?? []
    if (name === '' || /^https?$/i.test(name)) return []
    const rest = line.text.slice(line.text.indexOf(':') + 1)
    return [{ name: slice(line, 0, name.length), value: slice(line, line.text.length - rest.trimStart().length) }]
  })
  return headers.length === lines.length ? headers : []
}
