/** A word in front of a credential that says how it is sent. `gap` parts it from what follows; `length` counts both. */
export type AuthScheme = { readonly word: string; readonly gap: string; readonly length: number }

const SCHEME =
  /(bearer|basic|token|apikey|api-key|digest|key|(?:aws4-)?hmac(?:-sha\d{1,3})?|oauth|jwt|bot|sso-key|secret|(?:api|access|secret)_(?:key|token)(?=[:=]\S))([:;,]?[ \t]+|[:=;,](?=\S)|(?=[spr]k_)|$)/iy
const BEARER = /bearer +/iy
const BEARER_VALUE = /^bearer(?: +([^ ].*)?)?$/i

export const isBearer = (word = ''): boolean => word.toLowerCase() === 'bearer'

/** The scheme that a value begins with, also one that is glued to the key (`Bearer` alone) or followed by a colon. */
export const schemeAt = (value: string): AuthScheme | undefined => {
  SCHEME.lastIndex = 0
  const [all, word = '', gap = ''] = SCHEME.exec(value) ?? []
  if (all === undefined || (gap === '' && all.length < value.length && !isBearer(word))) return undefined
  return { word, gap, length: all.length }
}

/** What stands after `Bearer` in a header, as a server reads it; empty after `Bearer` alone, undefined without it. */
export const bearerText = (value: string): string | undefined => {
  const found = BEARER_VALUE.exec(value)
  return found ? (found[1] ?? '') : undefined
}

/** Whether `Bearer` and a space are written in front. */
export const hasBearer = (value: string): boolean => {
  BEARER.lastIndex = 0
  return BEARER.test(value)
}

/** The value without `Bearer` in front, however often it was written. */
export const withoutBearer = (value: string): string => {
  let at = 0
  for (BEARER.lastIndex = 0; BEARER.test(value);) at = BEARER.lastIndex
  return value.slice(at)
}

/** The key in a field: without `Bearer` in front, and without white space around. */
export const bareKey = (text: string): string => withoutBearer(text.trim())

const BASIC_VALUE = /^basic(?: +([^ ].*)?)?$/i

/** A scheme with a space behind it that is none, as a copy from a document has it. */
export const WIDE_SCHEME = /^(bearer|basic|token)(?:%20|[\u00a0\u2000-\u200b\u202f\u3000\ufeff]+| ?\r?\n[ \t]*)(?=\S)/i

/** The bytes of a text (UTF-8) in Base64. */
export const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

/** A key as `Basic` carries it (RFC 7617): the user's name, with an empty password, in Base64. */
export const basicCredentials = (key: string): string => base64(`${key}:`)

/** The user's name behind `Basic`, as a server reads it; the text itself where it is no Base64, undefined without `Basic`. */
export const basicUser = (value: string): string | undefined => {
  const found = BASIC_VALUE.exec(value)
  if (!found) return undefined
  const text = found[1] ?? ''
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    return new TextDecoder().decode(bytes).split(':')[0] ?? ''
  } catch {
    return text // What is no Base64 is nobody's key, and is looked up as it is.
  }
}
