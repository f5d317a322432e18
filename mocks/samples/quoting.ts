import type { Json, JsonObject } from '../engine/call.ts'
import type { SecretPart } from './secret-parts.ts'

/** One word for a POSIX shell, quoted only where it has to be. Variables stand in double quotes, in which they expand. */
export const shellWord = (parts: readonly SecretPart[]): string => {
  if (!parts.some((part) => 'env' in part))
    return plainWord(parts.map((part) => ('text' in part ? part.text : '')).join(''))
  // Text that double quotes would litter with escapes stands in single quotes, and only its variables in double ones.
  if (parts.some((part) => 'text' in part && /["\\$`!]/.test(part.text))) {
    return parts.map((part) => ('env' in part ? `"$${part.env}"` : singleQuoted(part.text))).join('')
  }
  return `"${parts.map((part, index) => ('env' in part ? expansion(part.env, parts[index + 1]) : part.text)).join('')}"`
}

const plainWord = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : singleQuoted(text))
const singleQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Braces keep a name apart from a letter that follows it. */
const expansion = (name: string, next: SecretPart | undefined): string =>
  next && 'text' in next && /^\w/.test(next.text) ? `\${${name}}` : `$${name}`

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

/** JSON as a JavaScript literal; `text` writes its strings. */
export const jsLiteral = (value: Json, indent: string, text: (value: string) => string = jsString): string => {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value))
    return bracketed(
      '[',
      value.map((item: Json) => jsLiteral(item, `${indent}  `, text)),
      ']',
      indent,
    )
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([name, member]) => `${jsName(name)}: ${jsLiteral(member, `${indent}  `, text)}`,
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

const environmentRead = (name: string): string => `Environment.GetEnvironmentVariable("${name}")`

export const csharpString = (text: string): string => `"${visible(text.replace(/[\\"]/g, '\\$&'))}"`

/** C# for a text with variables: an interpolated string, or the call alone where it is all there is. */
export const csharpText = (parts: readonly SecretPart[]): string => {
  const [only, ...more] = parts
  if (only && !more.length) return 'env' in only ? environmentRead(only.env) : csharpString(only.text)
  const inside = parts.map((part) =>
    'env' in part ? `{${environmentRead(part.env)}}` : csharpString(part.text).slice(1, -1).replace(/[{}]/g, '$&$&'),
  )
  return `$"${inside.join('')}"`
}

const longestRun = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map(([run]) => run.length))

/**
 * C# for indented JSON: a raw string, since JSON never has three quotes in a row. With variables it is interpolated, and has
 * more braces around them than any run of braces inside.
 */
export const csharpJson = (parts: readonly SecretPart[], indent: string): string => {
  const braces = parts.map((part) => ('text' in part ? longestRun(part.text, /\{+|\}+/g) : 0))
  const holes = parts.some((part) => 'env' in part) ? Math.max(1, ...braces) + 1 : 0
  const text = parts
    .map((part) => ('text' in part ? part.text : '{'.repeat(holes) + environmentRead(part.env) + '}'.repeat(holes)))
    .join('')
  return `${'$'.repeat(holes)}"""\n${text.replace(/^/gm, indent)}\n${indent}"""`
}
