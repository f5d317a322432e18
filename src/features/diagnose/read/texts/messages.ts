import type { Fault } from '#src/features/diagnose/call.ts'

const NOT_JSON =
  /Unexpected token '?<'?|invalid character '<' looking for beginning of value|'<' is an invalid start of a value|Expected BEGIN_(?:OBJECT|ARRAY) but was STRING|JSONDecodeError: Expecting value: line 1 column 1|unexpected (?:token|character)(?: at)? '<|Unexpected character encountered while parsing value: <|Unexpected end of JSON input/

/** A message of a parser that got no JSON for an answer. */
export const parserFault = (source: string): Fault | undefined => {
  const match = NOT_JSON.exec(source.slice(0, 60_000))
  return match ? { id: 'page-not-json', span: { from: match.index, to: match.index + match[0].length } } : undefined
}

const CLOCK =
  /["'`]?nbf["'`]? claim|token (?:is )?(?:not yet valid|not valid yet|used before (?:issued|valid)|not (?:yet )?active)|jwt not (?:yet )?active|NotBeforeError|Cannot handle token (?:with (?:nbf|iat) )?prior to|(?:iat|nbf|issued(?:At)?)\b[^\n]{0,30}(?:in the future|not yet)|ImmatureSignatureError|PrematureJwtException|JWT (?:must not be accepted before|early by)|SecurityTokenNotYetValid/i

const EXPIRED =
  /TokenExpiredError|jwt expired|ExpiredSignature(?:Error|Exception)?|Signature has expired|ExpiredJwtException|JWT expired at|token is expired by|SecurityTokenExpired\w*|ExpiredException: Expired token|JWTExpired: "exp"/i

/** A message of a check of tokens: one that has expired, or clocks that are apart. */
export const tokenFault = (source: string): Fault | undefined => {
  const text = source.slice(0, 60_000)
  const clock = CLOCK.exec(text)
  const match = clock ?? EXPIRED.exec(text)
  if (!match) return undefined
  return {
    id: clock ? 'clocks-apart' : 'token-past-end',
    span: { from: match.index, to: match.index + match[0].length },
  }
}

const CORS =
  /blocked by CORS policy|Cross-Origin Request Blocked|Access-Control-Allow-(?:Origin|Headers)(?!["'`]?[ \t]*(?:[,:=\]]|=>))|Same Origin Policy disallows|preflight (?:request|response|has invalid)|Origin \S{1,200} is not allowed by|\bCORS (?:Missing Allow Origin|Preflight Did Not Succeed|Request Did Not Succeed)/i

const FAILED =
  /TypeError: (?:Failed to fetch|NetworkError when attempting to fetch resource|Load failed)|AxiosError: Network Error|\bERR_NETWORK\b|net::ERR_(?:FAILED|BLOCKED_BY_(?:RESPONSE|ORB)\b[\w.]*)/

// The address that a browser names: behind "at", never the origin of the page.
const TARGET =
  /(?:Access to \S{1,40} at|remote resource at|cannot load|Fetch API cannot load|XMLHttpRequest cannot load) ["'‘]?https?:\/\/([^\s/"'’?#]{1,200})/i

/** What the console of a browser says of a call that it stopped; `detail` is `perhaps`, or the host (`-` where none is named) and a header that is not allowed. */
export const corsFault = (source: string): Fault | undefined => {
  const text = source.slice(0, 60_000)
  const match = CORS.exec(text) ?? FAILED.exec(text)
  if (!match) return undefined
  const [, header = ''] = /(?:Request header field|header) ["'‘]?([\w-]+)["'’]? is not allowed/i.exec(text) ?? []
  const wildcard = /must not be the wildcard '\*'/.test(text) ? '*' : ''
  const [, host = '-'] = TARGET.exec(text) ?? []
  return {
    id: 'cors',
    span: { from: match.index, to: match.index + match[0].length },
    detail: header !== '' || CORS.test(text) ? `${host} ${header || wildcard}`.trim() : 'perhaps',
  }
}

const DROPPED = /client sent invalid header line: ["']?([\w-]{1,80})?/

/** What nginx writes into its log of a header that it leaves out for the underscore in its name. */
export const droppedFault = (source: string): Fault | undefined => {
  const match = DROPPED.exec(source.slice(0, 60_000))
  const [all = '', name = ''] = match ?? []
  return match && name.includes('_')
    ? { id: 'dropped-by-nginx', span: { from: match.index, to: match.index + all.length }, detail: name }
    : undefined
}
