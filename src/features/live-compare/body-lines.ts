import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import type { MarkedText } from './marks.ts'

/** A line of a printed body, with the field that it shows. A closing bracket shows none. */
export type BodyLine = MarkedText & { readonly text: string }

const entriesOf = (json: Json): readonly (readonly [name: string, lead: string, value: Json])[] => {
  if (Array.isArray(json)) return json.map((item: Json, index) => [String(index), '', item] as const)
  return isObject(json) ? Object.entries(json).map(([name, value]) => [name, `${JSON.stringify(name)}: `, value]) : []
}

const printed = (json: Json, path: string, depth: number, lead: string, tail: string): readonly BodyLine[] => {
  const entries = entriesOf(json)
  const start = '  '.repeat(depth) + lead
  if (entries.length === 0) {
    const value = JSON.stringify(json)
    return [{ text: start + value + tail, name: path, value }]
  }
  const [open, close] = Array.isArray(json) ? (['[', ']'] as const) : (['{', '}'] as const)
  return [
    { text: start + open, name: path, value: open },
    ...entries.flatMap(([name, inner, value], index) =>
      printed(value, path === '' ? name : `${path}.${name}`, depth + 1, inner, index < entries.length - 1 ? ',' : ''),
    ),
    { text: '  '.repeat(depth) + close + tail, name: '', value: close },
  ]
}

/** A body line by line, as indented JSON, each line with the path of its field. Text that is no JSON is one nameless block. */
export const bodyLines = (body: string): readonly BodyLine[] => {
  const json = parsedBody({ body })
  if (json !== undefined) return printed(json, '', 0, '', '')
  return body === '' ? [] : [{ text: body, name: '', value: body }]
}
