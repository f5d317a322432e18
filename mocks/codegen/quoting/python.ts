import type { Json } from '#mocks/engine/request.ts'
import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { onlyPart, written } from '#mocks/codegen/text.ts'
import { literal } from './literal.ts'
import { visible } from './visible.ts'

const inside = (text: string): string => visible(text.replace(/[\\"]/g, '\\$&'))

export const pythonString = (text: string): string => `"${inside(text)}"`

/** Python for a text with variables: an f-string, or the variable itself where it is all there is. */
export const pythonText = (parts: Text): string => {
  const only = onlyPart(parts)
  if (only) return 'env' in only ? credential(only, '"') : pythonString(only.text)
  // Before Python 3.12 the quotes inside the braces must be other ones.
  const text = written(
    parts,
    (plain) => inside(plain).replace(/[{}]/g, '$&$&'),
    (part) => `{${credential(part, "'")}}`,
  )
  return `f"${text}"`
}

const credential = ({ env, basic }: CredentialPart, quote: '"' | "'"): string => {
  const read = `os.environ[${quote}${env}${quote}]`
  return basic ? `base64.b64encode((${read} + ${quote}:${quote}).encode()).decode()` : read
}

/** JSON as a Python literal; `text` writes its strings. */
export const pythonLiteral = (value: Json, indent: string, text: (value: string) => string = pythonString): string =>
  literal(value, indent, {
    step: '    ',
    nothing: 'None',
    truth: (is) => (is ? 'True' : 'False'),
    text,
    name: (name) => `${pythonString(name)}:`,
  })
