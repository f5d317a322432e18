import type { SecretPart, Text } from '#mocks/codegen/secret-parts.ts'
import { hasCredential, onlyPart, sentText } from '#mocks/codegen/text.ts'
import { isVisible, visible } from './visible.ts'

// PowerShell takes curly quotes for straight ones.
const SINGLE = /['\u2018-\u201b]/g
const DOUBLE = /[`"$\u201c-\u201e]/g
const controls: Readonly<Record<string, string>> = { '\n': '`n', '\r': '`r', '\t': '`t' }

/** Text between double quotes. */
const inside = (text: string): string =>
  text
    .split(/([\n\r\t])/)
    .map((part) => controls[part] ?? visible(part.replace(DOUBLE, '`$&'), (code) => `$([char]0x${code})`))
    .join('')

const quoted = (text: string): string => (isVisible(text) ? `'${text.replace(SINGLE, '$&$&')}'` : `"${inside(text)}"`)

/** A variable between double quotes; braces keep its name apart from a sign that a name may have. */
const hole = (part: SecretPart, next: SecretPart | undefined): string => {
  if ('text' in part) return inside(part.text)
  if (part.basic) return `$([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($env:${part.env}):")))`
  return next && 'text' in next && /^[\w:]/.test(next.text) ? `\${env:${part.env}}` : `$env:${part.env}`
}

/** PowerShell for a text with variables: the variable itself where it is all there is. */
export const powershellText = (parts: Text): string => {
  const only = onlyPart(parts)
  if (only && 'env' in only && !only.basic) return `$env:${only.env}`
  if (!hasCredential(parts)) return quoted(sentText(parts))
  return `"${parts.map((part, index) => hole(part, parts[index + 1])).join('')}"`
}

/** The same for a text of several lines: a here-string, where none of its lines would end it. */
export const powershellLines = (parts: Text): string => {
  const text = sentText(parts)
  const isLine = !text.includes('\n') || !isVisible(text) || hasCredential(parts)
  return isLine || /^['\u2018-\u201b]@/m.test(text) ? powershellText(parts) : `@'\n${text}\n'@`
}
