import { isObject, type Json } from '#mocks/engine/request.ts'
import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { onlyPart, written } from '#mocks/codegen/text.ts'
import { visible } from './visible.ts'

/** Reads a credential by the name of its variable. */
export type JsRead = (name: string) => string

// A script inside a page would end at this tag, string or not.
const safeInPage = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3c')

export const jsString = (text: string): string => safeInPage(`'${visible(text.replace(/[\\']/g, '\\$&'))}'`)

/** JavaScript for a text with variables: a template, or the variable itself where it is all there is. */
export const jsText = (parts: Text, read: JsRead): string => {
  const only = onlyPart(parts)
  if (only) return 'env' in only ? credential(only, read) : jsString(only.text)
  const plain = (text: string): string => visible(text.replace(/[\\`]|\$(?=\{)/g, '\\$&'))
  const template = written(parts, plain, (part) => `\${${credential(part, read)}}`)
  return safeInPage(`\`${template}\``)
}

const credential = ({ env, basic }: CredentialPart, read: JsRead): string =>
  basic ? `btoa(${read(env)} + ':')` : read(env)

/** JSON as a JavaScript literal; `text` writes its strings. */
export const jsLiteral = (value: Json, indent: string, text: (value: string) => string = jsString): string => {
  if (typeof value === 'string') return text(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => jsLiteral(item, inner, text))
    return bracketed('[', items, ']', indent)
  }
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${jsName(name)}: ${jsLiteral(member, inner, text)}`)
  return bracketed('{', members, '}', indent)
}

const bracketed = (open: string, items: readonly string[], close: string, indent: string): string =>
  items.length ? `${open}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close}` : open + close

/** A member's name: quoted only where it has to be. */
export const jsName = (name: string): string => {
  // As a plain name it would set the prototype.
  if (name === '__proto__') return "['__proto__']"
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : jsString(name)
}
