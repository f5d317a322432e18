import { hasBearer } from '#mocks/engine/auth-scheme.ts'
import type { Fault, PastedCall, PastedHeader, PastedText } from '#src/features/diagnose/call.ts'
import { concat, noText, textFor, spanIn } from '#src/features/diagnose/source-text.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import type { Value } from '#src/features/diagnose/read/languages/value.ts'
import { jsonOfValue, memberOf, spanOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { bearerOf, filledBraces } from './braces.ts'
import { gatewayOf } from './gateway.ts'

const items = (value: Value | undefined): readonly Value[] =>
  value?.kind === 'collection' ? value.members.map((each) => each.value) : []
const at = (value: Value | undefined, ...path: readonly string[]): Value | undefined =>
  path.reduce<Value | undefined>((inner, name) => memberOf(inner, name), value)
const text = (value: Value | undefined): SourceText | undefined => (value?.kind === 'text' ? value.piece : undefined)
const numberOf = (value: Value | undefined): number | undefined => {
  const found = Number(text(value)?.text)
  return Number.isFinite(found) && found > 0 ? found : undefined
}

const CARRIER = /^(?:authorization|(?:x[-_])?api[-_]?key|apikey|x-[\w-]*(?:key|token))$/i

/** How many requests of a file fit, so that a reader knows that there were others. */
const entriesOf = (root: Value): readonly Value[] => {
  const list = [...items(at(root, 'log', 'entries')), ...items(at(root, 'entries'))]
  if (list.length > 0) return list
  return root.kind === 'collection' && root.written === 'list' ? items(root) : [root]
}

const statusOf = (entry: Value): number => numberOf(at(entry, 'response', 'status')) ?? 0

/** A HAR file, an entry of it, or a request of it. The first that failed counts, of those that carry a key first. */
export const readHar = (root: Value): PastedCall | undefined => {
  const entries = entriesOf(root)
  const failed = entries.filter(
    (entry) => statusOf(entry) >= 400 && text(at(entry, 'request', 'method'))?.text !== 'OPTIONS',
  )
  const entry =
    failed[0] ?? entries.find((each) => text(at(each, 'request', 'method'))?.text !== 'OPTIONS') ?? entries[0]
  if (!entry) return undefined
  const request = memberOf(entry, 'request') ?? entry
  const [url, method] = [text(memberOf(request, 'url')), text(memberOf(request, 'method'))]
  if (!url || !method) return undefined
  const headers = items(memberOf(request, 'headers')).flatMap((header): readonly PastedHeader[] => {
    const [name, value] = [text(memberOf(header, 'name')), text(memberOf(header, 'value'))]
    return !name || /^(?::|host$)/i.test(name.text) ? [] : [{ name, value: value ?? noText }]
  })
  const status = statusOf(entry)
  const content = text(at(entry, 'response', 'content', 'text'))?.text ?? ''
  const hasKey = headers.some(({ name }) => CARRIER.test(name.text))
  const creator = text(at(root, 'log', 'creator', 'name'))
  const isChrome =
    /WebInspector/i.test(creator?.text ?? '') ||
    (creator === undefined && headers.some(({ name }) => /^sec-ch-ua/i.test(name.text)))
  const span = spanOfValue(memberOf(request, 'headers') ?? request)
  const gateway = gatewayOf(content)
  return {
    form: 'har',
    method,
    url,
    headers,
    body: text(at(request, 'postData', 'text')),
    faults:
      !hasKey && isChrome
        ? [{ id: 'history-stripped', span: { from: span.from, to: Math.min(span.to, span.from + 1) } }]
        : [],
    ...(!hasKey && isChrome && { partial: true as const }),
    ...((status > 0 || content !== '') && {
      response: { status: status > 0 ? status : undefined, body: content, ...(gateway !== undefined && { gateway }) },
    }),
    readAs:
      entries.length > 1 ? `entry ${entries.indexOf(entry) + 1} of a HAR with ${entries.length}` : 'an entry of a HAR',
  }
}

type Found = { readonly request: Value; readonly auths: readonly Value[] }

const requestsIn = (value: Value | undefined, auths: readonly Value[], depth: number): readonly Found[] => {
  if (value?.kind !== 'collection' || depth > 12) return []
  const own = memberOf(value, 'auth')
  const chain = own ? [own, ...auths] : auths
  const request = memberOf(value, 'request')
  return [
    ...(request ? [{ request, auths: chain }] : []),
    ...items(memberOf(value, 'item')).flatMap((each) => requestsIn(each, chain, depth + 1)),
  ]
}

const variablesOf = (root: Value): ReadonlyMap<string, SourceText> =>
  new Map(
    [...items(memberOf(root, 'variable')), ...items(memberOf(root, 'values'))].flatMap((each) => {
      const [name, value] = [text(memberOf(each, 'key')), text(memberOf(each, 'value'))]
      return name && value && value.text !== '' ? [[name.text, value] as const] : []
    }),
  )

const authValue = (auth: Value, type: string, name: string): SourceText | undefined => {
  const list = memberOf(auth, type)
  const inList = items(list).find((each) => text(memberOf(each, 'key'))?.text === name)
  return text(memberOf(inList, 'value')) ?? text(memberOf(list, name))
}

const addressOf = (url: Value | undefined): SourceText | undefined => {
  const raw = text(url) ?? text(memberOf(url, 'raw'))
  if (raw) return raw
  const host = memberOf(url, 'host')
  if (!url || !host) return undefined
  const words = (value: Value | undefined, glue: string): string =>
    text(value)?.text ??
    items(value)
      .map((each) => text(each)?.text ?? '')
      .join(glue)
  return textFor(
    `${text(memberOf(url, 'protocol'))?.text ?? 'https'}://${words(host, '.')}/${words(memberOf(url, 'path'), '/')}`,
    spanOfValue(url),
  )
}

/** A collection of Postman (v2), or a request of one. */
export const readCollection = (root: Value): PastedCall | undefined => {
  const variables = variablesOf(root)
  const found = requestsIn(root, [], 0)
  const calls = found.flatMap(({ request, auths }) => {
    const url = request.kind === 'text' ? request.piece : addressOf(memberOf(request, 'url'))
    if (!url) return []
    const filled = (piece: SourceText): SourceText => filledBraces(piece, variables)
    const faults: Fault[] = []
    const headers = items(memberOf(request, 'header')).flatMap((each): readonly PastedHeader[] => {
      const [name, value] = [text(memberOf(each, 'key')), text(memberOf(each, 'value'))]
      const isOff = text(memberOf(each, 'disabled'))?.text === 'true'
      return name && value && !isOff ? [{ name, value: filled(value) }] : []
    })
    const own = memberOf(request, 'auth')
    const auth = own ?? auths[0]
    const type = text(memberOf(auth, 'type'))?.text ?? ''
    if (auth) headers.push(...authHeaders(auth, type, filled, faults))
    const method = text(memberOf(request, 'method')) ?? textFor('GET', { from: 0, to: 0 })
    const body = text(at(request, 'body', 'raw'))
    return [
      {
        form: 'http' as const,
        method,
        url: filled(url),
        headers,
        body: body && filled(body),
        ...(body && {
          usualType: /json/i.test(text(at(request, 'body', 'options', 'raw', 'language'))?.text ?? '')
            ? 'application/json'
            : 'text/plain',
        }),
        faults,
        readAs: 'a collection of Postman',
      },
    ]
  })
  return calls.find(({ headers }) => headers.some(({ name }) => CARRIER.test(name.text))) ?? calls[0]
}

const authHeaders = (
  auth: Value,
  type: string,
  filled: (piece: SourceText) => SourceText,
  faults: Fault[],
): readonly PastedHeader[] => {
  const value = (name: string): SourceText | undefined => authValue(auth, type, name)
  const near = spanOfValue(auth)
  if (type === 'bearer') {
    const token = value('token')
    if (!token) return []
    const span = spanIn(token, 0, 6)
    if (hasBearer(token.text) && span) faults.push({ id: 'scheme-by-client', span, detail: 'Postman' })
    return [{ name: textFor('Authorization', near), value: bearerOf(filled(token)) }]
  }
  if (type === 'apikey') {
    const [name, key] = [value('key'), value('value')]
    return name && key && value('in')?.text !== 'query' ? [{ name: filled(name), value: filled(key) }] : []
  }
  if (type === 'basic') {
    const user = value('username')
    if (!user) return []
    faults.push({ id: 'basic-from-auth', span: spanIn(user) ?? near, detail: 'Postman' })
    return [
      {
        name: textFor('Authorization', near),
        value: concat([textFor('Basic ', spanIn(user, 0, 1) ?? near), filled(user)]),
      },
    ]
  }
  return []
}

/** A request as clients print it: `{ config: { url, headers } }` of axios, `{ method, url, headers }` of others. */
export const readErrorObject = (root: Value, readAs: string): PastedCall | undefined => {
  const config = [
    memberOf(root, 'config'),
    at(root, 'error', 'config'),
    at(root, 'response', 'config'),
    memberOf(root, 'options'),
    memberOf(root, 'request'),
    root,
  ].find((each) => each && (memberOf(each, 'url') || memberOf(each, 'headers') || memberOf(each, 'uri')))
  if (!config) return undefined
  const source = ''
  const [base, path] = [text(memberOf(config, 'baseURL')), text(memberOf(config, 'url', 'uri', 'href'))]
  const list = memberOf(config, 'headers')
  if (!path && !base && list?.kind !== 'collection') return undefined
  const headers = (list?.kind === 'collection' ? list.members : []).flatMap(
    ({ name, value }): readonly PastedHeader[] => {
      const piece = value.kind === 'text' ? value.piece : undefined
      return name && piece && !/^(?:common|get|post|put|patch|delete|head)$/.test(name.text)
        ? [{ name, value: piece }]
        : []
    },
  )
  const response =
    memberOf(root, 'response') ?? at(root, 'error', 'response') ?? (memberOf(root, 'status') ? root : undefined)
  const status =
    numberOf(memberOf(response, 'status', 'statusCode')) ?? numberOf(memberOf(root, 'status', 'statusCode'))
  const data = memberOf(response, 'data', 'body')
  const answer = data?.kind === 'text' ? data.piece.text : data ? jsonOfValue(source, data) : undefined
  const sent = text(memberOf(config, 'data', 'body'))
  const isUnset = sent === undefined || /^(?:undefined|null)$/.test(sent.text)
  const method = text(memberOf(config, 'method'))
  const isAbsolute = /^https?:/i.test(path?.text ?? '')
  const glue =
    base && path && !path.text.startsWith('/') && !base.text.endsWith('/')
      ? [textFor('/', spanIn(path, 0, 1) ?? { from: 0, to: 0 })]
      : []
  return {
    form: 'node',
    method: method ? { ...method, text: method.text.toUpperCase() } : textFor('GET', { from: 0, to: 0 }),
    ...(!method && { methodBy: 'default' as const }),
    url: isAbsolute || !base ? path : path ? concat([base, ...glue, path]) : base,
    headers,
    body: isUnset ? undefined : sent,
    faults: [],
    ...(list?.kind !== 'collection' && { partial: true as const }),
    ...((status !== undefined || answer !== undefined) && { response: { status, body: answer ?? '' } }),
    readAs,
  }
}

/** An environment of Postman, or any JSON with variables by name: a file that keeps keys. */
export const readVariables = (root: Value): PastedText | undefined => {
  const keys = [...variablesOf(root)].filter(
    ([name, value]) => /key|token|secret|auth/i.test(name) || /^[sprw]k_/.test(value.text),
  )
  return keys.length > 0
    ? { readAs: 'an environment of Postman', faults: [], keys: keys.map(([variable, value]) => ({ variable, value })) }
    : undefined
}
