import { type CredentialPart, type SecretPart, sentCredential, type Text } from './secret-parts.ts'

/** The text as it is sent. */
export const sentText = (parts: Text): string =>
  parts.map((part) => ('env' in part ? sentCredential(part) : part.text)).join('')

/** The text with its credentials in it. */
export const revealedText = (parts: Text): Text => [{ text: sentText(parts) }]

/** The text, its credentials written by `credential` and all else by `plain`. */
export const written = (
  parts: Text,
  plain: (text: string) => string,
  credential: (part: CredentialPart) => string,
): string => parts.map((part) => ('env' in part ? credential(part) : plain(part.text))).join('')

export const hasCredential = (parts: Text): boolean => parts.some((part) => 'env' in part)

/** The text with its neighbouring plain parts in one. */
export const merged = (parts: Text): Text => {
  const whole: SecretPart[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if ('text' in part && last && 'text' in last) whole[whole.length - 1] = { text: last.text + part.text }
    else whole.push(part)
  }
  return whole
}

/** The one part of a text that has no second. */
export const onlyPart = ([first, ...more]: Text): SecretPart | undefined => (more.length ? undefined : first)

/**
 * A header's value in one line. A line break in it would begin another header: RFC 9110, section 5.5, has CR, LF and NUL
 * replaced by a space. For languages whose clients pass such a value on as it is.
 */
export const oneLine = (parts: Text): Text =>
  parts.map((part) => ('env' in part ? part : { text: part.text.replace(/[\r\n\0]/g, ' ') }))
