import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { slice, spanIn, textAt } from '#src/features/diagnose/source-text.ts'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import { completed } from './completed.ts'
import { looksLikeHttp, readHttp } from './raw-http.ts'
import { looksLikeBruno, readBruno, readBrunoVariables } from './texts/bruno.ts'
import { readHttpPrompt } from './texts/http-prompt.ts'
import { pageBelow } from './texts/gateway.ts'
import { looksLikeHttpFile, readHttpFile } from './texts/http-file.ts'
import { looksLikePanel, readPanel } from './texts/panel.ts'
import { looksLikeProxy, readProxy } from './texts/proxy-config.ts'
import { answerIn } from './texts/answer-in.ts'
import { lastAnswer, redirectFaults } from './texts/transcript.ts'
import { ANSWER_LINE, withAnswer } from './with-answer.ts'
import { callPaste, type Reader, textPaste } from './reader.ts'

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

/** A request as a tool, a file or a proxy writes it. */
export const request: Reader = (source) => {
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
