import type { CredentialPart, SecretPart, Text } from '#mocks/codegen/secret-parts.ts'
import { hasCredential, sentText, written } from '#mocks/codegen/text.ts'

/** One word for a POSIX shell, quoted only where it has to be. Variables stand in double quotes, in which they expand. */
export const shellWord = (parts: Text): string => {
  if (!hasCredential(parts)) return plainWord(sentText(parts))
  // Text that double quotes would litter with escapes stands in single quotes, and only its variables in double ones.
  if (parts.some((part) => 'text' in part && /["\\$`!]/.test(part.text)))
    return written(parts, singleQuoted, (part) => `"${credential(part, undefined)}"`)
  return `"${parts.map((part, index) => ('env' in part ? credential(part, parts[index + 1]) : part.text)).join('')}"`
}

/** Words that print a text with `printf`: for one with a NUL, which no word of a command can hold. */
export const shellPrintf = (parts: Text): string => {
  const format = written(
    parts,
    (text) => text.replaceAll('\\', '\\\\').replaceAll('%', '%%').replaceAll('\0', '\\000'),
    () => '%s',
  )
  const values = parts.flatMap((part) => ('env' in part ? [`"$${part.env}"`] : []))
  return ['printf', singleQuoted(format), ...values].join(' ')
}

const plainWord = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : singleQuoted(text))
const singleQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

const credential = ({ env, basic }: CredentialPart, next: SecretPart | undefined): string =>
  basic ? `$(printf %s: "$${env}" | base64 | tr -d '\\n')` : expansion(env, next)

/** Braces keep a name apart from a letter that follows it. */
const expansion = (name: string, next: SecretPart | undefined): string =>
  next && 'text' in next && /^\w/.test(next.text) ? `\${${name}}` : `$${name}`
