import type { Json } from '#mocks/engine/request.ts'
import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { onlyPart, written } from '#mocks/codegen/text.ts'
import { literal } from './literal.ts'
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
export const rubyLiteral = (value: Json, indent: string, text: (value: string) => string = rubyString): string =>
  literal(value, indent, { step: '  ', nothing: 'nil', truth: String, text, name: rubyName })

const rubyName = (name: string): string => (/^[a-z_]\w*$/.test(name) ? `${name}:` : `${rubyString(name)}:`)
