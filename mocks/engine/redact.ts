import type { KeyFormat } from './key.ts'
import type { FoundCredential } from './credential-shapes.ts'
import { findCredentials } from './find-credentials.ts'
import { formLike, looksLikeToken } from './key-format.ts'

const lastFour = (text: string): string => (text.length >= 12 ? text.slice(-4) : '')

/** A credential as it may be printed: prefix and last four characters; a text of no known form shows only its length or end. */
export const hintOfText = (text: string, keyFormats: readonly KeyFormat[]): string => {
  if (looksLikeToken(text)) return 'eyJ…'
  const form = formLike(keyFormats, text)
  if (form && text.length >= form.prefix.length + 8) return `${form.prefix}…${text.slice(-4)}`
  return text.length >= 12 ? `…${lastFour(text)}` : `(${text.length} characters)`
}

const shown = (
  text: string,
  { from, to, publicTo, kind }: FoundCredential,
  keyFormats: readonly KeyFormat[],
): string => {
  const [head, whole] = [text.slice(from, publicTo), text.slice(from, to)]
  switch (kind) {
    case 'key':
      return `${head}…${lastFour(whole)}`
    case 'token':
    case 'client-secret':
      return `${head}…`
    case 'encoded':
      return '…'
    case 'named':
    case 'unknown':
      return hintOfText(whole, keyFormats)
    default:
      return kind satisfies never
  }
}

const replaced = (text: string, found: readonly FoundCredential[], keyFormats: readonly KeyFormat[]): string => {
  if (found.length === 0) return text
  const parts: string[] = []
  let end = 0
  for (const each of found) {
    parts.push(text.slice(end, each.from), shown(text, each, keyFormats))
    end = each.to
  }
  return parts.join('') + text.slice(end)
}

/**
 * `text` with each credential in it masked: the exact strings of `secrets`, and whatever has the shape of a key, token or
 * client secret of any provider, also in an encoding.
 */
export const redact = (text: string, keyFormats: readonly KeyFormat[], secrets: readonly string[] = []): string =>
  replaced(text, findCredentials(text, { keyFormats, secrets }), keyFormats)

/** A query as forms write it, a plus sign for a space, with all in it masked that is a credential or may be one. */
export const redactQuery = (query: string, keyFormats: readonly KeyFormat[], secrets: readonly string[] = []): string =>
  redactTyped(query.replaceAll('+', '%20'), keyFormats, secrets).replaceAll('%20', '+')

/** A text that somebody typed or pasted, with all in it masked that is a credential or may be one, by look, name or place. */
export const redactTyped = (text: string, keyFormats: readonly KeyFormat[], secrets: readonly string[] = []): string =>
  replaced(text, findCredentials(text, { keyFormats, secrets, isTyped: true }), keyFormats)
