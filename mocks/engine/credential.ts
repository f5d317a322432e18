import { basicCredentials, basicUser, bearerText } from './auth-scheme.ts'
import type { Source } from './source.ts'

/** One way to send the key: a header whose value is the key itself, the key after `Bearer`, or the user's name of `Basic`. */
export type CredentialLocation = {
  readonly header: string
  readonly scheme: 'bare' | 'bearer' | 'basic'
  /** Preferred, accepted or the only one: printed in the header table. */
  readonly note: string
  /** What an empty value means, and (but for `bare`) a value of another scheme: no key at all, or a wrong one. */
  readonly empty: 'absent' | 'wrong'
  readonly otherScheme?: 'absent' | 'wrong'
  readonly source: Source
}

/** The word in front of a key; empty where the key goes alone. */
export const schemeWord = ({ scheme }: Pick<CredentialLocation, 'scheme'>): '' | 'Bearer' | 'Basic' => {
  switch (scheme) {
    case 'bare':
      return ''
    case 'bearer':
      return 'Bearer'
    case 'basic':
      return 'Basic'
    default:
      return scheme satisfies never
  }
}

/** The value of the header that carries a key, as its place asks for it. */
export const credentialValue = (way: Pick<CredentialLocation, 'scheme'>, key: string): string => {
  const word = schemeWord(way)
  return word === '' ? key : `${word} ${word === 'Basic' ? basicCredentials(key) : key}`
}

/** Whether a text has the scheme of this place in front already, however it is spelled. */
export const hasScheme = (way: Pick<CredentialLocation, 'scheme'>, text: string): boolean => {
  const word = schemeWord(way)
  return word !== '' && text.toLowerCase().startsWith(`${word.toLowerCase()} `)
}

/** That value as a reader writes it, who puts the key where `name` stands. */
export const credentialPattern = (way: Pick<CredentialLocation, 'scheme'>, name = '<key>'): string => {
  const word = schemeWord(way)
  return word === 'Basic' ? `Basic base64(${name}:)` : credentialValue(way, name)
}

/** A header and how its value is written, for readers. */
export const headerPattern = (way: CredentialLocation): string => `${way.header}: ${credentialPattern(way)}`

/** What a server reads as the key in a header's value; undefined where it stands behind no such scheme. */
const keyText = ({ scheme }: Pick<CredentialLocation, 'scheme'>, value: string): string | undefined =>
  scheme === 'bare' ? value : scheme === 'bearer' ? bearerText(value) : basicUser(value)

/** The key in a value that is written to the letter as its place asks for it; undefined in any other. */
export const keyWrittenIn = (way: Pick<CredentialLocation, 'scheme'>, value: string): string | undefined => {
  const text = way.scheme === 'bearer' ? value.slice('Bearer '.length) : keyText(way, value)
  return text !== undefined && credentialValue(way, text) === value ? text : undefined
}

/** What the engine found where a key should be. `text` is raw: it is hashed, never printed. */
export type Credential =
  | { readonly found: 'absent' }
  | {
      readonly found: 'present'
      readonly header: string
      readonly text: string
      readonly scheme: 'bare' | 'Bearer' | 'Basic' | 'other'
      /** How often the header came, where it came more than once. */
      readonly times?: number
    }

/** How often a header came: HTTP joins its values by a comma, and each of them reads as a key. */
const timesSent = (way: CredentialLocation, value: string): number => {
  if (!value.includes(', ')) return 1
  const values = value.split(', ')
  return values.every((each) => each !== '' && keyText(way, each) !== undefined) ? values.length : 1
}

/** What the trace says of a key that came more than once; undefined where it did not. */
export const repeated = (credential: Credential): string | undefined => {
  if (credential.found === 'absent' || credential.times === undefined) return undefined
  return credential.times === 2 ? 'sent twice' : `sent ${credential.times} times`
}

/** Reads the first way that holds a key, in the provider's order of preference. A value of another scheme may be of the next way of its header. */
export const readCredential = (
  credentialLocations: readonly CredentialLocation[],
  headers: Readonly<Record<string, string>>,
): Credential => {
  let wrong: Credential | undefined
  for (const way of credentialLocations) {
    if (wrong?.found === 'present' && wrong.header.toLowerCase() !== way.header.toLowerCase()) continue
    const value = headers[way.header.toLowerCase()]
    if (value === undefined || (value === '' && way.empty === 'absent')) continue
    const text = keyText(way, value)
    if (text === undefined && way.otherScheme === 'absent') continue
    if (text === undefined) {
      wrong ??= { found: 'present', header: way.header, text: value, scheme: 'other' }
      continue
    }
    if (text === '' && way.empty === 'absent') continue
    const times = timesSent(way, value)
    return {
      found: 'present',
      header: way.header,
      text,
      scheme: schemeWord(way) || 'bare',
      ...(times > 1 && { times }),
    }
  }
  return wrong ?? { found: 'absent' }
}
