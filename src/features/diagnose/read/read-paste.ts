import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { mayCarryKey } from '#mocks/engine/secret-name.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import type { Fault, Paste, PastedCall, PastedResponse, PastedText } from '#src/features/diagnose/call.ts'
import { headerOf } from '#src/features/diagnose/call.ts'
import { slice, textAt, trimmed } from '#src/features/diagnose/source-text.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { readCommand } from './command.ts'
import { browserFaults } from './browser-faults.ts'
import { languageOf } from './language-of.ts'
import { looksLikeHttp, readHeaderLines, readHttp, readResponse } from './raw-http.ts'
import { looksLikeBruno, readBruno } from './texts/bruno.ts'
import { clockFault, corsFault, parserFault, readClientError } from './texts/client-error.ts'
import { looksLikeDump } from './texts/looks-like-dump.ts'
import { gatewayOf, isGatewayPage } from './texts/gateway.ts'
import { looksLikeHttpFile, readHttpFile } from './texts/http-file.ts'
import { looksLikePanel, readPanel } from './texts/panel.ts'
import { looksLikeProxy, readProxy } from './texts/proxy-config.ts'
import { answerIn, searchText } from './texts/search.ts'
import { looksLikeSettings, readSettingsFile } from './texts/settings.ts'
import { httpieStart, readHttpie, readWget, wgetStart } from './texts/tools.ts'
import { historyFaults, lastAnswer, redirectFaults } from './texts/transcript.ts'
import { echoFaults, looksLikeManifest, looksLikeYaml, readManifest, readYaml } from './texts/yaml-files.ts'

/** The longest paste that is read, in UTF-16 units. */
const PASTE_LIMIT = 2_000_000

const unreadable = (why: string): Paste => ({ kind: 'unreadable', why })
const callPaste = (call: PastedCall | undefined): Paste | undefined => call && { kind: 'call', call }
const textPaste = (text: PastedText | undefined): Paste | undefined => text && { kind: 'text', text }

/** One kind of text: whether a paste looks like it, and how it is read. Where nothing comes of it, the next kind is tried. */
type Reader = (source: string, entry?: number) => Paste | undefined | Promise<Paste | undefined>

const page: Reader = (source) => {
  if (!isGatewayPage(source)) return undefined
  const gateway = gatewayOf(source)
  return textPaste({
    readAs: 'a page',
    faults: [],
    keys: [],
    response: { status: undefined, body: source, ...(gateway !== undefined && { gateway }) },
  })
}

const tool: Reader = (source) => {
  const httpie = httpieStart(source)
  const wget = httpie === undefined ? wgetStart(source) : undefined
  const call =
    httpie === undefined ? (wget === undefined ? undefined : readWget(source, wget)) : readHttpie(source, httpie)
  return callPaste(call && withAnswer(call, source))
}

const json: Reader = async (source, entry) => {
  if (!/^\s*(?:\{|\[|"[\w.$ -]{1,60}"\s*:)/.test(source)) return undefined
  if (looksLikeManifest(source)) return textPaste(readManifest(source))
  const { readJsonFile } = await import('./texts/json-files.ts')
  return readJsonFile(source, entry)
}

const dump: Reader = async (source) => {
  if (!looksLikeDump(source)) return undefined
  const { readDump } = await import('./texts/error-dump.ts')
  return callPaste(await readDump(source))
}

const code: Reader = async (source) => {
  const language = languageOf(source)
  if (language === undefined) return undefined
  const { readCode } = await import('./languages/read-code.ts')
  const [call] = await readCode(source, language)
  if (!call) return undefined
  const refusal = readClientError(source)
  const refused = refusal?.faults.filter(({ id }) => id === 'refused-by-client') ?? []
  const isTold = call.faults.some(({ id }) => id === 'dotnet-scheme' || id === 'headers-as-text')
  const more = withAnswer(asUnderstood(call, source), source)
  const faults = [...more.faults, ...browserFaults(source, more), ...historyFaults(source, more)]
  return callPaste({ ...more, faults: isTold ? faults : [...faults, ...refused] })
}

const NAMES_KEY = /authorization|api[-_]?key|bearer\b|x-[\w-]{1,40}-(?:key|token)|\b[sp]k_(?:test|live)_/i

/** Where no header for a key was found and the code speaks of one all the same, it was not understood in full. */
const asUnderstood = (call: PastedCall, source: string): PastedCall =>
  call.headers.some(({ name }) => mayCarryKey(name.text)) || !NAMES_KEY.test(withoutComments(source))
    ? call
    : { ...call, partial: true }
const withoutComments = (source: string): string =>
  source
    .slice(0, 60_000)
    .replace(/^[ \t]*(?:\/\/|#(?!\[|\{)|\*)[^\n]*|\/\*[\s\S]*?\*\/|https?:\/\/\S+|\s(?:\/\/|#) [^\n]*/gm, ' ')

const ANSWER_LINE =
  /^[ \t]*(?:(?:\/\/|#|>|=>|\/\*|<|--)[ \t]*)?(?:\{\s*"(?:error|errors|message|status|statusCode|success|code|errorCode|detail)"|HTTP\/[\d.]+ \d{3}|(?:status|response|error|result|output)?[ :]{0,3}[45]\d\d[ :{])/im

/** A call with the answer that stands somewhere beside it. */
const withAnswer = (call: PastedCall, source: string): PastedCall => {
  if (call.response) return call
  const response: PastedResponse | undefined =
    lastAnswer(source) ??
    (ANSWER_LINE.test(source.slice(0, 200_000)) ? answerIn(source) : undefined) ??
    statedIn(source)
  return response ? { ...call, response } : call
}
/** An exception that names the status: a traceback below the code. */
const statedIn = (source: string): PastedResponse | undefined =>
  /(?:Error|Exception)\b[^\n]{0,200}\b[45]\d\d\b/.test(source.slice(-20_000)) ? answerIn(source) : undefined

const request: Reader = (source) => {
  if (looksLikeProxy(source)) return callPaste(withAnswer(readProxy(source), source))
  if (looksLikeBruno(source)) {
    const call = readBruno(source)
    if (call) return callPaste(call)
  }
  if (looksLikeHttpFile(source)) {
    const call = readHttpFile(source)
    if (call?.url) return callPaste(withAnswer(call, source))
  }
  if (looksLikePanel(source)) return callPaste(readPanel(source))
  if (!looksLikeHttp(source)) return undefined
  const read = readHttp(source)
  if (read.url === undefined && read.headers.length === 0) return undefined
  const response = lastAnswer(source) ?? read.response ?? (ANSWER_LINE.test(source) ? answerIn(source) : undefined)
  const call: PastedCall = {
    ...read,
    readAs: /^[<>] /m.test(source) ? 'what curl -v prints' : 'an HTTP request',
    ...(response && { response }),
  }
  return callPaste({ ...call, faults: [...call.faults, ...redirectFaults(source, call)] })
}

const message: Reader = (source) => {
  const read = readClientError(source)
  if (read) return 'form' in read ? callPaste(read) : textPaste(read)
  const clock = clockFault(source)
  if (clock) return textPaste({ readAs: 'a message about a token', faults: [clock], keys: [] })
  const cors = corsFault(source)
  const fault = cors ?? parserFault(source)
  if (!fault) return undefined
  const readAs = cors ? 'a message of a browser' : 'an error of a parser'
  const call = searchText(source)
  return call?.url ? callPaste({ ...call, faults: [fault], readAs }) : textPaste({ readAs, faults: [fault], keys: [] })
}

const kept: Reader = (source) => {
  if (looksLikeManifest(source)) return textPaste(readManifest(source))
  const echo = echoFaults(source)
  if (echo.length > 0)
    return textPaste({ readAs: 'a command that keeps a key', faults: echo, keys: readSettingsFile(source)?.keys ?? [] })
  if (looksLikeYaml(source)) {
    const text = readYaml(source)
    if (text) return textPaste(text)
  }
  return undefined
}

const answer: Reader = (source) => {
  const read = readResponse(source)
  const last = lastAnswer(source)
  return read ? { kind: 'response', response: last ?? read } : undefined
}

const READERS: readonly Reader[] = [page, readCommand, tool, dump, json, request, kept, code, message, answer]

/** What a text in the field is. Its parts keep their places; nothing of it is kept elsewhere. Grammars are loaded when a text of theirs comes. `entry` is the request of a HAR that is wanted. */
export const readPaste = async (source: string, entry?: number): Promise<Paste> => {
  const text = source.trim()
  if (text === '') return unreadable('Nothing was pasted. Paste a failing command, a fetch call, an answer, or a key.')
  if (source.length > PASTE_LIMIT)
    return unreadable('This is longer than two million characters. Paste the one request that fails.')
  for (const read of READERS) {
    const paste = await read(source, entry)
    if (paste) return paste
  }
  return linesPaste(source)
}

/** Whether a text of one line is a key, or what stands in a key's place: without or behind a scheme. */
const isKey = (text: string): boolean => {
  const rest = text.slice(schemeAt(text)?.length ?? 0)
  const [found] = findCredentials(rest, { forms: [] })
  const [word = '', ...more] = rest.split(/\s+/)
  return more.length < 2 && (found !== undefined || /\$\{?\w/.test(word) || (more.length === 0 && word.length >= 20))
}

const linesPaste = (source: string): Paste => {
  const isLong = source.length > 20_000
  const whole = isLong ? textAt('', 0, 0) : trimmed(textAt(source, 0, source.length))
  if (!isLong && looksLikeSettings(source)) return settingsPaste(source, whole)
  const headers = isLong ? [] : readHeaderLines(source)
  const [only, ...more] = headers
  if (only && more.length === 0 && isHeaderName(only.name.text) && !/^:|https?:\/\//.test(only.value.text))
    return { kind: 'header', header: only }
  if (only && headers.some(({ name }) => /auth|key/i.test(name.text)))
    return { kind: 'call', call: headersOnly(headers) }
  if (
    !isLong &&
    !/[{}]/.test(whole.text.charAt(0)) &&
    isKey(whole.text.replace(/\r?\n/g, '')) &&
    !/^https?:/.test(whole.text)
  )
    return { kind: 'key', key: whole }
  const json = /^\s*[{[]/.test(source)
  const found = json ? undefined : searchText(source)
  if (found) return { kind: 'call', call: found }
  const kept = json ? undefined : (handedIn(source) ?? settingsIn(source) ?? keysIn(source))
  return textPaste(kept) ?? { kind: 'response', response: answerOf(isLong ? source : whole.text) }
}

/** A variable that a command hands to a container or a program: `-e NAME="value"`. */
const HANDED = /(?:^|\s)(?:-e|--env|--build-arg|-var|--set)[ =]["']?([A-Za-z_][\w.]*)=("[^"\n]*"|'[^'\n]*'|[^\s"']+)/g

const handedIn = (source: string): PastedText | undefined => {
  const keys = [...source.slice(0, 60_000).matchAll(HANDED)].flatMap(
    ({ index, 0: all, 1: variable = '', 2: value = '' }) => {
      const isQuoted = /^["']/.test(value)
      const from = index + all.length - value.length + (isQuoted ? 1 : 0)
      const piece = textAt(source, from, from + value.length - (isQuoted ? 2 : 0))
      return findCredentials(piece.text, { forms: [] }).length > 0 ? [{ variable, value: piece }] : []
    },
  )
  return keys.length > 0 ? { readAs: 'a command that sets a variable', faults: [], keys } : undefined
}

/** The keys in a text of no known kind, each with the name that it is given there. */
const keysIn = (source: string): PastedText | undefined => {
  const found = findCredentials(source.slice(0, 60_000), { forms: [] }).filter(({ kind }) => kind === 'key')
  const keys = found.slice(0, 8).map(({ from, to }) => {
    const [, variable] =
      /(?<![\w.-])([A-Za-z_][\w.-]{0,60})["']?\s{0,4}(?:=>?|:)\s{0,4}["']?$/.exec(
        source.slice(Math.max(0, from - 120), from),
      ) ?? []
    return { value: textAt(source, from, to), ...(variable !== undefined && { variable }) }
  })
  return keys.length > 0 ? { readAs: 'a text with a key in it', faults: [], keys } : undefined
}

/** Lines that set a key, among others: what `cat` shows of a file in the middle of a session. */
const settingsIn = (source: string): PastedText | undefined => {
  const file = source.length > 60_000 ? undefined : readSettingsFile(source)
  const holdsKey = file?.keys.some(({ value }) => findCredentials(value.text, { forms: [] }).length > 0)
  return holdsKey ? file : undefined
}

/** A line of a log or an exception has a colon too. */
const isHeaderName = (name: string): boolean =>
  !/[.]|^(?:status|code|message)$|error$|exception$|warning$|^(?:error|info|debug|fatal|warn)/i.test(name)

const answerOf = (text: string): PastedResponse => {
  const gateway = gatewayOf(text)
  return { status: undefined, body: text, ...(gateway !== undefined && { gateway }) }
}

/** One line with nothing wrong in it is a key and its name; more is a file. */
const settingsPaste = (source: string, whole: SourceText): Paste => {
  const file = readSettingsFile(source)
  const [key, ...more] = file?.keys ?? []
  const isPlain = more.length === 0 && (file?.faults.length ?? 0) === 0 && !/\n/.test(whole.text)
  if (key && isPlain)
    return { kind: 'key', key: key.value, ...(key.variable !== undefined && { variable: key.variable }) }
  if (file && key) return { kind: 'text', text: file }
  return { kind: 'key', key: slice(whole, whole.text.indexOf('=') + 1) }
}

const headersOnly = (headers: PastedCall['headers']): PastedCall => {
  const type = headerOf({ headers }, 'content-type')
  const faults: readonly Fault[] = []
  return {
    form: 'http',
    method: textAt('GET', 0, 0),
    methodBy: 'default',
    url: undefined,
    headers,
    body: undefined,
    ...(type && { bodyUnseen: true }),
    faults,
    readAs: 'header lines',
  }
}
