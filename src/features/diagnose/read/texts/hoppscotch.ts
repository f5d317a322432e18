import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { memberOf, spanOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { filledBraces, withParameter } from './braces.ts'
import { at, items, text } from './json-parts.ts'
import { offFaults } from './switched-off.ts'
import { type Tool, tokenHeader, userHeader } from './tool-auth.ts'

const isOff = (entry: Value | undefined): boolean =>
  text(memberOf(entry, 'active'))?.text === 'false' || text(memberOf(entry, 'authActive'))?.text === 'false'

const requestIn = (value: Value | undefined, depth = 0): Value | undefined => {
  if (value?.kind !== 'collection' || depth > 12) return undefined
  if (text(memberOf(value, 'endpoint'))) return value
  for (const each of items(value)) {
    const found = requestIn(each, depth + 1)
    if (found) return found
  }
  return undefined
}

const variablesOf = (root: Value): ReadonlyMap<string, SourceText> =>
  new Map(
    items(memberOf(root, 'variables')).flatMap((each) => {
      const [name, value] = [text(memberOf(each, 'key')), text(memberOf(each, 'value', 'currentValue', 'initialValue'))]
      return name && value && value.text !== '' ? [[name.text, value] as const] : []
    }),
  )

const authHeaders = (auth: Value, tool: Tool): readonly PastedHeader[] => {
  const type = text(memberOf(auth, 'authType'))?.text
  const [token, user, name, key] = ['token', 'username', 'key', 'value'].map((each) => text(memberOf(auth, each)))
  const near = spanOfValue(auth)
  if (type === 'bearer' && token) return [tokenHeader(tool, token, near)]
  if (type === 'basic' && user) return [userHeader(tool, user, near)]
  return type === 'api-key' && name && key && !isInQuery(auth)
    ? [{ name: tool.filled(name), value: tool.filled(key) }]
    : []
}

const isInQuery = (auth: Value): boolean => /query/i.test(text(memberOf(auth, 'addTo'))?.text ?? '')

/** The first request with an address of a collection of Hoppscotch, or of an export of one request. */
export const readHoppscotch = (root: Value): PastedCall | undefined => {
  const request = requestIn(root)
  const url = text(memberOf(request, 'endpoint'))
  if (!request || !url) return undefined
  const variables = variablesOf(root)
  const filled = (part: SourceText): SourceText => filledBraces(part, variables)
  const faults: Fault[] = []
  const headers = items(memberOf(request, 'headers')).flatMap((each): readonly PastedHeader[] => {
    const [name, value] = [text(memberOf(each, 'key')), text(memberOf(each, 'value'))]
    if (name && isOff(each)) faults.push(...offFaults([name]))
    return name && value && name.text !== '' && !isOff(each) ? [{ name, value: filled(value) }] : []
  })
  const own = memberOf(request, 'auth')
  const auth = text(memberOf(own, 'authType'))?.text === 'inherit' ? memberOf(root, 'auth') : own
  const isUsed = auth !== undefined && !isOff(auth)
  const [name, key] = [text(memberOf(auth, 'key')), text(memberOf(auth, 'value'))]
  const body = text(at(request, 'body', 'body'))
  return {
    form: 'http',
    method: text(memberOf(request, 'method')) ?? textFor('GET', spanIn(url) ?? { from: 0, to: 0 }),
    url:
      isUsed && isInQuery(auth) && name && key
        ? withParameter(filled(url), name, filled(key), spanOfValue(auth))
        : filled(url),
    headers: isUsed ? [...headers, ...authHeaders(auth, { name: 'Hoppscotch', filled, faults })] : headers,
    body: body && body.text !== '' ? filled(body) : undefined,
    ...(body && { usualType: text(at(request, 'body', 'contentType'))?.text ?? 'text/plain' }),
    faults,
    readAs: 'a collection of Hoppscotch',
  }
}
