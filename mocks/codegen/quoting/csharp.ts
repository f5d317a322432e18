import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { hasCredential, onlyPart, sentText, written } from '#mocks/codegen/text.ts'
import { isVisible, visible } from './visible.ts'

const credential = ({ env, basic }: CredentialPart): string => {
  const read = `Environment.GetEnvironmentVariable("${env}")`
  return basic ? `Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(${read} + ":"))` : read
}
const inside = (text: string): string => visible(text.replace(/[\\"]/g, '\\$&'))

export const csharpString = (text: string): string => `"${inside(text)}"`

/** C# for a text with variables: an interpolated string, or the call alone where it is all there is. */
export const csharpText = (parts: Text): string => {
  const only = onlyPart(parts)
  if (only) return 'env' in only ? credential(only) : csharpString(only.text)
  const text = written(
    parts,
    (plain) => inside(plain).replace(/[{}]/g, '$&$&'),
    (part) => `{${credential(part)}}`,
  )
  return `$"${text}"`
}

const longestRun = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map(([run]) => run.length))

/**
 * C# for a text of several lines: a raw string, with more quotes around it than any run of quotes inside. With variables it is
 * interpolated, and has more braces around them than any run of braces inside.
 */
export const csharpLines = (parts: Text, indent: string): string => {
  const sent = sentText(parts)
  if (!sent.includes('\n') || !isVisible(sent)) return csharpText(parts)
  const plain = written(
    parts,
    (text) => text,
    () => ' ',
  )
  const quotes = '"'.repeat(Math.max(2, longestRun(plain, /"+/g)) + 1)
  const holes = hasCredential(parts) ? Math.max(1, longestRun(plain, /\{+|\}+/g)) + 1 : 0
  const text = written(
    parts,
    (each) => each,
    (part) => '{'.repeat(holes) + credential(part) + '}'.repeat(holes),
  )
  return `${'$'.repeat(holes)}${quotes}\n${text.replace(/^/gm, indent)}\n${indent}${quotes}`
}
