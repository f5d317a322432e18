import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { answerIn } from './answer-in.ts'
import {
  concat,
  placeholderOf,
  slice,
  type SourceText,
  spanIn,
  textAt,
  textFor,
} from '#src/features/diagnose/source-text.ts'

/** The most of a text that is searched, around its first address, in UTF-16 units. */
const LONGEST = 200_000

const ADDRESS = /https?:\/\/[^\s"'`<>()\\^{}|]{3,2000}/gi
const PAIR =
  /["'`]?(?:\b|(?<=\bhttp_))((?:proxy-)?authorization|(?:x[-_])?api[-_]?key|x-[\w-]{1,40}-(?:key|token)|apikey)\b(?:["'`][ \t]{0,4},|(?:\\{0,3}["'`])?[ \t]{0,4}(?::|=>|=|\]))[ \t]{0,4}(?:=>?[ \t]*)?(?:\[(?=["'\\]))?((?:\\{0,3}["'`])?)((?:bearer |basic |token )?\[(?:filtered|redacted|masked|hidden|object \w{1,20})\]|(?:(?:bearer|basic|token)[ \t]+){1,3}(?:\$\{(?:[^{}\n]|\{[^{}\n]*\}){1,200}\}|[^\s"'`,;)}\]]){1,2000}|(?:\$\{(?:[^{}\n]|\{[^{}\n]*\}){1,200}\}|[^\s"'`,;)}\]]){1,2000})/gi
// A time or a container in front of a line, a trace of calls.
// The path of a call in an interface of Retrofit, Feign or Spring.
const ANNOTATED =
  /@(?:(GET|POST|PUT|PATCH|DELETE)|(Get|Post|Put|Patch|Delete)(?:Mapping|Exchange))\(\s*(?:(?:value|path|url)\s*=\s*)?"\/?([^"\n]{1,200})"/
// A header that is a parameter of such an interface: its value is given with each call.
const PARAMETER_HEADER =
  /@(?:RequestHeader|Header|HeaderParam)\(\s*(?:(?:value|name)\s*=\s*)?"((?:proxy-)?authorization|(?:x-)?api[-_]?key|x-[\w-]{1,40}-(?:key|token))"[^)\n]{0,60}\)\s*(?:final\s+)?(?:String\s+)?(\w+)/gi
/** Where a generated client is told the scheme of a key. */
const PREFIX = /prefix(?:\.(?:add|put|set))?[ \t]*[[(][ \t]*["']$|prefix\[[ \t]*["']$/i
/** A header as Objective-C sets it. */
const OBJECTIVE =
  /(?:setValue|addValue):[ \t]*(@"[^"\n]{0,300}"|\[[^\]\n]{1,200}\]|[\w.]{1,80})[ \t]+forHTTPHeaderField:[ \t]*@"([\w-]{1,60})"/g
const LOG = /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[\w-]{1,40}[ \t]{1,20}\|[ \t]|Traceback \(|[ \t]+at [\w.$]+\()/m
const METHOD = /\b(GET|POST|PUT|PATCH|DELETE|HEAD)\b[ \t:"'`]{1,4}$/
const LOG_METHOD = /["'](GET|POST|PUT|PATCH|DELETE|HEAD) (\/[^\s"']{0,500}) HTTP\/[\d.]+["'] (\d{3})/

const trimmedAddress = (text: string): string => text.replace(/(?<![.,;:!?\])])[.,;:!?\])]+$/, '')

/** The name in a part of code: of `${var.payviox_key}` the last word. */
const nameIn = (code: string): string =>
  (/^\$\{[\w.]+\}$/.test(code) ? code.slice(2, -1).split('.').at(-1) : /[A-Za-z_]\w*/.exec(code)?.[0]) ?? ''

/** A value that is code, as `this.config.get(` or `$key`, stands for what is filled in there. */
const valueAtPlace = (source: string, at: number, value: string, isPassed: boolean): SourceText => {
  const front = schemeAt(value)?.length ?? 0
  // What is passed alone is no scheme, whatever its name.
  const scheme = isPassed && front >= value.length ? '' : value.slice(0, front)
  const rest = value.slice(scheme.length)
  const isCode =
    !/["'`]/.test(source.charAt(at - 1)) &&
    /^(?:\$?\{?[A-Za-z_$][\w$]*(?:\.|\(|\[|\}|$))/.test(rest) &&
    !/\d{3}|[sp]k_/.test(rest)
  const isFilled = /^\$\{.+\}$/s.test(rest)
  const isStandIn = /^(?:undefined|null|None|nil)$/.test(rest)
  // What is given to a function or a member is a variable, and no word of a sentence.
  const isWord = !isPassed && /^[A-Za-z]{1,12}$/.test(rest) && !/[a-z][A-Z]/.test(rest)
  const span = { from: at + scheme.length, to: at + value.length }
  return isFilled || (isCode && !isStandIn && !isWord)
    ? concat([textAt(source, at, span.from), placeholderOf(nameIn(rest), rest, span)])
    : textAt(source, at, at + value.length)
}

/** A value that a function makes of a pattern, as `format!("Bearer {}", key)`: what stands in front of the rest is known. */
const madeByCall = (source: string, at: number, call: string): SourceText | undefined => {
  const from = at + call.length
  if (!/^["']/.test(source.slice(from, from + 1))) return undefined
  const begin = from + 1
  const after = begin + (schemeAt(source.slice(begin, begin + 40))?.length ?? 0)
  const name = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/.exec(source.slice(from, from + 200))?.[0] ?? 'value'
  return concat([textAt(source, begin, after), placeholderOf(name, name, { from: after, to: after + 1 })])
}

const CONCATENATED =
  /^([ \t]*)["'`][ \t]*(?:[+&]|\.{1,2}|<>)[ \t]*([A-Za-z_$][\w$]*)(?:\([ \t]*["']([A-Za-z_]\w{0,80})["'][ \t]*\))?/

/** A text in quotes with the variable that code joins to it: `"Bearer " + key`. */
const withConcatenated = (source: string, value: SourceText, end: number): SourceText => {
  const [all, gap = '', called = '', name = called] = CONCATENATED.exec(source.slice(end, end + 120)) ?? []
  if (all === undefined) return value
  return concat([
    value,
    textAt(source, end, end + gap.length),
    placeholderOf(name, name, { from: end + all.lastIndexOf(name), to: end + all.lastIndexOf(name) + name.length }),
  ])
}

/** Reads what can be found in any text: an address, header pairs, an answer. Undefined where there is none of them. */
export const searchText = (whole: string): PastedCall | undefined => {
  const first = whole.search(/https?:\/\//i)
  const from = whole.length <= LONGEST ? 0 : Math.max(0, Math.min(first - LONGEST / 2, whole.length - LONGEST))
  const source = whole.length <= LONGEST ? whole : whole.slice(0, from + LONGEST)
  const log = LOG_METHOD.exec(source)
  ADDRESS.lastIndex = from
  let [found, index]: readonly [string?, number?] = []
  for (let match = ADDRESS.exec(source); match; match = ADDRESS.exec(source)) {
    const text = trimmedAddress(match[0])
    // What a proxy made of a name: it tells nobody whose the call is.
    if (/^https?:\/\/(?!127\.)\d+\.\d+\.\d+\.\d+/.test(text)) continue
    // The page that the call came from, and not where it goes.
    if (
      /(?:\borigin |\bpage at |\breferr?er:? ?)["'‘]?$/i.test(source.slice(Math.max(0, match.index - 24), match.index))
    )
      continue
    // Behind the request of an access log stands the page that it came from.
    if (log && match.index > log.index && /["'] \d{3} (?:\d+|-) "$/.test(source.slice(log.index, match.index))) continue
    if (
      found === undefined ||
      (/\/\/[^/]*(?:stack|github|docs|w3\.org|mozilla)/.test(found) &&
        !/\/\/[^/]*(?:stack|github|docs|w3\.org|mozilla)/.test(text))
    )
      [found, index] = [text, match.index]
    if (/\/\/(?:api|sandbox)\b/.test(text)) {
      ;[found, index] = [text, match.index]
      break
    }
  }
  const headers: PastedHeader[] = []
  const prefixes = new Map<string, SourceText>()
  PAIR.lastIndex = from
  for (let match = PAIR.exec(source); match && headers.length < 8; match = PAIR.exec(source)) {
    const [all, name = '', , written = ''] = match
    const nameAt = match.index + all.indexOf(name)
    const valueAt = match.index + all.length - written.length
    // A log writes JSON into a text, where the quote behind a value has a backslash in front.
    const value = /["'`]/.test(source.charAt(match.index + all.length)) ? written.replace(/\\{1,3}$/, '') : written
    // A word of the sentence.
    if (/^(?:|-|value|with|and|is|the|token|header)$/i.test(value)) continue
    const before = source.charAt(nameAt - 1)
    // In a client that was generated, a prefix is set beside the key.
    if (PREFIX.test(source.slice(Math.max(0, nameAt - 40), nameAt)) && /^[A-Za-z]+$/.test(value)) {
      prefixes.set(name.toLowerCase(), textAt(source, valueAt, valueAt + value.length))
      continue
    }
    // The beginning of a list in code.
    if (/^[[({]+$/.test(value)) continue
    // An option of a library: `new PayKore({ apiKey })`.
    if (name === 'apiKey' && /\bnew [\w.]{1,80}\(\{[^{}]{0,200}$/.test(source.slice(Math.max(0, nameAt - 300), nameAt)))
      continue
    // A parameter of an address is no header.
    if (
      /[?&]/.test(before) ||
      (found !== undefined && index !== undefined && nameAt > index && nameAt < index + found.length)
    )
      continue
    const made = /^[\w.:]+!?\($/.test(value) ? madeByCall(source, valueAt, value) : undefined
    if (made) {
      headers.push({ name: textAt(source, nameAt, nameAt + name.length), value: made })
      continue
    }
    headers.push({
      name: textAt(source, nameAt, nameAt + name.length),
      value: withConcatenated(
        source,
        valueAtPlace(
          source,
          valueAt,
          value,
          // A name in quotes stands in code too.
          /["'`]/.test(before) ||
            /^["'`]?[ \t]*(?:,|\][ \t]*=)[ \t]*$/.test(source.slice(nameAt + name.length, valueAt)),
        ),
        valueAt + value.length,
      ),
    })
  }
  for (const { index: at, 0: all, 1: name = '', 2: variable = '' } of source
    .slice(from, from + 60_000)
    .matchAll(PARAMETER_HEADER)) {
    const nameAt = from + at + all.indexOf(name)
    const valueAt = from + at + all.lastIndexOf(variable)
    headers.push({
      name: textAt(source, nameAt, nameAt + name.length),
      value: placeholderOf(variable, variable, { from: valueAt, to: valueAt + variable.length }),
    })
  }
  for (const { index: at, 0: all, 1: value = '', 2: name = '' } of source
    .slice(from, from + 60_000)
    .matchAll(OBJECTIVE)) {
    const nameAt = from + at + all.lastIndexOf(name)
    const valueAt = from + at + all.indexOf(value)
    const [, written, variable] = /^\[NSString stringWithFormat:@"([^"%]*)%@"\s*,\s*(\w+)\]$/.exec(value) ?? []
    const literal = /^@"([^"]*)"$/.exec(value)?.[1]
    const place = { from: valueAt, to: valueAt + value.length }
    headers.push({
      name: textAt(source, nameAt, nameAt + name.length),
      value:
        literal === undefined
          ? concat([textFor(written ?? '', place), placeholderOf(variable ?? value, variable ?? value, place)])
          : textAt(source, valueAt + 2, valueAt + 2 + literal.length),
    })
  }
  for (const [index, { name, value }] of headers.entries()) {
    const prefix = prefixes.get(name.text.toLowerCase())
    if (prefix)
      headers[index] = { name, value: concat([prefix, textFor(' ', spanIn(prefix) ?? { from: 0, to: 0 }), value]) }
  }
  const response = answerIn(source.slice(from))
  if (found === undefined && headers.length === 0 && !log) return undefined
  const before = index === undefined ? '' : source.slice(Math.max(0, index - 12), index)
  const method = METHOD.exec(before)?.[1] ?? log?.[1]
  const faults: Fault[] = []
  const url =
    found !== undefined && index !== undefined
      ? textAt(source, index, index + found.length)
      : log
        ? pathOf(source, log)
        : undefined
  const leaked = headers.find(
    ({ value }) => /[\w-]{12,}/.test(value.text) && /\d/.test(value.text) && value.placeholders.length === 0,
  )
  const shown = LOG.test(source) ? leaked && spanIn(leaked.value) : undefined
  if (shown) faults.push({ id: 'key-in-log', span: shown })
  const annotated = url && /^https?:\/\/[^/]+\/?$/.test(url.text) ? ANNOTATED.exec(source) : null
  const status = response?.status ?? (log ? Number(log[3]) : undefined)
  return {
    form: 'text',
    method: textFor(
      (annotated?.[1] ?? annotated?.[2])?.toUpperCase() ?? method ?? 'GET',
      (url && spanIn(url, 0, 1)) ?? { from: 0, to: 0 },
    ),
    ...(method === undefined && !annotated && { methodBy: 'default' as const }),
    url: url && annotated ? annotatedUrl(source, url, annotated) : url,
    headers,
    body: undefined,
    bodyUnseen: true,
    faults,
    partial: true,
    ...((response || status !== undefined) && { response: { body: '', ...response, status } }),
    readAs: 'a text',
  }
}

const annotatedUrl = (source: string, url: SourceText, match: RegExpExecArray): SourceText => {
  const path = match[3] ?? ''
  const at = match.index + match[0].lastIndexOf(path)
  const host = url.text.endsWith('/') ? slice(url, 0, url.text.length - 1) : url
  return concat([host, textFor('/', { from: at, to: at + 1 }), textAt(source, at, at + path.length)])
}

const pathOf = (source: string, log: RegExpExecArray) => {
  const at = log.index + log[0].indexOf(log[2] ?? '/')
  return textAt(source, at, at + (log[2]?.length ?? 0))
}
