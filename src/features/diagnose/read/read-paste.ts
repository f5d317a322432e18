import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { slice, spanIn, textAt } from '#src/features/diagnose/source-text.ts'
import type { Paste, PastedCall } from '#src/features/diagnose/call.ts'
import { readCommand } from './command.ts'
import { completed } from './completed.ts'
import { withoutMarks } from './marks-around.ts'
import { scriptsOfPage } from './own-page.ts'
import { readPlainText } from './plain-text.ts'
import { looksLikeHttp, readHttp, readResponse } from './raw-http.ts'
import { looksLikeBruno, readBruno, readBrunoVariables } from './texts/bruno.ts'
import { corsFault, droppedFault } from './texts/messages.ts'
import { networkFault } from './texts/network-error.ts'
import { looksLikeDockerfile, withDockerFaults } from './texts/dockerfile.ts'
import { readHttpPrompt } from './texts/http-prompt.ts'
import { gatewayOf, isGatewayPage, pageBelow } from './texts/gateway.ts'
import { looksLikeHttpFile, readHttpFile } from './texts/http-file.ts'
import { looksLikePanel, readPanel } from './texts/panel.ts'
import { hasYamlClient } from './texts/bearer-settings.ts'
import { looksLikeProxy, readProxy } from './texts/proxy-config.ts'
import { answerIn } from './texts/answer-in.ts'
import { httpieStart, readHttpie, readWget, wgetStart } from './texts/tools.ts'
import { withPrintedRequest } from './texts/printed-request.ts'
import { looksLikeTrace, readTrace } from './texts/trace.ts'
import { readSent } from './texts/sent-bytes.ts'
import { lastAnswer, redirectFaults } from './texts/transcript.ts'
import { ANSWER_LINE, withAnswer } from './with-answer.ts'
import { finished } from './finished.ts'
import { access, rewrite } from './line-readers.ts'
import { code, described, dump, exporter, gateway, json, logged, openApi, robot } from './late-readers.ts'
import { callPaste, type Reader, textPaste } from './reader.ts'
import { readClientError } from './texts/client-error.ts'
import { kept } from './kept-reader.ts'
import { message } from './message-reader.ts'

/** The longest paste that is read, in UTF-16 units. */
const PASTE_LIMIT = 2_000_000

const unreadable = (why: string): Paste => ({ kind: 'unreadable', why })

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
  const start = httpie ?? wget
  // In a sentence the command ends with the mark that it began behind.
  const close = start !== undefined && source.charAt(start - 1) === '`' ? source.indexOf('`', start) : -1
  const own = close < 0 ? source : source.slice(0, close)
  const call = httpie === undefined ? (wget === undefined ? undefined : readWget(own, wget)) : readHttpie(own, httpie)
  return callPaste(call && withAnswer(withPrintedRequest(call, source), source))
}

const sent: Reader = (source) => callPaste(looksLikeTrace(source) ? readTrace(source) : readSent(source))

// What the console of Postman shows below the address: the status, the time it took.
const CONSOLE = /^(?:GET|POST|PUT|PATCH|DELETE) \S+\r?\n([45]\d\d)\r?\n[\d.]+ ?m?s\r?$/m

/** A request that a tool shows as it sent it: what stands in braces there was filled in by nobody. */
const asSent = (call: PastedCall, source: string): PastedCall => {
  if (!/^User-Agent: *(?:PostmanRuntime|insomnia|bruno)/im.test(source)) return call
  const [, status] = CONSOLE.exec(source) ?? []
  return {
    ...call,
    headers: call.headers.map((header) => {
      const span = spanIn(header.value)
      return span ? { ...header, value: textAt(source, span.from, span.to) } : header
    }),
    ...(status !== undefined && !call.response && { response: { status: Number(status), body: '' } }),
  }
}

const SENT_EMPTY = /^> (authorization|(?:x-)?api-key):[ \t]*(?:\w{4,8}[ \t]*)?\r?$/im
const ANSWERED = /^< ([45]\d\d)\b/m

/** A request beside what was sent of it: a header that went out empty was filled in by nothing. */
const sentBy = (call: PastedCall, source: string): PastedCall => {
  const [, name = ''] = SENT_EMPTY.exec(source) ?? []
  const [, status] = ANSWERED.exec(source) ?? []
  return {
    ...call,
    headers: call.headers.map((header) =>
      name !== '' && header.name.text.toLowerCase() === name.toLowerCase()
        ? { ...header, value: slice(header.value, 0, schemeAt(header.value.text)?.length ?? 0) }
        : header,
    ),
    ...(status !== undefined && !call.response && { response: { status: Number(status), body: '' } }),
  }
}

const request: Reader = (source) => {
  const prompted = readHttpPrompt(source)
  if (prompted) return callPaste(prompted)
  if (looksLikeProxy(source)) return callPaste(withAnswer(readProxy(source), source))
  if (looksLikeBruno(source)) {
    const call = readBruno(source)
    const kept = call ? undefined : readBrunoVariables(source)
    if (call) return callPaste(sentBy(withAnswer(call, source), source))
    if (kept) return textPaste(kept)
  }
  if (looksLikeHttpFile(source)) {
    const call = readHttpFile(source)
    if (call?.url) return callPaste(withAnswer(completed(asSent(call, source), source), source))
  }
  if (looksLikePanel(source)) return callPaste(readPanel(source))
  if (!looksLikeHttp(source)) return undefined
  const read = readHttp(source)
  if (read.url === undefined && read.headers.length === 0) return undefined
  const response =
    lastAnswer(source) ?? read.response ?? (ANSWER_LINE.test(source) ? answerIn(source) : pageBelow(source))
  const call: PastedCall = {
    ...read,
    readAs: /^[<>] /m.test(source) ? 'what curl -v prints' : 'an HTTP request',
    ...(response && { response }),
  }
  return callPaste({ ...call, faults: [...call.faults, ...redirectFaults(source, call)] })
}

const answer: Reader = (source) => {
  // The client of Symfony, in YAML above what it says.
  if (hasYamlClient(source)) return undefined
  const read = readResponse(source)
  if (!read) return undefined
  const response = lastAnswer(source) ?? read
  const above = source.slice(0, source.search(/^HTTP\/[\d.]+[ \t]+\d{3}\b/m))
  // The headers of the request, without its line.
  return /^Host:[ \t]*\S/im.test(above) && /^(?:Authorization|(?:X-)?API-Key):/im.test(above)
    ? callPaste({ ...readHttp(above), response, readAs: 'an HTTP request', partial: true })
    : { kind: 'response', response }
}

const READERS: readonly Reader[] = [
  page,
  readCommand,
  tool,
  sent,
  dump,
  openApi,
  rewrite,
  json,
  logged,
  gateway,
  robot,
  request,
  access,
  exporter,
  kept,
  described,
  code,
  message,
  answer,
]

/** Beside code its own reader looks for what a client refused. */
const CODE = /^(?:fetch|node|python|php|go|java|csharp|ruby)$/

/** A call without an answer, below which stands why it never arrived, or who stopped it. */
const withNetwork = (paste: Paste, source: string): Paste => {
  if (
    paste.kind === 'text' &&
    !paste.text.response &&
    paste.text.faults.every(({ id }) => id !== 'refused-by-client')
  ) {
    const refused =
      readClientError(source)?.faults.filter(({ detail = '' }) => /^\S+ (?:ends|space)\b/.test(detail)) ?? []
    return refused.length > 0
      ? { ...paste, text: { ...paste.text, faults: [...paste.text.faults, ...refused] } }
      : paste
  }
  if (paste.kind !== 'call' || paste.call.response || paste.call.faults.some(({ id }) => id === 'not-reached'))
    return paste
  const dropped = droppedFault(source)
  if (dropped) return { ...paste, call: { ...paste.call, faults: [dropped, ...paste.call.faults] } }
  const refusal = CODE.test(paste.call.form) ? undefined : readClientError(source)
  const refused = refusal?.faults.filter(({ id }) => id === 'refused-by-client') ?? []
  if (refused.length > 0 && !paste.call.faults.some(({ id }) => id === 'refused-by-client'))
    return { ...paste, call: { ...paste.call, faults: [...paste.call.faults, ...refused] } }
  const cors = paste.call.faults.length === 0 ? corsFault(source) : undefined
  // A browser says no more of a call that never arrived; a client of a server names what failed.
  const isSaid = cors?.detail !== 'perhaps' || paste.call.readAs === 'a printed error of a client'
  const fault = (isSaid ? cors : undefined) ?? networkFault(source)
  return fault ? { ...paste, call: { ...paste.call, faults: [...paste.call.faults, fault] } } : paste
}

const inDockerfile = (paste: Paste, source: string): Paste =>
  paste.kind === 'call' && looksLikeDockerfile(source)
    ? { ...paste, call: withDockerFaults(paste.call, source) }
    : paste

/** A command on one line has nothing beside it that could tell more, unless it goes by way of another address or asks a store. */
const MAY_TELL =
  /\S[ \t]*\r?\n\s*\S|https?:.{0,200}https?(?::|%3A)|\$\([ \t]*\w+ |["'\w][ \t]{0,9}>{1,2}[ \t]{0,9}[\w./\\${"-]{0,80}(?:\.env|GITHUB_ENV)\b|\w\$\w|\$\{?[^"\n]{1,100}[ \t]"|["']--?H(?:eader)?[ \t]|HTTP request failed!|in streaming mode|_(?:test|live)_\w{0,6}(?:[*\u2022\u2026[]|\.{3})|client sent invalid header|AIRFLOW_CONN_|\beyJ[\w-]{10}|=[^\s"'#]{4,200}#\w|Unrecognized named-value|\b(?:Vercel|Netlify)\b|\bOptions\(|^[ \t]*=[ \t]*(?:IMPORT[A-Z]+|WEBSERVICE)\(/i

const withLateCauses = async (paste: Paste, source: string): Promise<Paste> => {
  if (!MAY_TELL.test(source.slice(0, 60_000))) return paste
  const { withCauses } = await import('./causes/with-causes.ts')
  return withCauses(paste, source)
}

/** What a text in the field is. Its parts keep their places; nothing of it is kept elsewhere. Grammars are loaded when a text of theirs comes. `entry` is the request of a HAR that is wanted. */
export const readPaste = async (whole: string, entry?: number): Promise<Paste> => {
  const text = whole.trim()
  if (text === '') return unreadable('Nothing was pasted. Paste a failing command, a fetch call, an answer, or a key.')
  if (whole.length > PASTE_LIMIT)
    return unreadable('This is longer than two million characters. Paste the one request that fails.')
  const source = scriptsOfPage(withoutMarks(whole))
  for (const read of READERS) {
    const paste = await read(source, entry)
    if (paste) return withLateCauses(finished(withNetwork(inDockerfile(paste, source), source)), source)
  }
  return withLateCauses(finished(withNetwork(inDockerfile(readPlainText(source), source), source)), source)
}
