import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { concat, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Collection, Value } from '#src/features/diagnose/read/languages/value.ts'
import { memberOf, spanOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { readAuth, tokenAlone, withAuth } from './auth-option.ts'
import { type Draft, fault, methodOf, textOf } from './draft.ts'
import { addHeaderMap, addHeaders } from './draft-headers.ts'
import { areHeaders, KNOWN_HEADER, HEADER_NAME } from './are-headers.ts'
import { addQuery, type BodyStyle, setBody, styleOf } from './draft-body.ts'

/** How a client takes its options. */
export type OptionStyle = {
  /** What it makes of an object that is given as the body. */
  readonly body: BodyStyle
  /** Names that mean something else here than elsewhere. */
  readonly client: string
}

const HEADERS_MISNAMED =
  /^(?:header|headrs|headders|haders|headesr|hedaers|hearders|heaers|heders|haeders|headres|head|httpheaders?|http_headers?|requestheaders|request_headers|customheaders)$/i
/** Clients whose option for headers is named header. */
const OWN_HEADER = /^(?:stream|mini-program)$/

/** Symfony takes header lines where Guzzle takes names with values. */
const SYMFONY =
  /Symfony|HttpClientInterface|HttpClient::create|\bauth_(?:bearer|basic)\b|->(?:toArray|getContent)\(|\bHTTP\/[\d.]+ \d{3} [^\n"]{0,40}returned for "/

const codeOf = ({ source }: Draft, value: Value): string => source.slice(spanOfValue(value).from, spanOfValue(value).to)

/** Reads the options of a call into the draft. */
export const readOptions = (draft: Draft, value: Value | undefined, style: OptionStyle): void => {
  const { client } = style
  if (!value || (value.kind === 'text' && !value.isText) || value.kind === 'function') return
  if (value.kind !== 'collection') {
    const [inner] = value.kind === 'thing' && value.isNew && /(?:Options|Config)$/.test(value.made) ? value.args : []
    if (inner) readOptions(draft, inner.value, style)
    else draft.partial = true
    return
  }
  draft.partial ||= value.partial
  const text = (...names: readonly string[]): SourceText | undefined => textOf(draft, memberOf(value, ...names))
  const base = text('baseURL', 'base_url', 'base_uri', 'prefixUrl', 'BaseAddress')
  if (base) draft.base = base
  if (base && memberOf(value, 'BaseAddress', ...(client === 'guzzle' ? ['base_uri'] : []))) draft.resolves = true
  const authenticator = memberOf(value, 'Authenticator')
  if (authenticator) withAuth(draft, authenticator, client)
  const url = text('url', 'uri', 'RequestUri') ?? hostAndPath(draft, value)
  if (url) draft.url = url
  const method = memberOf(value, 'method', 'verb', ...(style.client === 'jquery' ? ['type'] : []))
  if (method) draft.method = methodOf(draft, method) ?? draft.method
  // The options of $.ajax may stand alone.
  const verb = method ? undefined : text('type')
  if (verb && /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(verb.text)) draft.method = verb
  const headers = memberOf(value, 'headers', 'extraHTTPHeaders', 'setHeaders')
  const takesLines = client === 'guzzle' && SYMFONY.test(draft.source) && !/guzzle/i.test(draft.source)
  if ((client === 'wordpress' && headers?.kind === 'text') || takesLines) addHeaders(draft, headers)
  else if (OWN_HEADER.test(client) && headers && !memberOf(value, 'header')) {
    fault(draft, 'option-misnamed', spanOfValue(headers), 'headers header')
    addHeaders(draft, headers, true)
  } else addHeaderMap(draft, headers)
  if (
    headers &&
    /^(?:\{\s*\.\.\.)?(?:req|request|ctx\.request|event)\.headers(?:,?\s*\})?$/.test(codeOf(draft, headers))
  )
    fault(draft, 'headers-not-passed', spanOfValue(headers), 'all')
  misnamed(draft, value, style)
  if (!headers) besideOptions(draft, value, style)
  for (const name of [
    'params',
    'qs',
    'query',
    'searchParams',
    'queryParameters',
    ...(client === 'urllib3' ? ['fields'] : []),
    ...(/^form$/.test(style.body) && draft.method?.text !== 'POST' ? ['parameters'] : []),
  ]) {
    const query = memberOf(value, name)
    if (query) queryOrHeaders(draft, query, style)
  }
  readBody(draft, value, style)
  readAuth(draft, value, client)
  const token = client === 'powershell' ? text('token') : undefined
  if (token) tokenAlone(draft, token, 'PowerShell')
  if (client === 'jquery' && text('dataType')?.text === 'jsonp') {
    for (const [index, header] of draft.headers.entries()) draft.headers[index] = { ...header, lost: true }
    fault(draft, 'headers-not-passed', spanOfValue(memberOf(value, 'dataType') ?? value), 'jsonp')
  }
  const mode = text('mode')
  if (mode?.text === 'no-cors') fault(draft, 'no-cors', spanIn(mode) ?? draft.span)
  const before = memberOf(value, 'beforeSend')
  if (before?.kind === 'unknown') draft.partial = true
  const type = text('contentType')
  if (type && !draft.headers.some(({ name }) => /^content-type$/i.test(name.text))) draft.usualType = type.text
}

/** Clients whose options have one spelling: another is ignored. */
const EXACT = /^(?:axios|fetch|jquery|guzzle|node|request|client)$/

const misnamed = (draft: Draft, value: Collection, { client }: OptionStyle): void => {
  const wrong = EXACT.test(client)
    ? value.members.find(({ name }) => name && name.text !== 'headers' && name.text.toLowerCase() === 'headers')
    : undefined
  if (wrong?.name && /\b(?:fetch|axios|ajax|https?\.(?:get|request)|got|ky)\b|->request\(/.test(draft.source)) {
    for (const [index, header] of draft.headers.entries()) draft.headers[index] = { ...header, lost: true }
    fault(draft, 'option-misnamed', spanIn(wrong.name) ?? draft.span, wrong.name.text)
  }
  if (memberOf(value, 'headers')) return
  for (const { name, value: inner } of value.members) {
    if (!name || !HEADERS_MISNAMED.test(name.text)) continue
    const isOwn = (/^postman$/.test(client) || OWN_HEADER.test(client)) && name.text === 'header'
    addHeaders(draft, inner, !isOwn)
    if (!isOwn) fault(draft, 'option-misnamed', spanIn(name) ?? draft.span, name.text)
  }
}

/** Headers that stand among the options, beside the method. */
const besideOptions = (draft: Draft, value: Collection, { client }: OptionStyle): void => {
  const own = value.members.filter(
    ({ name }) => name && KNOWN_HEADER.test(name.text) && !/^(?:accept|content-type)$/i.test(name.text),
  )
  const [first] = own
  if (!first?.name || draft.headers.some(({ name }) => KNOWN_HEADER.test(name.text) && mayCarryKey(name.text))) return
  fault(draft, 'headers-are-options', spanIn(first.name) ?? draft.span, client)
  addHeaders(draft, { ...value, members: own }, true)
}

/** The query of a call, in which headers may stand by mistake. */
export const queryOrHeaders = (draft: Draft, query: Value, { client }: OptionStyle): void => {
  const inner = memberOf(query, 'headers')
  const isHeader = query.kind === 'collection' && query.members.some(({ name }) => name && HEADER_NAME.test(name.text))
  if (inner?.kind !== 'collection' && !isHeader) {
    addQuery(draft, query)
    return
  }
  const headers = inner?.kind === 'collection' ? inner : query
  fault(draft, 'headers-in-query', spanOfValue(headers), `${client} named`)
  addHeaders(draft, headers, true)
}

const hostAndPath = (draft: Draft, value: Value): SourceText | undefined => {
  const host = textOf(draft, memberOf(value, 'hostname', 'host'))
  if (!host) return undefined
  const path = textOf(draft, memberOf(value, 'path', 'pathname'))
  const near = spanIn(host, 0, 1) ?? { from: 0, to: 0 }
  const hasScheme = /^[a-z]+:\/\//i.test(host.text)
  if (hasScheme || /\w\/\w/.test(host.text)) fault(draft, 'address-refused', spanIn(host) ?? draft.span, 'hostname')
  const clean = hasScheme ? [host] : [textFor('https://', near), host]
  return concat([...clean, path ?? textFor('/', near)])
}

const readBody = (draft: Draft, value: Collection, { body, client }: OptionStyle): void => {
  const json = memberOf(value, 'json')
  for (const [name, each] of [
    ['json', json],
    ['data', memberOf(value, 'data', 'body')],
  ] as const) {
    const inner = memberOf(each, 'headers')
    if (
      areHeaders(each) &&
      each?.kind === 'collection' &&
      each.members.some(({ name: own }) => own && HEADER_NAME.test(own.text))
    ) {
      // jQuery writes the data of a GET into the address.
      const isQuery = client === 'jquery' && /^(?:GET|HEAD)?$/i.test(draft.method?.text ?? '')
      if (isQuery) fault(draft, 'headers-in-query', spanOfValue(each), 'jquery named')
      else fault(draft, 'headers-in-body', spanOfValue(each), `named ${name}`)
      addHeaders(draft, each, true)
    } else if (each && areHeaders(inner)) {
      fault(draft, 'headers-inside-body', spanOfValue(each))
      addHeaders(draft, inner, true)
    }
  }
  if (json && !(json.kind === 'text' && !json.isText)) setBody(draft, json, 'json')
  const form = memberOf(value, 'form', 'form_params')
  if (form) setBody(draft, form, 'form')
  const content = memberOf(value, 'body', 'data', 'content', 'payload')
  const usual = client === 'requests' || client === 'jquery' ? 'form' : body
  if (content) setBody(draft, content, styleOf(draft, content, client, usual))
  // Alamofire sends its parameters in the body of a POST.
  const sent = client === 'swift' && draft.method && /^(?:POST|PUT|PATCH)$/.test(draft.method.text)
  if (sent === true && memberOf(value, 'parameters')) draft.bodyUnseen = true
  if (memberOf(value, 'multipart', 'files', 'formData')) draft.bodyUnseen = true
}
