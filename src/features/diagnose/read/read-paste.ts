import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { headerOf, type Paste, type PastedCall } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, textAt, trimmed } from '#src/features/diagnose/source-text.ts'
import { curlStart, readCurl } from './curl.ts'
import { looksLikeHttp, readHeaderLines, readHttp, readResponse } from './raw-http.ts'

/** The longest paste that is read, in UTF-16 units. */
const PASTE_LIMIT = 1_000_000

const unreadable = (why: string): Paste => ({ kind: 'unreadable', why })

/** What a text in the field is. Its parts keep their places; nothing of it is kept elsewhere. The parser of scripts is loaded when one comes. */
export const readPaste = async (source: string): Promise<Paste> => {
  const text = source.trim()
  if (text === '') return unreadable('Nothing was pasted. Paste a failing command, a fetch call, an answer, or a key.')
  if (source.length > PASTE_LIMIT)
    return unreadable('This is longer than a million characters. Paste the one request that fails.')
  const start = curlStart(source)
  if (start !== undefined) return curlPaste(source, start)
  if (/\bfetch\s*\(|new Request\s*\(/.test(text)) {
    const { readFetch } = await import('./fetch-call.ts')
    const call = readFetch(source)
    return typeof call === 'string' ? unreadable(call) : { kind: 'call', call }
  }
  if (/^\s*(?:\{|\[|"(?:request|method|url)"\s*:)/.test(source)) return jsonPaste(source)
  if (looksLikeHttp(source)) return { kind: 'call', call: readHttp(source) }
  const response = readResponse(source)
  if (response) return { kind: 'response', response }
  return linesPaste(source)
}

const curlPaste = (source: string, start: number): Paste => {
  const { call, end } = readCurl(source, start)
  const rest = source.slice(end)
  const answer = readResponse(rest) ?? (/^\s*\{/.test(rest) ? { status: undefined, body: rest.trim() } : undefined)
  const verbose = /^> /m.test(rest) ? readHttp(rest) : undefined
  // What curl says that it sent names the answer; what stands in the command has the places.
  return {
    kind: 'call',
    call: {
      ...call,
      ...((verbose?.response ?? answer) && {
        response: verbose?.response ?? answer ?? { status: undefined, body: '' },
      }),
    },
  }
}

const jsonPaste = async (source: string): Promise<Paste> => {
  if (/"(?:request|url|log)"\s*:/.test(source) && /"headers"\s*:|"method"\s*:/.test(source)) {
    const { readHar } = await import('./har.ts')
    const call = readHar(source)
    if (call) return { kind: 'call', call }
  }
  return { kind: 'response', response: { status: undefined, body: source.trim() } }
}

const VARIABLE_LINE = /^\s*(?:export\s+|set\s+|\$env:)?([A-Za-z_]\w*)\s*=\s*/
/** Whether a text of one line is a key, or what stands in a key's place: without or behind a scheme. */
const isKey = (text: string): boolean => {
  const rest = text.slice(schemeAt(text)?.length ?? 0)
  const [found] = findCredentials(rest, { forms: [] })
  const [word = '', ...more] = rest.split(/\s+/)
  return more.length < 2 && (found !== undefined || /\$\{?\w/.test(word) || (more.length === 0 && word.length >= 20))
}

const linesPaste = (source: string): Paste => {
  const headers = readHeaderLines(source)
  const [only, ...more] = headers
  if (only && more.length === 0 && !/^(status|error|message|code)$/i.test(only.name.text))
    return { kind: 'header', header: only }
  if (only && headers.some(({ name }) => /auth|key/i.test(name.text)))
    return { kind: 'call', call: headersOnly(headers) }
  const whole = trimmed(textAt(source, 0, source.length))
  const [line, variable] = VARIABLE_LINE.exec(whole.text) ?? []
  if (line !== undefined && variable !== undefined && /[A-Z]/.test(variable))
    return { kind: 'key', key: unquoted(slice(whole, line.length)), variable }
  if (isKey(whole.text.replace(/\r?\n/g, ''))) return { kind: 'key', key: whole }
  return { kind: 'response', response: { status: undefined, body: whole.text } }
}

const headersOnly = (headers: PastedCall['headers']): PastedCall => {
  const type = headerOf({ headers }, 'content-type')
  const method = textAt('GET', 0, 0)
  return {
    form: 'http',
    method,
    methodBy: 'default',
    url: undefined,
    headers,
    body: undefined,
    ...(type && { bodyUnseen: true }),
    faults: [],
  }
}

const unquoted = (piece: SourceText): SourceText =>
  /^(["']).*\1$/.test(piece.text) ? slice(piece, 1, piece.text.length - 1) : piece
