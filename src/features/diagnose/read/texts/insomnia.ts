import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { memberOf, spanOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { filledBraces } from './braces.ts'
import { at, items, text } from './json-parts.ts'
import { offFaults } from './switched-off.ts'
import { type Tool, tokenHeader, userHeader } from './tool-auth.ts'

/** The variables of its environments, as `_.name` and as `name`. */
const variablesOf = (resources: readonly Value[]): ReadonlyMap<string, SourceText> =>
  new Map(
    resources.flatMap((each) => {
      const data = memberOf(each, 'data')
      return text(memberOf(each, '_type'))?.text === 'environment' && data?.kind === 'collection'
        ? data.members.flatMap(({ name, value }) => {
            const part = text(value)
            return name && part ? [[name.text, part] as const, [`_.${name.text}`, part] as const] : []
          })
        : []
    }),
  )

const authHeader = (auth: Value, tool: Tool): readonly PastedHeader[] => {
  const type = text(memberOf(auth, 'type'))?.text
  const [token, prefix, user, name, key] = ['token', 'prefix', 'username', 'key', 'value'].map((each) =>
    text(memberOf(auth, each)),
  )
  if (text(memberOf(auth, 'disabled'))?.text === 'true') return []
  const near = spanOfValue(auth)
  if (type === 'bearer' && token)
    return [tokenHeader(tool, token, near, prefix && prefix.text !== '' ? prefix : undefined)]
  if (type === 'basic' && user) return [userHeader(tool, user, near)]
  return type === 'apikey' && name && key && text(memberOf(auth, 'addTo'))?.text !== 'queryParams'
    ? [{ name: tool.filled(name), value: tool.filled(key) }]
    : []
}

/** An export of Insomnia (v4): its first request with an address. */
export const readInsomnia = (root: Value): PastedCall | undefined => {
  const resources = items(memberOf(root, 'resources'))
  const variables = variablesOf(resources)
  const filled = (part: SourceText): SourceText => filledBraces(part, variables)
  const request = resources.find(
    (each) => text(memberOf(each, '_type'))?.text === 'request' && text(memberOf(each, 'url')),
  )
  const url = text(memberOf(request, 'url'))
  if (!request || !url) return undefined
  const faults: Fault[] = []
  const headers = items(memberOf(request, 'headers')).flatMap((each): readonly PastedHeader[] => {
    const [name, value] = [text(memberOf(each, 'name')), text(memberOf(each, 'value'))]
    const isOff = text(memberOf(each, 'disabled'))?.text === 'true'
    if (name && isOff) faults.push(...offFaults([name]))
    return name && value && name.text !== '' && !isOff ? [{ name, value: filled(value) }] : []
  })
  const auth = memberOf(request, 'authentication')
  const body = text(at(request, 'body', 'text'))
  return {
    form: 'http',
    method: text(memberOf(request, 'method')) ?? textFor('GET', spanIn(url) ?? { from: 0, to: 0 }),
    url: filled(url),
    headers: auth ? [...headers, ...authHeader(auth, { name: 'Insomnia', filled, faults })] : headers,
    body: body && body.text !== '' ? filled(body) : undefined,
    ...(body && { usualType: text(at(request, 'body', 'mimeType'))?.text ?? 'text/plain' }),
    faults,
    readAs: 'an export of Insomnia',
  }
}
