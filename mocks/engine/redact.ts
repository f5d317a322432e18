import type { KeyFormat } from './key.ts'

const TOKEN = /eyJ[\w-]+\.[\w-]*\.?[\w-]*/g
const CLIENT_SECRET = /(\w*_secret_)[A-Za-z0-9]+/g
// `demo-` begins the keys that this mock makes for a provider that prints no prefix.
const PREFIXED = /\b([sp]k_(?:[a-z]+_)?|demo-[a-z]+-)[A-Za-z0-9]{5,}/g

const lastFour = (text: string): string => (text.length >= 12 ? text.slice(-4) : '')

/** A credential as it may be printed: prefix and last four characters; a text of no known form shows only its length or end. */
export const hintOfText = (text: string, forms: readonly KeyFormat[]): string => {
  if (text.startsWith('eyJ')) return 'eyJ…'
  const form = forms.find(({ prefix }) => text.startsWith(prefix))
  if (form && text.length >= form.prefix.length + 8) return `${form.prefix}…${text.slice(-4)}`
  return text.length >= 12 ? `…${lastFour(text)}` : `(${text.length} characters)`
}

/**
 * `text` with each credential in it masked: the exact strings of `secrets`, and whatever has the shape of a key, token or
 * client secret of any provider.
 */
export const redact = (text: string, forms: readonly KeyFormat[], secrets: readonly string[] = []): string => {
  let safe = text
  for (const secret of secrets) {
    if (secret.length >= 4) safe = safe.replaceAll(secret, hintOfText(secret, forms))
  }
  for (const { prefix } of forms) safe = maskAfter(safe, prefix)
  // The pattern begins with any word, so without this look it would be tried at each letter.
  if (safe.includes('_secret_')) safe = safe.replace(CLIENT_SECRET, '$1…')
  return safe.replace(TOKEN, 'eyJ…').replace(PREFIXED, (found, prefix: string) => `${prefix}…${lastFour(found)}`)
}

const maskAfter = (text: string, prefix: string): string => {
  if (!text.includes(prefix)) return text
  const [head = '', ...rest] = text.split(prefix)
  return head + rest.map((part) => prefix + part.replace(/^[A-Za-z0-9]{8,}/, (tail) => `…${tail.slice(-4)}`)).join('')
}
