import type { PastedResponse } from '#src/features/diagnose/call.ts'
import { gatewayOf } from './gateway.ts'
import { printedStatus, printedObject } from './printed-answer.ts'

const STATUS =
  /\b(?:status(?:[ _]?code)?|HTTP\/[\d.]+|HTTP(?: Error| status)?|code|ClientResponseError|answered|returned|responded(?: with)?|failed with|requested URL returned error|status error)(?: of)?["'\\:= [(]{0,6}(?:a )?(?:status(?: code)? )?[`"']?([45]\d\d)\b|\b([45]\d\d)\)?:? \(?(?:Client Error|Server Error|Unauthorized|Forbidden|Not Found|Bad Request|Too Many Requests|Unprocessable)|<-- ([45]\d\d)\b/i

// What a client of Spring says of its own call, where a log has other statuses too.
const FROM_CALL = /\b([45]\d\d) [A-Z][A-Za-z ]{2,30} from (?:GET|POST|PUT|PATCH|DELETE) https?:/

/** JSON in a text: the first object from which a reader can tell an answer. */
const jsonIn = (source: string): string => {
  const at = source.search(
    /\{\s*\\?["'](?:error|errors|message|status|statusCode|success|code|errorCode|detail)\\?["']\s*:/,
  )
  if (at < 0) return ''
  let [level, inText] = [0, false]
  const to = Math.min(source.length, at + 20000)
  for (let index = at; index < to; index += 1) {
    const char = source.charAt(index)
    if (char === '\\') index += 1
    else if (char === '"') inText = !inText
    else if (!inText && char === '{') level += 1
    else if (!inText && char === '}' && (level -= 1) === 0) return source.slice(at, index + 1)
  }
  return source.slice(at, to)
}

/** An answer as PHP prints it, turned into JSON. */
const arrayIn = (source: string): string => {
  const [found = ''] =
    /(?:array:\d+ )?\[\s*["'](?:error|message|statusCode|success|errorCode)["']\s*=>[^\]]{1,2000}\]/.exec(source) ?? []
  return found
    .replace(/^array:\d+ /, '')
    .replace(/^\[/, '{')
    .replace(/\]$/, '}')
    .replace(/["']([^"'\n]*)["']/g, '"$1"')
    .replaceAll('=>', ':')
}

const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' }

/** What a text says of an answer, wherever it stands: a status, a body. */
export const answerIn = (source: string): PastedResponse | undefined => {
  const match = FROM_CALL.exec(source) ?? STATUS.exec(source)
  const status = match ? Number(match[1] ?? match[2] ?? match[3]) : printedStatus(source)
  const found = jsonIn(source) || arrayIn(source) || printedObject(source)
  // A log writes JSON into a text: its quotes are escaped.
  const plain = found.includes('\\"') ? found.replaceAll('\\"', '"') : found
  // Python prints a dictionary with other quotes and words.
  const body = plain.startsWith("{'")
    ? plain.replaceAll("'", '"').replace(/\b(?:True|False|None)\b/g, (word) => WORDS[word] ?? word)
    : plain
  const stated = status ?? Number(/"(?:http_status|httpStatus|statusCode)"\s*:\s*"?([45]\d\d)\b/.exec(body)?.[1] ?? NaN)
  if (status === undefined && body === '') return undefined
  const gateway = gatewayOf(source)
  return { status: Number.isNaN(stated) ? undefined : stated, body, ...(gateway !== undefined && { gateway }) }
}
