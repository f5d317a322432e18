import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import type { CallForm, Fault, PastedCall, PastedHeader, PastedText } from '#src/features/diagnose/call.ts'
import { concat, type SourceText, type Span, textFor } from '#src/features/diagnose/source-text.ts'
import { insideQuotes, unescaped } from '#src/features/diagnose/read/languages/string-literal.ts'
import { REFUSALS } from './refusals.ts'
import { STOPPED } from './stopped-code.ts'

/** In whose language each client is called. */
const FORMS: Readonly<Record<string, CallForm>> = {
  Go: 'go',
  Python: 'python',
  requests: 'python',
  aiohttp: 'python',
  httpx: 'python',
  PHP: 'php',
  Guzzle: 'php',
  Ruby: 'ruby',
  Node: 'node',
  fetch: 'fetch',
  '.NET': 'csharp',
  Java: 'java',
  OkHttp: 'java',
  PowerShell: 'powershell',
  JavaScript: 'node',
}

const NAME_IN_QUOTES = /^b?["']|["']$/g

const spanOfGroup = (match: RegExpExecArray, text: string): Span => {
  const at = match[0].indexOf(text)
  const from = match.index + Math.max(0, at)
  return { from, to: from + text.length }
}

/** The value that a message prints, its escapes undone: what the client saw. */
const valueOf = (source: string, match: RegExpExecArray): SourceText | undefined => {
  const { value, rest, code } = match.groups ?? {}
  if (value !== undefined) {
    const span = spanOfGroup(match, value)
    if (!/^b?["']/.test(value)) return unescaped(source, span.from, span.to, 'none')
    const inside = insideQuotes(source, span.from, span.to)
    return unescaped(source, inside.from, inside.to)
  }
  if (rest === undefined) return undefined
  const span = spanOfGroup(match, rest)
  const part = unescaped(source, span.from, span.to, 'none')
  // OkHttp names the character and its place, and prints what stands around it as it is.
  const char = code === undefined ? '' : String.fromCharCode(parseInt(code, 16))
  return char === '' || part.text.includes(char) ? part : concat([part, textFor(char, { from: span.to, to: span.to })])
}

const headerOfValue = (source: string, match: RegExpExecArray): PastedHeader | undefined => {
  const value = valueOf(source, match)
  if (!value) return undefined
  const given = match.groups?.['name']?.replace(NAME_IN_QUOTES, '')
  const span = { from: match.index, to: match.index + match[0].length }
  const name =
    given !== undefined && given !== ''
      ? textFor(given, spanOfGroup(match, given))
      : textFor(/^\s/.test(schemeAt(value.text)?.gap ?? '') ? 'Authorization' : '', span)
  return { name, value }
}

const APART =
  /Could not resolve host: *(?<word>[^\s"']+)|(?:URL rejected|URL using bad\/illegal format)[^\n]{0,100}|(?<glob>(?:un(?:matched|balanced)|nested|bad range|empty string)[^\n]{0,40}in(?: the)? URL[^\n]{0,40})/gi

const IS_HOST = /^[\w-]+(?:\.[\w-]+)+$/

/** curl's words about an address that is none: a command that fell apart. */
const apartIn = (source: string): Fault | undefined => {
  for (const match of source.matchAll(APART)) {
    const { word = '', glob } = match.groups ?? {}
    if (word !== '' && IS_HOST.test(word) && !beginsLikeKey(word)) continue
    return {
      id: 'refused-by-client',
      span: { from: match.index, to: match.index + match[0].length },
      detail:
        `curl apart ${/No host part|Malformed input/.test(match[0]) ? 'host' : /bad range|empty string/.test(match[0]) ? 'range' : glob !== undefined ? 'braces' : /^[A-Z]+$/.test(word) ? 'method' : /^[-\u2010-\u2015]/.test(word) ? 'dash' : ''}`.trim(),
    }
  }
  return undefined
}

/** The code point, decimal, of a character that a message names: `has a value of 8230`, `'\\u201c'`. */
const codeIn = (text: string, match: RegExpExecArray): string => {
  const escaped = match.groups?.['char']?.slice(2)
  const near = text.slice(match.index, match.index + 300)
  const { code } = match.groups ?? {}
  if (code !== undefined) return String(parseInt(code, 16))
  return escaped === undefined
    ? (/(?:value of|character) (\d{3,6})\b/.exec(near)?.[1] ?? '')
    : String(parseInt(escaped, 16))
}

/** Why a header was refused, as the character tells that a message names, or the end of the value that it prints. */
const shownReason = ({
  groups: { code, value } = {},
}: RegExpExecArray): 'break' | 'empty' | 'space' | 'wide' | undefined => {
  const char = code === undefined ? 0 : parseInt(code, 16)
  if (char > 0xff) return 'wide'
  if (/^b?["'] /.test(value ?? '')) return 'space'
  if (/(?<![\s\S])b?["'](?:Bearer|Token)? {0,2}["']$/i.test(value ?? '')) return 'empty'
  return char === 0x0a || char === 0x0d || /(?:\\[rn]|[\r\n])["']?$/.test(value ?? '') ? 'break' : undefined
}

/** Reads a message of a client that refused to send; undefined where the text holds none. */
export const readClientError = (source: string): PastedCall | PastedText | undefined => {
  const text = source.slice(0, 60_000)
  for (const [client, pattern, why] of [...REFUSALS, ...STOPPED]) {
    const match = pattern.exec(text)
    if (!match) continue
    const span = { from: match.index, to: match.index + match[0].length }
    const header = headerOfValue(source, match)
    const readAs = `an error of ${client === '-' ? 'a program' : client}`
    const given = match.groups?.['name']?.replace(NAME_IN_QUOTES, '')
    const reason = why ?? shownReason(match) ?? (header ? '' : 'characters')
    const refused: Fault = {
      id: 'refused-by-client',
      span,
      detail: [client, reason, reason === 'wide' ? codeIn(text, match) : (given ?? '')].join(' ').trim(),
    }
    const hasKey = header !== undefined && /[A-Za-z0-9_-]{12,}/.test(header.value.text)
    if (!header) return { readAs, faults: [refused], keys: [] }
    return {
      form: FORMS[client] ?? 'text',
      method: textFor('GET', { from: 0, to: 0 }),
      methodBy: 'default',
      url: undefined,
      headers: [header],
      body: undefined,
      faults: [refused, ...(hasKey ? [{ id: 'key-in-log', span } as const] : [])],
      partial: true,
      readAs,
    }
  }
  const apart = apartIn(text)
  return apart && { readAs: 'an error of curl', faults: [apart], keys: [] }
}
