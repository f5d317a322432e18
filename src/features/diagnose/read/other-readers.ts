import type { Paste } from '#src/features/diagnose/call.ts'
import { kept } from './kept-reader.ts'
import { code, described, dump, exporter, gateway, json, logged, openApi, robot } from './late-readers.ts'
import { access, rewrite } from './line-readers.ts'
import { message } from './message-reader.ts'
import { readPlainText } from './plain-text.ts'
import { readHttp, readResponse } from './raw-http.ts'
import { callPaste, firstOf, type Reader } from './reader.ts'
import { request } from './request-reader.ts'
import { hasYamlClient } from './texts/bearer-settings.ts'
import { readSent } from './texts/sent-bytes.ts'
import { looksLikeTrace, readTrace } from './texts/trace.ts'
import { lastAnswer } from './texts/transcript.ts'

const sent: Reader = (source) => callPaste(looksLikeTrace(source) ? readTrace(source) : readSent(source))

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

/** What a text is that is no command: what is left when nothing knows it is read as plain text. */
export const readOther = async (source: string, entry?: number): Promise<Paste> =>
  (await firstOf(READERS, source, entry)) ?? readPlainText(source)
