import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { memberOf, spanOfValue, type Use, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { setBody } from './draft-body.ts'
import { type Draft, textOf, fault, methodOf, addHeader } from './draft.ts'
import { areHeaders } from './are-headers.ts'
import { addHeaders, addLine, addHeaderMap } from './draft-headers.ts'
import { authorizationField, withAuth } from './auth-option.ts'
import { type SourceText, spanIn, concat, textFor, textAt, type Span } from '#src/features/diagnose/source-text.ts'

/** A function that sets headers, by its name. */
export const HEADER_CALL =
  /(?:^|[._])(?:(?:set|add|with|append|put|insert|default|add_?or_?update)?_?(?:default|request|http|extra)*_?headers?|set_?request_?property|add_?request_?property|add_field|set(?:Value)?|addValue)$/i
/** A change to an object of headers. */
export const IN_HEADERS =
  /(?:^|\.)\w*headers?(?:\.common)?\.(?:add|set|append|update|upsert|put|insert|merge!?|push|tryAddWithoutValidation|setdefault|setAll)$/i
// What takes a name and a value apart, and no line.
const TAKES_TWO = /^(?:set|set_?(?:request_?)?header|add_?header)$/i
const SET_HEADER = /(?:^|\.)\w*headers?(?:\.(?:common|get|post|put|patch|delete))?\.([\w-]+)$/i
const SET_HEADERS = /(?:^|\.)(?:\w*headers?|headers?\.common|allHTTPHeaderFields)$/i
const CARRIER =
  /^(?:authori[sz]ation|autori[sz]ation|authroization|authorizaton|(?:x[-_])?api[-_]?key|apikey|content-type|accept|x-[\w-]+)$/i

/** `new AuthenticationHeaderValue("Bearer", key)` is a text of two words. With one, .NET takes it for the scheme. */
const headerValue = (draft: Draft, value: Value): SourceText | undefined => {
  if (value.kind !== 'thing' || !/AuthenticationHeaderValue(?:\.Parse)?$/.test(value.made)) return textOf(draft, value)
  const parts = value.args.map((each) => textOf(draft, each.value)).filter((part) => part !== undefined)
  const [first] = parts
  if (parts.length === 1 && first && !/\s/.test(first.text) && !first.placeholders.length)
    fault(draft, 'dotnet-scheme', spanIn(first) ?? value.span)
  return concat(
    parts.flatMap((part, index) => (index > 0 ? [textFor(' ', spanIn(part, 0, 1) ?? value.span), part] : [part])),
  )
}

/** Where the name of a field that is set stands in the code. */
const labelAt = ({ source }: Draft, span: Span, name: string): SourceText => {
  const at = source.slice(span.from, span.to).indexOf(name)
  return at < 0 ? textFor(name, span) : textAt(source, span.from + at, span.from + at + name.length)
}

/** Headers that are assigned as a whole: in Go they take the place of those that were set before. */
const assignHeaders = (draft: Draft, method: string, value: Value, span: Span): void => {
  const before = draft.headers.splice(0)
  addHeaders(draft, value)
  const carries = (headers: Draft['headers']): boolean => headers.some(({ name }) => mayCarryKey(name.text))
  const isLost = method === 'Header' && carries(before) && !carries(draft.headers)
  if (isLost) fault(draft, 'headers-replaced', span, 'Header')
  draft.headers.unshift(...before.map((each) => (isLost ? { ...each, lost: true } : each)))
}

export const setUse = (draft: Draft, { method, args, span }: Use): void => {
  const value = args[0]?.value
  if (!value) return
  if (authorizationField(draft, method.replace(/^.*\./, ''), value)) return
  const [, name] = SET_HEADER.exec(method) ?? []
  const own = /^[A-Za-z][\w-]*$/.test(method) && (CARRIER.test(method) || method.includes('-')) ? method : undefined
  if (/(?:^|\.)header$/.test(method) && value.kind === 'collection') {
    fault(draft, 'option-misnamed', span, 'header')
    addHeaders(draft, value, true)
  } else if (SET_HEADERS.test(method)) assignHeaders(draft, method, value, span)
  else if (name !== undefined || own !== undefined) {
    const text = headerValue(draft, value)
    const label = labelAt(draft, span, name ?? own ?? '')
    if (text) addHeader(draft, label, text, { replaces: true })
  } else if (/(?:^|\.)(?:baseURL|BaseAddress|base_url|base_uri|url_prefix)$/i.test(method)) {
    draft.base = textOf(draft, value)
    draft.resolves = /BaseAddress$/.test(method)
  } else if (/^(?:RequestUri|url|uri|Resource)$/i.test(method)) {
    const text = textOf(draft, value)
    draft.url = text && draft.url?.text.startsWith('?') === true ? concat([text, draft.url]) : text
  } else if (/^(?:\w*Method)$/i.test(method)) draft.method = methodOf(draft, value)
  else if (/^(?:Content|body|httpBody|data)$/i.test(method)) setBody(draft, value, 'text')
  else if (/^auth$|(?:^|\.)Authenticator$/.test(method)) withAuth(draft, value, 'requests')
}

export const headerUse = (draft: Draft, { method, args }: Use): void => {
  const field = args.find(({ name }) => name === 'forHTTPHeaderField')
  const first = field ?? args[0]
  const second = field ? args[0] : args[1]
  if (!first) return
  if (first.value.kind === 'collection') {
    const [key, content] = [memberOf(first.value, 'key'), memberOf(first.value, 'value')]
    const [name, text] = [key && textOf(draft, key), content && headerValue(draft, content)]
    // Postman takes an object with the name and the value.
    if (name && text) {
      addHeader(draft, name, text, { replaces: true })
      return
    }
    const [named, given, ...more] = first.value.members
    const isList = /^(?:\[|array\()/.test(draft.source.slice(first.value.span.from, first.value.span.from + 6))
    const pair =
      !isList && named && !named.name && given && !given.name && more.length === 0
        ? textOf(draft, named.value)
        : undefined
    const paired = pair && /^[\w-]+$/.test(pair.text) && given ? headerValue(draft, given.value) : undefined
    // A pair of Kotlin: `header("X-API-Key" to key)`.
    if (pair && paired) addHeader(draft, pair, paired, { replaces: true })
    else addHeaderMap(draft, first.value)
    return
  }
  if (first.value.kind === 'function') return
  if (second?.value.kind === 'collection' && areHeaders(second.value)) {
    fault(draft, 'headers-not-passed', spanOfValue(first.value), 'second')
    addHeaders(draft, second.value, true)
    return
  }
  if (first.name !== undefined && first !== field && !second) {
    // A pair of Perl: `header('X-API-Key' => $key)`.
    const text = headerValue(draft, first.value)
    if (text) addHeader(draft, textFor(first.name, spanIn(text, 0, 1) ?? draft.span), text, { replaces: true })
    return
  }
  const name = textOf(draft, first.value)
  if (!name) return
  if (!second) {
    const isApart = TAKES_TWO.test(method) && /^[\w-]+\s*:/.test(name.text)
    if (isApart) fault(draft, 'header-lines-in-map', spanOfValue(first.value), 'line')
    if (/:|^(?:authorization|(?:x-)?api-key)\s*[ =]/i.test(name.text)) addLine(draft, name, isApart)
    return
  }
  const value = headerValue(draft, second.value)
  if (value) addHeader(draft, name, value, { replaces: !/add|append/i.test(method) })
}

export const PARAMETER = /^(?:add_?(?:or_?update_?)?(?:query_?)?param(?:eter)?|query_?param)$/i

/** A parameter of the address; of RestSharp's some are headers by their type. */
export const parameterUse = (draft: Draft, { args }: Use): void => {
  const [name, value] = args.slice(0, 2).map((each) => textOf(draft, each.value))
  const type = args[2] && spanOfValue(args[2].value)
  if (!name || !value || !CARRIER.test(name.text)) return
  if (type && /HttpHeader/.test(draft.source.slice(type.from, type.to))) addHeader(draft, name, value)
  else {
    const near = spanIn(name, 0, 1) ?? draft.span
    const url = draft.url ?? textFor('', near)
    draft.url = concat([url, textFor(url.text.includes('?') ? '&' : '?', near), name, textFor('=', near), value])
  }
}
