import { isObject, type Json } from '#mocks/engine/request.ts'

/** How a language writes JSON as a literal of its own. */
type LiteralStyle = {
  readonly step: string
  readonly nothing: string
  readonly truth: (value: boolean) => string
  readonly text: (value: string) => string
  /** A name of an object with what parts it from its value: `"name":`. */
  readonly name: (name: string) => string
}

/** JSON as a literal over several lines, each with a comma at its end; `indent` is that of the line on which it begins. */
export const literal = (value: Json, indent: string, style: LiteralStyle): string => {
  if (typeof value === 'string') return style.text(value)
  if (value === null) return style.nothing
  if (typeof value === 'boolean') return style.truth(value)
  const inner = indent + style.step
  const lines = (open: string, items: readonly string[], close: string): string =>
    items.length ? `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}` : open + close
  const written = (each: Json): string => literal(each, inner, style)
  if (Array.isArray(value)) return lines('[', value.map(written), ']')
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${style.name(name)} ${written(member)}`)
  return lines('{', members, '}')
}
