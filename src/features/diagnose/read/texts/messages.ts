import type { Fault } from '#src/features/diagnose/call.ts'

const NOT_JSON =
  /Unexpected token '?<'?|invalid character '<' looking for beginning of value|'<' is an invalid start of a value|Expected BEGIN_(?:OBJECT|ARRAY) but was STRING|JSONDecodeError: Expecting value: line 1 column 1|unexpected (?:token|character)(?: at)? '<|Unexpected character encountered while parsing value: <|Unexpected end of JSON input/

/** A message of a parser that got no JSON for an answer. */
export const parserFault = (source: string): Fault | undefined => {
  const match = NOT_JSON.exec(source.slice(0, 60_000))
  return match ? { id: 'page-not-json', span: { from: match.index, to: match.index + match[0].length } } : undefined
}

const CLOCK =
  /["'`]?nbf["'`]? claim|token (?:is )?(?:not yet valid|used before (?:issued|valid)|not (?:yet )?active)|jwt not (?:yet )?active|NotBeforeError|Cannot handle token (?:with (?:nbf|iat) )?prior to|(?:iat|nbf)[^\n]{0,30}(?:in the future|not yet)|ImmatureSignatureError|PrematureJwtException|JWT (?:must not be accepted before|early by)|SecurityTokenNotYetValid/i

/** A message of a check of tokens that fails since two clocks are apart. */
export const clockFault = (source: string): Fault | undefined => {
  const match = CLOCK.exec(source.slice(0, 60_000))
  return match ? { id: 'clocks-apart', span: { from: match.index, to: match.index + match[0].length } } : undefined
}

const CORS =
  /blocked by CORS policy|Cross-Origin Request Blocked|Access-Control-Allow-(?:Origin|Headers)|Same Origin Policy disallows|preflight (?:request|response)|Origin \S{1,200} is not allowed by|\bCORS (?:Missing Allow Origin|Preflight Did Not Succeed|Request Did Not Succeed)/i

const FAILED =
  /TypeError: (?:Failed to fetch|NetworkError when attempting to fetch resource|Load failed)|AxiosError: Network Error|\bERR_NETWORK\b|net::ERR_(?:FAILED|BLOCKED_BY_(?:RESPONSE|ORB)\b[\w.]*)/

/** What the console of a browser says of a call that it stopped. */
export const corsFault = (source: string): Fault | undefined => {
  const text = source.slice(0, 60_000)
  const match = CORS.exec(text) ?? FAILED.exec(text)
  if (!match) return undefined
  const header = /(?:Request header field|header) ["'‘]?([\w-]+)["'’]? is not allowed/i.exec(text)?.[1]
  return {
    id: 'cors',
    span: { from: match.index, to: match.index + match[0].length },
    detail: header ?? (CORS.test(text) ? '' : 'perhaps'),
  }
}
