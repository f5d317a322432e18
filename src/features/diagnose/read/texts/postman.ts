import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import type { Fault, PastedCall, PastedHeader, PastedText } from '#src/features/diagnose/call.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { memberOf, spanOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { filledBraces, withParameter } from './braces.ts'
import { at, items, text } from './json-parts.ts'
import { otherNames } from '#src/features/diagnose/read/other-names.ts'
import { offFaults } from './switched-off.ts'
import { type Tool, tokenHeader, userHeader } from './tool-auth.ts'

const variablesOf = (root: Value): ReadonlyMap<string, SourceText> =>
  new Map(
    [...items(memberOf(root, 'variable')), ...items(memberOf(root, 'values'))].flatMap((each) => {
      const [name, value] = [text(memberOf(each, 'key')), text(memberOf(each, 'value'))]
      return name && value && value.text !== '' && !isOff(each) ? [[name.text, value] as const] : []
    }),
  )

const isOff = (entry: Value): boolean =>
  text(memberOf(entry, 'enabled'))?.text === 'false' || text(memberOf(entry, 'disabled'))?.text === 'true'

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
  const inside = requestsIn(root, [], 0)
  // A request that was copied out of its item, as the code of a collection shows it.
  const isRequest = inside.length === 0 && text(at(root, 'url', 'raw')) !== undefined
  const found = isRequest ? [{ request: root, auths: [] }] : inside
  const calls = found.flatMap(({ request, auths }) => {
    const url = request.kind === 'text' ? request.part : addressOf(memberOf(request, 'url'))
    if (!url) return []
    const filled = (part: SourceText): SourceText => filledBraces(part, variables)
    const faults: Fault[] = []
    const headers = items(memberOf(request, 'header')).flatMap((each): readonly PastedHeader[] => {
      const [name, value] = [text(memberOf(each, 'key')), text(memberOf(each, 'value'))]
      const isOff = text(memberOf(each, 'disabled'))?.text === 'true'
      if (name && isOff) faults.push(...offFaults([name]))
      return name && value && !isOff ? [{ name, value: filled(value) }] : []
    })
    const own = memberOf(request, 'auth')
    const auth = own ?? auths[0]
    const type = text(memberOf(auth, 'type'))?.text ?? ''
    if (auth) headers.push(...authHeaders(auth, type, { name: 'Postman', filled, faults }))
    const inQuery = auth && type === 'apikey' ? apiKeyOf(auth, 'query') : undefined
    const near = auth && spanOfValue(auth)
    const method = text(memberOf(request, 'method')) ?? textFor('GET', { from: 0, to: 0 })
    const body = text(at(request, 'body', 'raw'))
    return [
      {
        form: 'http' as const,
        method,
        url: inQuery && near ? withParameter(filled(url), inQuery.name, filled(inQuery.value), near) : filled(url),
        headers,
        body: body && filled(body),
        ...(body && {
          usualType: /json/i.test(text(at(request, 'body', 'options', 'raw', 'language'))?.text ?? '')
            ? 'application/json'
            : 'text/plain',
        }),
        faults: [...faults, ...otherNames({ headers }, [...variables.keys()])],
        readAs: 'a collection of Postman',
      },
    ]
  })
  return calls.find(({ headers }) => headers.some(({ name }) => mayCarryKey(name.text))) ?? calls[0]
}

/** The key that Postman sends by itself, where it goes to this place: `in` names it, and without it is a header. */
const apiKeyOf = (auth: Value, place: 'header' | 'query'): PastedHeader | undefined => {
  const value = (name: string): SourceText | undefined => authValue(auth, 'apikey', name)
  const [name, key] = [value('key'), value('value')]
  return name && key && (value('in')?.text ?? 'header') === place ? { name, value: key } : undefined
}

const authHeaders = (auth: Value, type: string, tool: Tool): readonly PastedHeader[] => {
  const near = spanOfValue(auth)
  const found = type === 'apikey' ? apiKeyOf(auth, 'header') : undefined
  if (found) return [{ name: tool.filled(found.name), value: tool.filled(found.value) }]
  const token = type === 'bearer' ? authValue(auth, type, 'token') : undefined
  if (token) return [tokenHeader(tool, token, near)]
  const user = type === 'basic' ? authValue(auth, type, 'username') : undefined
  return user ? [userHeader(tool, user, near)] : []
}

/** An environment of Postman, or any JSON with variables by name: a file that keeps keys. */
export const readVariables = (root: Value): PastedText | undefined => {
  const faults: Fault[] = []
  const keys = items(memberOf(root, 'values')).flatMap((each) => {
    const [name, value] = [text(memberOf(each, 'key')), text(memberOf(each, 'value'))]
    if (!name || !value || (!mayNameKey(name.text) && !beginsLikeKey(value.text))) return []
    const span = spanIn(name)
    if (isOff(each) && span) faults.push({ id: 'variable-off', span, detail: name.text })
    return [{ variable: name.text, value }]
  })
  return keys.length > 0 ? { readAs: 'an environment of Postman', faults, keys } : undefined
}
