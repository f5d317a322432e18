import { schemeAt } from './auth-scheme.ts'
import { type FoundCredential, wrappedEnd } from './credential-shapes.ts'
import { isSecretName } from './secret-name.ts'
import { isNameOfKey } from './placeholder.ts'
import { isStandIn } from './stand-in.ts'

// Any part of a name that may be a secret's; the whole name decides.
const PART =
  /secret|token|passw|passphrase|hash|auth|credential|signature|cookie|session|card[-_]?number|cvc|cvv|verification|bearer|jwt|otp|pin|pwd|key/gi
const NAME_CHAR = /[\w-]/
/** The longest name that is looked at on each side of such a part, in UTF-16 units. */
const LONGEST_NAME = 60
const ASSIGNED = /["'`\]]{0,2}[ \t]{0,9}(?:=>|:=|[:=])\s{0,9}/y
const LISTED = /["'`][ \t]{0,9},\s{0,9}(?=["'`])/y
const FLAG = /(?:^|[\s"'`])(?:-u|-U|--(?:proxy-)?user|--(?:proxy-)?pass(?:word)?|--oauth2-bearer)[ =]{0,9}/g
const SCHEMED = /\b(?:bearer|basic|digest)[ \t]{1,9}/gi
const USERINFO = /:\/\/([^\s/@"'`]{1,300})@/g
const UNQUOTED = /[^\s"'`,;&<>(){}[\]]+/y
const LINE = /[^\r\n"'`]+/y
// What a language writes in front of the quotes of a text, as `f` for one that it fills in.
const LITERAL = /(?:[bfru]{1,2}|[$@]{1,2})(?=["'`])/iy
// Code that reads a value from elsewhere, and the name of a variable: neither is a secret.
const READ_FROM =
  /^(?:process\.env|import\.meta\.env|os\.(?:environ|getenv|Getenv)|System\.getenv|Environment\.GetEnvironmentVariable|(?:Deno|Bun)\.env|ENV(?:\.fetch)?|(?:self|this|settings|config|cfg|secrets|BuildConfig|_config)\.[A-Za-z_.]{1,60}|getenv|config|env)[([\].,;)}]{0,4}$/
const NAME =
  /^(?:[A-Z]+(?:_[A-Z]+)+|[a-z]+(?:[A-Z][a-z]+){0,4}(?:Key|Token|Secret)|[a-z]+(?:_[a-z]+){0,4}_(?:key|token|secret))[,;)}]{0,3}$/
// A word of a sentence: what says that a token is missing names none.
const PROSE = /^[A-Z]?[a-z]{0,14}[.!?]?$/

const MOST_SCHEMES = 8

const match = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** The secret in `from` to `to` of the text: without schemes, quotes and white space around. */
const secretIn = (text: string, from: number, to: number, isUser = false): FoundCredential | undefined => {
  let [begin, end] = [from, to]
  // Behind so many schemes nobody writes one more: without an end, each of a long row would be walked through from each.
  for (let [before, count] = [-1, 0]; before !== begin && count < MOST_SCHEMES; count += 1) {
    before = begin
    while (begin < end && /[\s"'`]/.test(text.charAt(begin))) begin += 1
    const scheme = schemeAt(text.slice(begin, Math.min(end, begin + 40)))
    if (scheme) begin += scheme.length
  }
  while (end > begin && /[\s"'`]/.test(text.charAt(end - 1))) end -= 1
  if (end === begin || isStandIn(text.slice(begin, end)) || isNameOfKey(text.slice(begin, end))) return undefined
  return { from: begin, to: wrappedEnd(text, end, isUser), publicTo: begin, kind: 'named' }
}

/** Where a quoted text ends: at its quote, or with the line. */
const quotedEnd = (text: string, from: number, quote: string): number => {
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '\\') at += 1
    else if (char === quote || char === '\n' || char === '\r') return at
  }
  return text.length
}

const isQuote = (char: string): boolean => char === '"' || char === "'" || char === '`'

/** The values of a list whose name is a secret's. */
const listed = (text: string, from: number): readonly FoundCredential[] => {
  const found: FoundCredential[] = []
  let at = from + 1
  for (;;) {
    at += match(/[\s,]*/y, text, at).length
    const quote = text.charAt(at)
    if (!isQuote(quote)) return found
    const end = quotedEnd(text, at + 1, quote)
    found.push(...[secretIn(text, at + 1, end)].filter((each) => each !== undefined))
    at = end + 1
  }
}

/** The value at `place` behind a name. `isLine`: it is a header or a line of a file, so it reaches to the end of the line. */
const valueAt = (text: string, place: number, isLine: boolean, isProse: boolean): readonly FoundCredential[] => {
  const at = place + match(LITERAL, text, place).length
  const first = text.charAt(at)
  if (first === '[') return listed(text, at)
  if (isQuote(first)) return [secretIn(text, at, quotedEnd(text, at + 1, first))].filter((each) => each !== undefined)
  const value = match(isLine ? LINE : UNQUOTED, text, at)
  if (isProse && PROSE.test(value)) return []
  if (READ_FROM.test(value.trim()) || NAME.test(value.trim())) return []
  // A scheme and what stands behind it are one value, wherever they stand.
  const scheme = isLine ? undefined : schemeAt(text.slice(at, at + 40))
  const rest = scheme ? match(UNQUOTED, text, at + scheme.length).length : 0
  return [secretIn(text, at, scheme ? at + scheme.length + rest : at + value.length)].filter(
    (each) => each !== undefined,
  )
}

const behindNames = (text: string): readonly FoundCredential[] => {
  const found: FoundCredential[] = []
  let seen = 0
  for (const { index, 0: part } of text.matchAll(PART)) {
    if (index < seen) continue
    let [from, to] = [index, index + part.length]
    while (from > seen && index - from < LONGEST_NAME && NAME_CHAR.test(text.charAt(from - 1))) from -= 1
    while (to - index < LONGEST_NAME && NAME_CHAR.test(text.charAt(to))) to += 1
    const before = text.charAt(from - 1)
    const inCall = isQuote(before) && /[([]/.test(text.charAt(from - 2))
    const gap = match(ASSIGNED, text, to) || (inCall ? match(LISTED, text, to) : '')
    if (!gap || !isSecretName(text.slice(from, to))) {
      seen = to
      continue
    }
    const isHeader =
      gap.trim() === ':' &&
      (from === 0 || /[\n\r"'`]/.test(before) || /[\n\r][<>] $/.test(text.slice(Math.max(0, from - 3), from)))
    const values = valueAt(text, to + gap.length, isHeader, !isHeader && gap.startsWith(':') && gap.length > 1)
    found.push(...values)
    // What is a value is looked through no second time.
    seen = Math.max(to + gap.length, values.at(-1)?.to ?? 0)
  }
  return found
}

const behindFlags = (text: string): readonly FoundCredential[] =>
  [...text.matchAll(FLAG)].flatMap(({ index, 0: flag }) => {
    const from = index + flag.length
    const first = text.charAt(from)
    const end = isQuote(first) ? quotedEnd(text, from + 1, first) : from + match(UNQUOTED, text, from).length
    const found = secretIn(text, from, end, true)
    // `-u` means a user in few tools: only a colon tells it.
    const isUser = found && (text.slice(found.from, found.to).includes(':') || text.charAt(found.to) === ':')
    return found && (isUser || !/-[uU][ =]{0,9}$/.test(flag)) ? [found] : []
  })

const behindSchemes = (text: string): readonly FoundCredential[] =>
  [...text.matchAll(SCHEMED)].flatMap(({ index, 0: scheme }) => {
    const from = index + scheme.length
    const value = match(UNQUOTED, text, from)
    return value.length < 5 || PROSE.test(value) || /^\w+=$/.test(value)
      ? []
      : [secretIn(text, from, from + value.length)].filter((each) => each !== undefined)
  })

const inAddresses = (text: string): readonly FoundCredential[] =>
  [...text.matchAll(USERINFO)].flatMap(({ index, 1: user = '' }) =>
    [secretIn(text, index + 3, index + 3 + user.length)].filter((each) => each !== undefined),
  )

/** What stands behind names of secrets, schemes and flags, and in front of hosts, in a text without encodings. */
export const namedIn = (text: string): readonly FoundCredential[] => [
  ...(/[=:,]/.test(text) ? behindNames(text) : []),
  ...(/\s/.test(text) ? [...behindFlags(text), ...behindSchemes(text)] : []),
  ...(text.includes('://') ? inAddresses(text) : []),
]
