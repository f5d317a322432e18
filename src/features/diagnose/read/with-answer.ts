import type { PastedCall, PastedResponse } from '#src/features/diagnose/call.ts'
import { answerIn } from './texts/answer-in.ts'
import { pageBelow } from './texts/gateway.ts'
import { printsAnswer } from './texts/printed-answer.ts'
import { lastAnswer } from './texts/transcript.ts'

/** A line that begins like an answer. */
export const ANSWER_LINE =
  /^[ \t]*(?:(?:\/\/|#|>{1,3}|=>|\/\*|<|--)[ \t]*)?(?:curl: \(22\)|<-- [45]\d\d |irm : |iwr : |The remote server returned an error: |Invoke-\w+ ?: |(?:[\w.-]+:\d+[ \t]+)?(?:GET|POST|PUT|PATCH|DELETE) https?:\S+ [45]\d\d |HTTP request sent, awaiting response\.{3} [45]\d\d|string\(\d+\) "|\{\s*'(?:error|errors|message|status|statusCode|success|code|errorCode|detail)'|\[\s*["'](?:error|message|statusCode|success)["']\s*=>|array:\d+ \[|["']?\{\s*\\?"(?:error|errors|message|status|statusCode|success|code|errorCode|detail)\\?"|HTTP\/[\d.]+ \d{3}|(?:status|response|error|result|output|upstream|got|first|then|now|still|always|but)?[ :]{0,3}[45]\d\d[ :{])/im

// What urllib3 writes of a call at its debug level.
const LOGGED = /"(?:GET|POST|PUT|PATCH|DELETE) \S{1,300} HTTP\/[\d.]+" [45]\d\d\b/

/** A call with the answer that stands somewhere beside it. */
export const withAnswer = (call: PastedCall, source: string): PastedCall => {
  if (call.response) return call
  const response: PastedResponse | undefined =
    lastAnswer(source) ??
    (ANSWER_LINE.test(source.slice(0, 200_000)) ||
    LOGGED.test(source.slice(0, 60_000)) ||
    printsAnswer(source.slice(0, 60_000))
      ? answerIn(source)
      : undefined) ??
    statedIn(source) ??
    pageBelow(source) ??
    (call.form === 'http' ? saidIn(source) : undefined)
  return response ? { ...call, response } : call
}
// A sentence that says what was answered.
const SAID =
  /\b(?:receiv(?:e|ed|ing)|get(?:ting|s)?|got|gives?|returns|answers?|respond(?:s|ed)?|fail(?:s|ed)? with)(?: [a-z]{1,12}){0,4} ["'`]?(401|403)\b/i

const saidIn = (source: string): PastedResponse | undefined => {
  const [, status] = SAID.exec(source.slice(0, 20_000)) ?? []
  return status === undefined ? undefined : { status: Number(status), body: '' }
}

/** An exception that names the status: a traceback below the code. */
const statedIn = (source: string): PastedResponse | undefined =>
  /(?:Error|Exception|Client error|Server error|Warning: file_get_contents)\b[^\n]{0,200}\b[45]\d\d\b/.test(
    source.slice(-20_000),
  )
    ? answerIn(source)
    : undefined
