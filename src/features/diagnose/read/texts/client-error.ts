import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import type { Fault, PastedCall, PastedHeader, PastedText } from '#src/features/diagnose/call.ts'
import { concat, type SourceText, type Span, textFor } from '#src/features/diagnose/source-text.ts'
import { insideQuotes, unescaped } from '#src/features/diagnose/read/languages/string-literal.ts'

/** A message in which a client refuses a header before it sends anything. */
type Refusal = {
  readonly client: string
  readonly pattern: RegExp
  /** What the message says of the value, where it does not print it. */
  readonly why?: 'unset' | 'break' | 'wide' | 'characters' | 'empty' | 'apart' | 'name' | 'type' | 'scheme' | 'options'
}

// `value` and `name` are groups. The quotes around a value belong to it, so that its escapes can be undone.
const REFUSALS: readonly Refusal[] = [
  {
    client: 'Go',
    pattern: /invalid header field value (?<value>"(?:[^"\\]|\\.){0,2000}"?)(?: for key (?<name>[\w-]+))?/,
  },
  { client: 'Go', pattern: /invalid header field value for "?(?<name>[\w-]+)"?/, why: 'characters' },
  { client: 'Go', pattern: /invalid header field name "?(?<name>[^"\n]{1,100})"?/, why: 'name' },
  {
    client: 'Python',
    pattern: /Invalid header value (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  },
  { client: 'Python', pattern: /Invalid header name (?<name>b?'[^'\n]{0,200}'?|b?"[^"\n]{0,200}"?)/, why: 'name' },
  {
    client: 'requests',
    pattern:
      /(?:Invalid (?:leading whitespace|return character)[^:\n]{0,120}header(?: value)?|return character\(s\) in header value): (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  },
  {
    client: 'requests',
    pattern:
      /Header (?:part|value) \(?(?<value>[^)\n]{0,300}?)\)? from \((?<name>b?'[^'\n]{0,100}'|b?"[^"\n]{0,100}"|[^,\n]{0,100})/,
    why: 'type',
  },
  {
    client: 'requests',
    pattern: /Header value (?:must be (?:of type )?str or bytes|.{0,60}not.{0,20}str)/,
    why: 'type',
  },
  {
    client: 'Python',
    pattern: /'(?:latin-1|ascii|charmap)' codec can't encode characters?(?: '(?<char>\\[ux][0-9a-f]{2,4})')?/,
    why: 'wide',
  },
  { client: 'Python', pattern: /can only concatenate str \(not "NoneType"\) to str/, why: 'unset' },
  {
    client: 'Python',
    pattern: /KeyError: ['"](?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET|key|token|secret)[A-Za-z_]*)['"]/,
    why: 'unset',
  },
  {
    client: 'Ruby',
    pattern: /key not found: "(?<name>[A-Z_]*(?:KEY|TOKEN|SECRET)[A-Z_]*)"|no implicit conversion of nil into String/,
    why: 'unset',
  },
  {
    client: 'PHP',
    pattern: /Undefined (?:array key|index):? ["']?(?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET)[A-Za-z_]*)/,
    why: 'unset',
  },
  {
    client: 'PHP',
    pattern: /Header may not contain (?:more than a single header, new line detected|NUL bytes)/,
    why: 'break',
  },
  {
    client: 'aiohttp',
    pattern:
      /(?:Newline(?:, carriage return)?|Newline or carriage return)[^.\n]{0,80}(?:detected|character)[^.\n]{0,60}header/i,
    why: 'break',
  },
  {
    client: 'httpx',
    pattern:
      /LocalProtocolError: Illegal header value (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  },
  {
    client: 'Node',
    pattern: /ERR_INVALID_CHAR[^\n]{0,80}|Invalid character in header content(?: \["(?<name>[^"\]\n]{1,100})"\])?/,
    why: 'characters',
  },
  {
    client: 'Node',
    pattern: /Invalid value "(?<value>[^"\n]{0,300})" for header "(?<name>[^"\n]{1,100})"/,
    why: 'empty',
  },
  {
    client: 'Node',
    pattern: /Header name must be a valid HTTP token \["(?<name>[^"\n]{0,200})"\]|ERR_INVALID_HTTP_TOKEN/,
    why: 'name',
  },
  {
    client: 'fetch',
    pattern:
      /(?:Headers\.(?:append|set)|Request constructor|Headers constructor): (?<value>"(?:[^"\\]|\\.){0,2000}"|(?:[^"\n\\]|\\.){0,2000}) is an invalid header value/,
  },
  {
    client: 'fetch',
    pattern:
      /(?:Headers\.(?:append|set|constructor)|Headers): "?(?<name>[^"\n]{0,200})"? is an invalid header name|Failed to (?:execute|construct) '[^'\n]{0,60}(?:': )?[^\n]{0,120}Invalid name/,
    why: 'name',
  },
  {
    client: 'fetch',
    pattern:
      /non ISO-8859-1 code point|Cannot convert (?:argument|value) to (?:a )?ByteString|(?:character|codepoint)[^\n]{0,60}greater than 255|String contains non ISO-8859-1/i,
    why: 'wide',
  },
  {
    client: 'fetch',
    pattern:
      /Failed to (?:execute|construct) '[^\n]{0,80}Invalid value|is not a valid (?:HTTP )?header (?:field )?value|The string did not match the expected pattern/i,
    why: 'characters',
  },
  {
    client: 'OkHttp',
    pattern:
      /Unexpected char 0x(?<code>[0-9a-fA-F]{2,4}) at (?<at>\d+) in (?:header )?(?<name>[\w-]+)(?: value)?(?:: (?<rest>[^\n]{0,2000}))?/,
  },
  { client: 'Java', pattern: /Illegal character\(s\) in message header (?:value|field): (?<rest>[^\n]{0,2000})/ },
  { client: 'Java', pattern: /invalid header value: (?<value>"[^"]{0,2000}"?)/ },
  { client: 'Java', pattern: /invalid header name: (?<name>"[^"\n]{0,200}"?)/, why: 'name' },
  { client: 'Netty', pattern: /a header value contains (?:a )?prohibited character[^\n]{0,80}/i, why: 'characters' },
  { client: '.NET', pattern: /The format of (?:the )?value (?<value>'[^'\n]{0,2000}'?) is invalid/, why: 'scheme' },
  {
    client: '.NET',
    pattern:
      /New-?line characters? (?:are|is) not allowed in header values|Specified value has invalid (?:Control|HTTP Header|CRLF) characters|header value contains invalid characters|Invalid non-ASCII or control character in header/i,
    why: 'break',
  },
  { client: '.NET', pattern: /Misused header name,? '?(?<name>[\w-]+)'?/, why: 'name' },
  {
    client: 'Ruby',
    pattern:
      /header field value cannot include CR\/LF|header (?<name>[\w-]+) has field value (?<value>"(?:[^"\\]|\\.){0,2000}"?),? this cannot include CR\/LF/,
    why: 'break',
  },
  { client: 'Guzzle', pattern: /(?<value>"[^"]{0,2000}") is not (?:a )?valid header value/ },
  { client: 'Guzzle', pattern: /Header value (?:must be|can(?:no|')t be)[^\n]{0,80}/, why: 'type' },
  { client: 'Rust', pattern: /failed to parse header value|InvalidHeaderValue/, why: 'characters' },
  {
    client: 'PowerShell',
    pattern:
      /Cannot (?:bind parameter 'Headers'|convert the "[^"\n]{0,2000}" value of type "System\.String" to type "System\.Collections\.IDictionary")/,
    why: 'options',
  },
  {
    client: 'PowerShell',
    pattern: /A parameter cannot be found that matches parameter name '(?<name>\w+)'/,
    why: 'options',
  },
  {
    client: 'PHP',
    pattern:
      /CURLOPT_HTTPHEADER[^\n]{0,60}(?:must be|array)[^\n]{0,80}|You must pass (?:either )?an (?:object or an )?array with the CURLOPT_HTTPHEADER/i,
    why: 'options',
  },
]

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
  const piece = unescaped(source, span.from, span.to, 'none')
  // OkHttp names the character and its place, and prints what stands around it as it is.
  const char = code === undefined ? '' : String.fromCharCode(parseInt(code, 16))
  return char === '' || piece.text.includes(char)
    ? piece
    : concat([piece, textFor(char, { from: span.to, to: span.to })])
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

const APART = /Could not resolve host: *(?<word>[^\s"']+)|(?:URL rejected|URL using bad\/illegal format)[^\n]{0,100}/g
const IS_HOST = /^[\w-]+(?:\.[\w-]+)+$/

/** curl's words about an address that is none: a command that fell apart. */
const apartIn = (source: string): Fault | undefined => {
  for (const match of source.matchAll(APART)) {
    const word = match.groups?.['word'] ?? ''
    if (word !== '' && IS_HOST.test(word) && !/^[spr]k_/.test(word)) continue
    return {
      id: 'refused-by-client',
      span: { from: match.index, to: match.index + match[0].length },
      detail: `curl apart ${/^[A-Z]+$/.test(word) ? 'method' : /^[-\u2010-\u2015]/.test(word) ? 'dash' : ''}`.trim(),
    }
  }
  return undefined
}

/** The code point, decimal, of a character that a message names: `has a value of 8230`, `'\\u201c'`. */
const codeIn = (text: string, match: RegExpExecArray): string => {
  const escaped = match.groups?.['char']?.slice(2)
  const near = text.slice(match.index, match.index + 300)
  return escaped === undefined
    ? (/(?:value of|character) (\d{3,6})\b/.exec(near)?.[1] ?? '')
    : String(parseInt(escaped, 16))
}

const NOT_JSON =
  /Unexpected token '?<'?|invalid character '<' looking for beginning of value|'<' is an invalid start of a value|Expected BEGIN_(?:OBJECT|ARRAY) but was STRING|JSONDecodeError: Expecting value: line 1 column 1|unexpected (?:token|character)(?: at)? '<|Unexpected character encountered while parsing value: <|Unexpected end of JSON input/

/** A message of a parser that got no JSON for an answer. */
export const parserFault = (source: string): Fault | undefined => {
  const match = NOT_JSON.exec(source.slice(0, 60_000))
  return match ? { id: 'page-not-json', span: { from: match.index, to: match.index + match[0].length } } : undefined
}

/** Reads a message of a client that refused to send; undefined where the text holds none. */
export const readClientError = (source: string): PastedCall | PastedText | undefined => {
  const text = source.slice(0, 60_000)
  for (const { client, pattern, why } of REFUSALS) {
    const match = pattern.exec(text)
    if (!match) continue
    const span = { from: match.index, to: match.index + match[0].length }
    const header = headerOfValue(source, match)
    const readAs = `an error of ${client}`
    const given = match.groups?.['name']?.replace(NAME_IN_QUOTES, '')
    const refused: Fault = {
      id: 'refused-by-client',
      span,
      detail: [client, why ?? (header ? '' : 'characters'), why === 'wide' ? codeIn(text, match) : (given ?? '')]
        .join(' ')
        .trim(),
    }
    const hasKey = header !== undefined && /[A-Za-z0-9_-]{12,}/.test(header.value.text)
    if (!header) return { readAs, faults: [refused], keys: [] }
    return {
      form: 'text',
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

const CLOCK =
  /["'`]?nbf["'`]? claim|token (?:is )?(?:not yet valid|used before (?:issued|valid)|not (?:yet )?active)|jwt not (?:yet )?active|NotBeforeError|Cannot handle token (?:with (?:nbf|iat) )?prior to|(?:iat|nbf)[^\n]{0,30}(?:in the future|not yet)|ImmatureSignatureError|PrematureJwtException|JWT (?:must not be accepted before|early by)|SecurityTokenNotYetValid/i

/** A message of a check of tokens that fails since two clocks are apart. */
export const clockFault = (source: string): Fault | undefined => {
  const match = CLOCK.exec(source.slice(0, 60_000))
  return match ? { id: 'clocks-apart', span: { from: match.index, to: match.index + match[0].length } } : undefined
}

const CORS =
  /blocked by CORS policy|Cross-Origin Request Blocked|Access-Control-Allow-(?:Origin|Headers)|Same Origin Policy disallows|preflight (?:request|response)|Origin \S{1,200} is not allowed by/i
const FAILED =
  /TypeError: (?:Failed to fetch|NetworkError when attempting to fetch resource|Load failed)|net::ERR_(?:FAILED|BLOCKED_BY_\w+)/

/** What the console of a browser says of a call that it stopped. */
export const corsFault = (source: string): Fault | undefined => {
  const text = source.slice(0, 60_000)
  const match = CORS.exec(text) ?? FAILED.exec(text)
  if (!match) return undefined
  const header = /Request header field ["']?([\w-]+)["']? is not allowed/i.exec(text)?.[1]
  return {
    id: 'cors',
    span: { from: match.index, to: match.index + match[0].length },
    detail: header ?? (CORS.test(text) ? '' : 'perhaps'),
  }
}
