import { jsonBody } from '#mocks/codegen/json-body.ts'
import type { SampleModel } from '#mocks/codegen/model.ts'
import type { Text } from '#mocks/codegen/secret-parts.ts'
import { sentText } from '#mocks/codegen/text.ts'
import { isObject, type Json } from '#mocks/engine/request.ts'

/** Characters that some language has to quote, escape or encode, each kind by a name. */
const characters: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["'", /'/],
  ['"', /"/],
  ['\\', /\\/],
  ['$', /[$`!]/],
  ['%', /%/],
  ['#', /#/],
  ['{}', /[{}[\]]/],
  ['line break', /[\r\n]/],
  ['control', /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/],
  ['beyond ASCII', /[^\0-\x7f]/],
]
const charactersOf = (text: string): string =>
  characters.flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : [])).join('')

/** Where credentials stand in a text: alone, with text around them, or several; nothing for a plain text. */
const credentialsOf = (parts: Text): string => {
  const count = parts.filter((part) => 'env' in part).length
  return count > 1 ? 'keys' : count === 0 ? '' : parts.length === 1 ? 'key' : 'key in text'
}

const plainOf = (parts: Text): string => parts.map((part) => ('text' in part ? part.text : '')).join('')

const valueOf = (parts: Text): string => {
  const sent = sentText(parts)
  if (sent.trim() === '') return 'empty'
  const edges = sent === sent.trim() ? '' : 'spaced'
  return [credentialsOf(parts) || 'text', charactersOf(plainOf(parts)), edges].filter(Boolean).join(' ')
}

const kindOf = (json: Json): string => {
  if (Array.isArray(json)) return 'array'
  if (isObject(json)) return 'object'
  return json === null ? 'null' : typeof json
}
const inside = (json: Json): readonly Json[] =>
  typeof json === 'object' && json !== null ? Object.values<Json>(json) : []
const all = (json: Json): readonly Json[] => [json, ...inside(json).flatMap(all)]

const bodyOf = (body: Text | undefined): string => {
  if (!body) return 'no body'
  const literal = jsonBody(body)
  if (!literal) return `body ${valueOf(body)}`
  const values = all(literal.json)
  const kinds = values.map(kindOf).filter((kind) => ['number', 'boolean', 'null'].includes(kind))
  const odd = charactersOf(values.filter((value) => typeof value === 'string').join(''))
  return ['json', kindOf(literal.json), ...new Set(kinds), credentialsOf(body), odd].filter(Boolean).join(' ')
}

/**
 * What a sample's code depends on: the method, where credentials stand, which kinds of header values there are, how the body is
 * written, and which characters need a quote. Two requests of one shape differ in plain words alone.
 */
export const shapeOf = ({ method, url, headers, body }: SampleModel): string =>
  [
    method,
    `address ${[credentialsOf(url), sentText(url).includes('?') ? 'query' : '', charactersOf(sentText(url))].filter(Boolean).join(' ')}`.trim(),
    `headers ${[...new Set(headers.map(([, value]) => valueOf(value)))].toSorted().join(', ')}`.trim(),
    bodyOf(body),
  ].join('; ')
