import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { concat, noText, slice, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { filledBraces } from './braces.ts'

export const REQUEST = /^[ \t]*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S.*)/
const HEADER = /^([!#$%&'*+.^`|~\w-]+)[ \t]*:[ \t]*((?:[^ \t].*)?)$/
// A table of a tool, copied: a tab stands between a name and its value.
const CELLS = /^([\w-]+)\t+(\S.*)$/

/** The variables of the file by their names. */
export type Variables = ReadonlyMap<string, SourceText>

type Seen = { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[] }
const nothing: Seen = { headers: [], faults: [] }

const isComment = ({ text }: SourceText): boolean => /^\s*(?:#|\/\/)/.test(text)

/** Where a comment begins that somebody wrote behind a value. */
export const commentIn = ({ text }: SourceText): number => text.search(/(?<![ \t])[ \t]+(?:#|\/\/)[ \t]/)

/** A line of the head with the name of a header for a key and no colon behind it. */
const withoutColon = (line: SourceText): { readonly header: PastedHeader; readonly span: Span } | undefined => {
  const [, name = '', gap = ''] = /^([\w-]+)([ \t]+)\S/.exec(line.text) ?? []
  const span = spanIn(line, 0, name.length)
  return mayCarryKey(name) && span
    ? { header: { name: slice(line, 0, name.length), value: slice(line, name.length + gap.length) }, span }
    : undefined
}

const headerOf = (line: SourceText, variables: Variables): PastedHeader | undefined => {
  const cells = CELLS.exec(line.text)
  const [, name = ''] = cells ?? HEADER.exec(line.text) ?? []
  if (name === '') return undefined
  const rest = slice(line, cells ? name.length : line.text.indexOf(':') + 1)
  const behind = mayCarryKey(name) ? commentIn(rest) : -1
  const whole = behind < 0 ? rest : slice(rest, 0, behind)
  return {
    name: slice(line, 0, name.length),
    value: filledBraces(slice(whole, whole.text.length - whole.text.trimStart().length), variables),
  }
}

const lineOfHead = (line: SourceText, variables: Variables): Seen => {
  const header = headerOf(line, variables)
  if (header) {
    const behind = mayCarryKey(header.name.text) ? commentIn(line) : -1
    const span = behind < 0 ? undefined : spanIn(line, behind)
    return { headers: [header], faults: span ? [{ id: 'comment-behind-value', span, detail: '.http' }] : [] }
  }
  const colon = withoutColon(line)
  return colon
    ? { headers: [{ ...colon.header, lost: true }], faults: [{ id: 'no-colon', span: colon.span }] }
    : nothing
}

type Head = Seen & {
  /** What goes on with the address on lines of its own. */
  readonly urlParts: readonly SourceText[]
  /** How many lines belong to it; the next is blank, where the head is ended as it should be. */
  readonly length: number
}

const ANSWER = /^\s*\{\s*"(?:error|errors|success|statusCode|errorCode)"\s*:/

const headOf = (lines: readonly SourceText[], variables: Variables): Head => {
  const urlParts: SourceText[] = []
  const headers: PastedHeader[] = []
  const faults: Fault[] = []
  for (const [length, line] of lines.entries()) {
    if (line.text.trim() === '') return { headers, faults, urlParts, length }
    // A body that begins in the middle of the head.
    const opening = headers.length > 0 ? /^\s*[{[](?!\{)/.exec(line.text) : null
    // What was answered, below the head.
    if (opening && ANSWER.test(line.text)) return { headers, faults, urlParts, length: lines.length }
    const span = opening && spanIn(line, opening[0].length - 1, opening[0].length)
    if (span) return { headers, faults: [...faults, { id: 'blank-line-missing', span }], urlParts, length: length - 1 }
    if (/^\s+[?&]/.test(line.text)) urlParts.push(trimmed(line))
    else if (!isComment(line)) {
      const seen = lineOfHead(line, variables)
      headers.push(...seen.headers)
      faults.push(...seen.faults)
    }
  }
  return { headers, faults, urlParts, length: lines.length }
}

/** Header lines behind a blank line are a part of the body: it ended the head. */
const strayHeaders = (blank: SourceText, below: readonly SourceText[], variables: Variables): Seen | undefined => {
  const lines = below.filter((line) => !isComment(line))
  const areHeaders = lines.length > 0 && lines.every(({ text }) => HEADER.test(text) && !/^\s*[{["]/.test(text))
  if (!areHeaders) return undefined
  const from = spanIn(blank)?.from ?? (spanIn(below[0] ?? noText)?.from ?? 1) - 1
  return {
    headers: lines.flatMap((line) => {
      const header = headerOf(line, variables)
      return header ? [{ ...header, lost: true }] : []
    }),
    faults: [{ id: 'blank-line-before-headers', span: { from, to: from + 1 } }],
  }
}

const concatLines = (lines: readonly SourceText[]): SourceText =>
  trimmed(
    concat(
      lines.flatMap((line, at) =>
        at > 0 ? [textFor('\n', spanIn(lines[at - 1] ?? line) ?? { from: 0, to: 0 }), line] : [line],
      ),
    ),
  )

/** Reads one request of a `.http` file; undefined where the lines hold none. */
export const readBlock = (lines: readonly SourceText[], variables: Variables): PastedCall | undefined => {
  const at = lines.findIndex(({ text }) => REQUEST.test(text))
  const line = lines[at]
  if (!line) return undefined
  const [, method = '', tail = ''] = REQUEST.exec(line.text) ?? []
  const target = tail.trimEnd().replace(/(?<![ \t])[ \t]+HTTP\/[\d.]+$/, '')
  const methodAt = line.text.indexOf(method)
  const targetAt = line.text.indexOf(target, methodAt + method.length)

  const head = headOf(lines.slice(at + 1), variables)
  const end = at + 1 + head.length
  const answer = lines.findIndex(({ text }, place) => place > end && /^HTTP\/[\d.]+ \d{3}\b/.test(text))
  const rest = lines.slice(end + 1, answer < 0 ? undefined : answer)
  const gap = rest.findIndex(({ text }) => text.trim() === '')
  const blank = lines[end]
  const stray = blank && strayHeaders(blank, gap < 0 ? rest : rest.slice(0, gap), variables)
  const body = concatLines(
    (stray && gap > 0 ? rest.slice(gap) : rest).filter((each) => !isComment(each) && !/^\s*> /.test(each.text)),
  )
  // The body stands in a file of its own.
  const isFile = /^<@? +\S+$/.test(body.text)

  const headers = [...head.headers, ...(stray?.headers ?? [])]
  const host = headers.find(({ name }) => name.text.toLowerCase() === 'host')?.value
  const url = filledBraces(concat([slice(line, targetAt, targetAt + target.length), ...head.urlParts]), variables)
  return {
    form: 'http',
    method: slice(line, methodAt, methodAt + method.length),
    url:
      host && url.text.startsWith('/')
        ? concat([textFor('https://', spanIn(host, 0, 1) ?? { from: 0, to: 0 }), host, url])
        : url,
    headers: headers.filter(({ name }) => name.text.toLowerCase() !== 'host'),
    body: body.text === '' || isFile || (stray && method === 'GET') ? undefined : filledBraces(body, variables),
    ...(isFile && { bodyUnseen: true }),
    faults: [...head.faults, ...(stray?.faults ?? [])],
    readAs: 'a .http file',
  }
}
