import { hasBearer } from '#mocks/engine/auth-scheme.ts'
import { concat, slice, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Collection, Value } from '#src/features/diagnose/read/languages/value.ts'
import { memberOf, spanOfValue, textOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { addHeader, addHeaders, addQuery, basic, type Draft, fault, methodOf, setBody } from './draft.ts'

/** How a client takes its options. */
export type OptionStyle = {
  /** What it makes of an object that is given as the body. */
  readonly body: 'json' | 'form' | 'text' | 'object-name' | 'object-json'
  /** Names that mean something else here than elsewhere. */
  readonly client: string
}

const HEADERS_MISNAMED =
  /^(?:header|heders|haeders|headres|head|httpheaders?|http_headers?|requestheaders|request_headers|customheaders)$/i
const CARRIER =
  /^(?:authorization|proxy-authorization|(?:x[-_])?api[-_]?key|x-[\w-]*(?:key|token)|apikey|content-type|accept)$/i
const OPTION =
  /^(?:url|uri|requesturi|baseurl|base_url|base_uri|prefixurl|method|type|headers?|data|body|json|params|qs|query|auth|timeout|mode|credentials|cache|redirect|signal|responsetype|withcredentials|host(?:name)?|path|port|form|form_params|searchparams|verify|beforesend|success|error|datatype|contenttype|http_errors|content|files|cookies|proxies|stream|multipart|next|agent|httpsagent|debug|username|password|bearer|blocking|sslverify|redirection|httpversion|http|ssl)$/i

/** Whether an object that is passed as options holds the headers themselves. */
export const areHeaders = (value: Value | undefined): boolean =>
  value?.kind === 'collection' &&
  (/^(?:Headers|AxiosHeaders)$/.test(value.made ?? '') ||
    (value.members.some(({ name }) => name && CARRIER.test(name.text)) &&
      !value.members.some(({ name }) => name && OPTION.test(name.text) && !/^accept$/i.test(name.text))))

/** Reads the options of a call into the draft. */
export const readOptions = (source: string, draft: Draft, value: Value | undefined, style: OptionStyle): void => {
  const { client } = style
  if (!value || (value.kind === 'text' && !value.isText) || value.kind === 'function') return
  if (value.kind !== 'collection') {
    draft.partial = true
    return
  }
  draft.partial ||= value.partial
  const text = (...names: readonly string[]): SourceText | undefined => textOfValue(source, memberOf(value, ...names))
  const base = text('baseURL', 'base_url', 'base_uri', 'prefixUrl', 'BaseAddress')
  if (base) draft.base = base
  const url = text('url', 'uri', 'RequestUri') ?? hostAndPath(source, value)
  if (url) draft.url = url
  const method = memberOf(value, 'method', 'verb', ...(style.client === 'jquery' ? ['type'] : []))
  if (method) draft.method = methodOf(source, method) ?? draft.method
  addHeaders(source, draft, memberOf(value, 'headers'))
  misnamed(source, draft, value, style)
  for (const name of ['params', 'qs', 'query', 'searchParams']) {
    const query = memberOf(value, name)
    if (query) addQuery(source, draft, query)
  }
  readBody(source, draft, value, style)
  readAuth(source, draft, value, style)
  if (client === 'powershell') readToken(source, draft, value)
  const mode = text('mode')
  if (mode?.text === 'no-cors') fault(draft, 'no-cors', spanIn(mode) ?? draft.span)
  const before = memberOf(value, 'beforeSend')
  if (before?.kind === 'unknown') draft.partial = true
  const type = text('contentType')
  if (type && !draft.headers.some(({ name }) => /^content-type$/i.test(name.text))) draft.usualType = type.text
}

const misnamed = (source: string, draft: Draft, value: Collection, { client }: OptionStyle): void => {
  if (memberOf(value, 'headers')) return
  for (const { name, value: inner } of value.members) {
    if (!name || !HEADERS_MISNAMED.test(name.text)) continue
    const isOwn = client === 'stream' && name.text === 'header'
    addHeaders(source, draft, inner, !isOwn)
    if (!isOwn) fault(draft, 'option-misnamed', spanIn(name) ?? draft.span, name.text)
  }
}

/** `-Authentication Bearer -Token ...` writes the scheme by itself. */
const readToken = (source: string, draft: Draft, value: Collection): void => {
  const token = textOfValue(source, memberOf(value, 'token'))
  if (!token) return
  const near = spanIn(token, 0, 1) ?? draft.span
  if (hasBearer(token.text)) fault(draft, 'scheme-by-client', near, 'PowerShell')
  addHeader(draft, textFor('Authorization', near), concat([textFor('Bearer ', near), token]))
}

const hostAndPath = (source: string, value: Value): SourceText | undefined => {
  const host = textOfValue(source, memberOf(value, 'hostname', 'host'))
  if (!host) return undefined
  const path = textOfValue(source, memberOf(value, 'path', 'pathname'))
  const near = spanIn(host, 0, 1) ?? { from: 0, to: 0 }
  const clean = /^[a-z]+:\/\//i.test(host.text) ? [host] : [textFor('https://', near), host]
  return concat([...clean, path ?? textFor('/', near)])
}

const readBody = (source: string, draft: Draft, value: Collection, { body, client }: OptionStyle): void => {
  const json = memberOf(value, 'json')
  if (json && !(json.kind === 'text' && !json.isText)) setBody(source, draft, json, 'json')
  const form = memberOf(value, 'form', 'form_params')
  if (form) setBody(source, draft, form, 'form')
  const content = memberOf(value, 'body', 'data', 'content', 'payload')
  if (content) setBody(source, draft, content, client === 'requests' || client === 'jquery' ? 'form' : body)
  if (memberOf(value, 'multipart', 'files', 'formData')) draft.bodyUnseen = true
}

const readAuth = (source: string, draft: Draft, value: Collection, { client }: OptionStyle): void => {
  const bearer = textOfValue(source, memberOf(value, 'auth_bearer', 'bearer'))
  if (bearer && hasBearer(bearer.text)) fault(draft, 'scheme-by-client', spanIn(bearer, 0, 6) ?? draft.span, '')
  if (bearer)
    addHeader(
      draft,
      textFor('Authorization', spanIn(bearer) ?? draft.span),
      concat([textFor('Bearer ', spanIn(bearer, 0, 1) ?? draft.span), bearer]),
    )
  const auth = memberOf(value, 'auth', 'basic_auth', 'auth_basic')
  if (auth) withAuth(source, draft, auth, client)
  const user = textOfValue(source, memberOf(value, 'username'))
  if (user) {
    fault(draft, 'basic-from-auth', spanIn(user) ?? draft.span, client)
    basic(draft, user, textOfValue(source, memberOf(value, 'password')), draft.span)
  }
}

/** What `auth` makes of a user name and a password: Basic, in each of these clients. */
export const withAuth = (source: string, draft: Draft, auth: Value, client: string): void => {
  const span = spanOfValue(auth)
  if (auth.kind === 'text' && !auth.isText) return
  let [user, password]: readonly (SourceText | undefined)[] = []
  if (auth.kind === 'collection') {
    const bearer = textOfValue(source, memberOf(auth, 'bearer'))
    if (bearer) {
      addHeader(draft, textFor('Authorization', span), concat([textFor('Bearer ', span), bearer]))
      return
    }
    const [first, second] = auth.members
    user = textOfValue(source, memberOf(auth, 'username', 'user')) ?? (first && textOfValue(source, first.value))
    password =
      textOfValue(source, memberOf(auth, 'password', 'pass')) ??
      (second && !second.name ? textOfValue(source, second.value) : undefined)
  } else if (auth.kind === 'thing' && /Basic/i.test(auth.made)) {
    user = textOfValue(source, auth.args[0]?.value)
    password = textOfValue(source, auth.args[1]?.value)
  } else if (auth.kind === 'text') {
    const colon = auth.piece.text.indexOf(':')
    user = colon < 0 ? auth.piece : slice(auth.piece, 0, colon)
    password = colon < 0 ? undefined : slice(auth.piece, colon + 1)
  } else {
    draft.partial = true
    return
  }
  if (!user) return
  fault(draft, 'basic-from-auth', spanIn(user) ?? span, client)
  basic(draft, user, password, span)
}
