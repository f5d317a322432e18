import type { Json, JsonObject } from '../../mocks/engine/call.ts'
import type { SecretPart } from './secret-parts.ts'

/** One word for a POSIX shell. Variables expand, so such a word stands in double quotes; any other in single ones, where it needs them. */
export const shellWord = (parts: readonly SecretPart[]): string => {
  if (parts.some((part) => 'env' in part)) {
    const inside = parts.map((part, index) =>
      'env' in part ? expansion(part.env, parts[index + 1]) : doubleQuoted(part.text),
    )
    return `"${inside.join('')}"`
  }
  const text = parts.map((part) => ('text' in part ? part.text : '')).join('')
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

/** Braces keep a name apart from a letter that follows it. */
const expansion = (name: string, next: SecretPart | undefined): string =>
  next && ('env' in next || /^\w/.test(next.text)) ? `\${${name}}` : `$${name}`

/** `!` recalls history in double quotes of an interactive shell, so it leaves them for a moment. */
const doubleQuoted = (text: string): string => text.replace(/[\\"$`]/g, '\\$&').replaceAll('!', `"'!'"`)

const controls: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const unicode = (char: string): string => controls[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Characters that end a line or cannot be seen, as escapes that JavaScript and C# share. */
const visible = (text: string): string =>
  text.replace(/[\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, unicode)

export const jsString = (text: string): string => `'${visible(text.replace(/[\\']/g, '\\$&'))}'`

/** JavaScript for a text with variables: a template, or the variable itself where it is all there is. */
export const jsText = (parts: readonly SecretPart[]): string => {
  const [only, ...more] = parts
  if (only && !more.length) return 'env' in only ? `process.env.${only.env}` : jsString(only.text)
  const inside = parts.map((part) =>
    'env' in part ? `\${process.env.${part.env}}` : visible(part.text.replace(/[\\`]|\$(?=\{)/g, '\\$&')),
  )
  return `\`${inside.join('')}\``
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON as a JavaScript literal. */
export const jsLiteral = (value: Json, indent: string): string => {
  if (typeof value === 'string') return jsString(value)
  if (Array.isArray(value))
    return bracketed(
      '[',
      value.map((item: Json) => jsLiteral(item, `${indent}  `)),
      ']',
      indent,
    )
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([name, member]) => `${jsName(name)}: ${jsLiteral(member, `${indent}  `)}`,
    )
    return bracketed('{', members, '}', indent)
  }
  return JSON.stringify(value)
}

const bracketed = (open: string, items: readonly string[], close: string, indent: string): string =>
  items.length ? `${open}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close}` : open + close

/** A member's name: quoted only where it has to be. */
export const jsName = (name: string): string => {
  // As a plain name it would set the prototype.
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : jsString(name)
}

export const csharpString = (text: string): string => `"${visible(text.replace(/[\\"]/g, '\\$&'))}"`

/** C# for a text with variables: an interpolated string, or the call alone where it is all there is. */
export const csharpText = (parts: readonly SecretPart[]): string => {
  const [only, ...more] = parts
  const read = (name: string): string => `Environment.GetEnvironmentVariable("${name}")`
  if (only && !more.length) return 'env' in only ? read(only.env) : csharpString(only.text)
  const inside = parts.map((part) =>
    'env' in part ? `{${read(part.env)}}` : csharpString(part.text).slice(1, -1).replace(/[{}]/g, '$&$&'),
  )
  return `$"${inside.join('')}"`
}
