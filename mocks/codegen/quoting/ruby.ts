import { isObject, type Json } from '#mocks/engine/request.ts'
import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { onlyPart, written } from '#mocks/codegen/text.ts'
import { visible } from './visible.ts'

// A number sign begins an interpolation only before these.
const inside = (text: string): string => visible(text.replace(/[\\"]|#(?=[{$@])/g, '\\$&'))

export const rubyString = (text: string): string => `"${inside(text)}"`

const credential = ({ env, basic }: CredentialPart): string => {
  const read = `ENV.fetch("${env}")`
  return basic ? `["#{${read}}:"].pack("m0")` : read
}

/** Ruby for a text with variables: an interpolated string, or the call alone where it is all there is. */
export const rubyText = (parts: Text): string => {
  const only = onlyPart(parts)
  if (only) return 'env' in only ? credential(only) : rubyString(only.text)
  return `"${written(parts, inside, (part) => `#{${credential(part)}}`)}"`
}

/** JSON as a Ruby literal; `text` writes its strings. */
export const rubyLiteral = (value: Json, indent: string, text: (value: string) => string = rubyString): string => {
  if (typeof value === 'string') return text(value)
  if (value === null) return 'nil'
  const inner = `${indent}  `
  const lines = (open: string, items: readonly string[], close: string): string =>
    items.length ? `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}` : open + close
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => rubyLiteral(item, inner, text))
    return lines('[', items, ']')
  }
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${rubyName(name)} ${rubyLiteral(member, inner, text)}`)
  return lines('{', members, '}')
}

const rubyName = (name: string): string => (/^[a-z_]\w*$/.test(name) ? `${name}:` : `${rubyString(name)}:`)
