import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, slice, spanIn, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { addressAt } from './address-at.ts'
import { answerIn } from './answer-in.ts'
import { arduinoHeader } from './arduino.ts'
import { generatedClient } from './generated-client.ts'
import { pageBelow } from './gateway.ts'
import { lineWithoutColon } from './lines-of-libcurl.ts'
import { morePairs } from './more-pairs.ts'
import { type FoundAddress, headersIn } from './found-headers.ts'
import { partialCall } from './partial-call.ts'

/** The most of a text that is searched, around its first address, in UTF-16 units. */
const LONGEST = 200_000

const ADDRESS = /https?:\/\/(?:(?!,\[)[^\s"'`<>()\\^{}|]){3,2000}/gi
// The path of a call in an interface of Retrofit, Feign or Spring.
const ANNOTATED =
  /@(?:(GET|POST|PUT|PATCH|DELETE)|(Get|Post|Put|Patch|Delete)(?:Mapping|Exchange))\(\s*(?:(?:value|path|url)\s*=\s*)?"\/?([^"\n]{1,200})"/
// A time or a container in front of a line, a trace of calls.
const LOG =
  /^(?:(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)[ \t:\]]|[VDIWE]\/\w{1,40}(?:[ \t]*\([ \t]*\d+\))?:|\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[\w-]{1,40}[ \t]{1,20}\|[ \t]|Traceback \(|[ \t]+at [\w.$]+\()/m
const METHOD = /\b(GET|POST|PUT|PATCH|DELETE|HEAD)\b[ \t:"'`]{1,4}$/
const LOG_METHOD = /["'](GET|POST|PUT|PATCH|DELETE|HEAD) (\/[^\s"']{0,500}) HTTP\/[\d.]+["'] (\d{3})/

const trimmedAddress = (text: string): string => text.replace(/(?<![.,;:!?\])])[.,;:!?\])]+$/, '')

// Pages that people quote beside their call.
const QUOTED_PAGE = /\/\/[^/]*(?:stack|github|docs|w3\.org|mozilla)/

/** The address of the call: one of an API where there is one, else the first that is no page about code. */
const addressIn = (source: string, from: number, log: RegExpExecArray | null): FoundAddress | undefined => {
  let found: FoundAddress | undefined
  ADDRESS.lastIndex = from
  for (let match = ADDRESS.exec(source); match; match = ADDRESS.exec(source)) {
    const { index: at } = match
    const text = trimmedAddress(match[0])
    // What a proxy made of a name: it tells nobody whose the call is.
    if (/^https?:\/\/(?!127\.)\d+\.\d+\.\d+\.\d+/.test(text)) continue
    // The page that the call came from, and not where it goes.
    if (/(?:\borigin |\bpage at |\breferr?er:? ?)["'‘]?$/i.test(source.slice(Math.max(0, at - 24), at))) continue
    // Behind the request of an access log stands the page that it came from.
    if (log && at > log.index && /["'] \d{3} (?:\d+|-) "$/.test(source.slice(log.index, at))) continue
    if (/\/\/(?:api|sandbox)\b/.test(text)) return { text, at }
    if (!found || (QUOTED_PAGE.test(found.text) && !QUOTED_PAGE.test(text))) found = { text, at }
  }
  return found
}

const TEMPLATE = /@Headers\(\s{0,80}(?:\{\s{0,80})?"[\w-]{1,60} ?: *(?:Bearer )?\{(\w+)\}"/

/** A header of Feign that no parameter fills in. */
const unfilled = (source: string): readonly Fault[] => {
  const match = /@RequestLine\(/.test(source) ? TEMPLATE.exec(source) : null
  const [all = '', name = ''] = match ?? []
  return match && !source.includes(`@Param("${name}")`)
    ? [
        {
          id: 'headers-not-passed',
          span: { from: match.index + all.lastIndexOf('{'), to: match.index + all.length - 1 },
          detail: `feign ${name}`,
        },
      ]
    : []
}

const HOST = /\bhost(?:name)?["']?[ \t]{0,4}[:=][ \t]{0,4}["']?((?:[\w-]{1,60}\.){1,5}[a-z]{2,20})\b/i
const PATH = /\b(?:url|originalUrl|path|uri)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(\/[^\s"',;]{1,300})/

/** The address of a request that was printed in parts: its host, and a path. */
const fromParts = (source: string): SourceText | undefined => {
  const head = source.slice(0, 60_000)
  const [host, path] = [HOST.exec(head), PATH.exec(head)]
  const [name = '', rest = ''] = [host?.[1], path?.[1]]
  if (!host || !path) return undefined
  const at = host.index + host[0].length - name.length
  const pathAt = path.index + path[0].length - rest.length
  return concat([
    textFor('https://', { from: at, to: at + 1 }),
    textAt(source, at, at + name.length),
    textAt(source, pathAt, pathAt + rest.length),
  ])
}

/** Reads what can be found in any text: an address, header pairs, an answer. Undefined where there is none of them. */
export const searchText = (whole: string): PastedCall | undefined => {
  const first = whole.search(/https?:\/\//i)
  const from = whole.length <= LONGEST ? 0 : Math.max(0, Math.min(first - LONGEST / 2, whole.length - LONGEST))
  const source = whole.length <= LONGEST ? whole : whole.slice(0, from + LONGEST)
  const log = LOG_METHOD.exec(source)
  const address = addressIn(source, from, log)
  const known = generatedClient(source) ?? lineWithoutColon(source) ?? arduinoHeader(source)
  const pairs = known ? [] : headersIn(source, from, address)
  const more = known ?? (pairs.length > 0 ? undefined : morePairs(source))
  // The same header may stand in a file and in what was logged.
  const headers = (more?.headers ?? withoutWritten(pairs)).filter(
    ({ name, value }, index, all) =>
      all.findIndex(
        (each) => each.value.text === value.text && each.name.text.toLowerCase() === name.text.toLowerCase(),
      ) === index,
  )
  const response = answerIn(source.slice(from)) ?? pageBelow(source)
  if (!address && headers.length === 0 && !log) return undefined
  const before = address ? source.slice(Math.max(0, address.at - 12), address.at) : ''
  const method = METHOD.exec(before)?.[1] ?? log?.[1]
  const faults: Fault[] = [...(more?.faults ?? []), ...unfilled(source)]
  const url = address ? addressAt(source, address) : log ? pathOf(source, log) : fromParts(source)
  const leaked = headers.find(
    ({ value }) => /[\w-]{12,}/.test(value.text) && /\d/.test(value.text) && value.placeholders.length === 0,
  )
  const shown = LOG.test(source) ? leaked && spanIn(leaked.value) : undefined
  if (shown) faults.push({ id: 'key-in-log', span: shown })
  const annotated = url && /^https?:\/\/[^/]+\/?$/.test(url.text) ? ANNOTATED.exec(source) : null
  const status = response?.status ?? (log ? Number(log[3]) : undefined)
  return partialCall({
    method: textFor(
      (annotated?.[1] ?? annotated?.[2])?.toUpperCase() ?? method ?? 'GET',
      (url && spanIn(url, 0, 1)) ?? { from: 0, to: 0 },
    ),
    ...(method === undefined && !annotated && { methodBy: 'default' as const }),
    url: url && annotated ? annotatedUrl(source, url, annotated) : url,
    headers,
    faults,
    ...((response || status !== undefined) && { response: { body: '', ...response, status } }),
    readAs: 'a text',
  })
}

/** Of a header that a text shows twice, as code writes it and as it was sent, what was sent; else the first. */
const withoutWritten = (headers: readonly PastedHeader[]): readonly PastedHeader[] =>
  headers.filter((each, index) => {
    const same = headers.filter(({ name }) => name.text.toLowerCase() === each.name.text.toLowerCase())
    const isKnown = same.some(({ value }) => value.placeholders.length === 0)
    return each.value.placeholders.length === 0 || (!isKnown && headers.indexOf(same[0] ?? each) === index)
  })

// What stands in front of the path of each call of an interface.
const COMMON_PATH =
  /@(?:HttpExchange|RequestMapping|Path)\(\s*(?:(?:value|path|url)\s*=\s*)?"(\/[^"\n]{1,100})"|\bpath\s*=\s*"(\/[^"\n]{1,100})"/

// A parameter of such a call that goes into the address.
const IN_QUERY = /@(?:Query|RequestParam|QueryParam)\(\s*(?:(?:value|name)\s*=\s*)?"([\w-]{1,40})"/

const queryOf = (source: string, from: number, mark: string): readonly SourceText[] => {
  const match = IN_QUERY.exec(source.slice(from, from + 600))
  const [all = '', name = ''] = match ?? []
  if (!match || !mayCarryKey(name)) return []
  const at = from + match.index + all.lastIndexOf(name)
  const span = { from: at, to: at + name.length }
  return [textFor(mark, span), textAt(source, at, span.to), textFor('=', span), placeholderOf(name, name, span)]
}

/** The path of such a call: what a parameter fills in is no placeholder that was left in it. */
const filledPath = (source: string, at: number, path: string): readonly SourceText[] => {
  const parts: SourceText[] = []
  let from = at
  for (const { index, 0: all, 1: name = '' } of path.matchAll(/\{(\w+)\}/g)) {
    const named = String.raw`@(?:Path|PathVariable|PathParam|Param)\(\s*(?:value\s*=\s*)?"${name}"`
    const unnamed = String.raw`@PathVariable(?:\(\))?\s+(?:final\s+)?[\w<>]{1,60}\s+${name}\b`
    if (!new RegExp(`${named}|${unnamed}`).test(source)) continue
    const span = { from: at + index, to: at + index + all.length }
    parts.push(textAt(source, from, span.from), placeholderOf(name, all, span))
    from = span.to
  }
  return [...parts, textAt(source, from, at + path.length)]
}

const annotatedUrl = (source: string, url: SourceText, match: RegExpExecArray): SourceText => {
  const path = match[3] ?? ''
  const at = match.index + match[0].lastIndexOf(path)
  const host = url.text.endsWith('/') ? slice(url, 0, url.text.length - 1) : url
  const common = COMMON_PATH.exec(source.slice(0, match.index))
  const lead = (common?.[1] ?? common?.[2] ?? '').replace(/\/$/, '')
  const leadAt = (common?.index ?? 0) + (common?.[0].lastIndexOf(lead) ?? 0)
  return concat([
    host,
    textAt(source, leadAt, leadAt + lead.length),
    textFor('/', { from: at, to: at + 1 }),
    ...filledPath(source, at, path),
    ...queryOf(source, match.index, path.includes('?') ? '&' : '?'),
  ])
}

const pathOf = (source: string, log: RegExpExecArray) => {
  const at = log.index + log[0].indexOf(log[2] ?? '/')
  return textAt(source, at, at + (log[2]?.length ?? 0))
}
