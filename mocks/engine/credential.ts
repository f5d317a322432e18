import { bearerText } from './auth-scheme.ts'
import type { Source } from './source.ts'

/** One way to send the key: a header whose value is the key itself, or the key after `Bearer`. */
export type CredentialLocation = {
  readonly header: string
  readonly scheme: 'bare' | 'bearer'
  /** Preferred, accepted or the only one: printed in the header table. */
  readonly note: string
  /** What an empty value means, and (for `bearer`) a value of another scheme: no key at all, or a wrong one. */
  readonly empty: 'absent' | 'wrong'
  readonly otherScheme?: 'absent' | 'wrong'
  readonly source: Source
}

/** The value of the header that carries a key, as its place asks for it. */
export const credentialValue = ({ scheme }: Pick<CredentialLocation, 'scheme'>, key: string): string =>
  scheme === 'bearer' ? `Bearer ${key}` : key

/** The key in a value as `credentialValue` writes it, to the letter; undefined where it is written in another way. */
export const credentialOf = ({ scheme }: Pick<CredentialLocation, 'scheme'>, value: string): string | undefined => {
  const start = credentialValue({ scheme }, '')
  return value.startsWith(start) ? value.slice(start.length) : undefined
}

/** What the engine found where a key should be. `text` is raw: it is hashed, never printed. */
export type Credential =
  | { readonly found: 'absent' }
  | {
      readonly found: 'present'
      readonly header: string
      readonly text: string
      readonly scheme: 'bare' | 'Bearer' | 'other'
    }

/** Reads the first way that holds a key, in the provider's order of preference. */
export const readCredential = (
  ways: readonly CredentialLocation[],
  headers: Readonly<Record<string, string>>,
): Credential => {
  for (const way of ways) {
    const value = headers[way.header.toLowerCase()]
    if (value === undefined || (value === '' && way.empty === 'absent')) continue
    if (way.scheme === 'bare') return { found: 'present', header: way.header, text: value, scheme: 'bare' }
    const text = bearerText(value)
    if (text === undefined && way.otherScheme === 'absent') continue
    if (text === undefined) return { found: 'present', header: way.header, text: value, scheme: 'other' }
    if (text === '' && way.empty === 'absent') continue
    return { found: 'present', header: way.header, text, scheme: 'Bearer' }
  }
  return { found: 'absent' }
}
