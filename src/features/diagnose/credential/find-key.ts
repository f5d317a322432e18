import type { Provider } from '#mocks/engine/provider.ts'
import { looksLikeKey } from '#mocks/engine/key-beginning.ts'
import { mayBeKeyParameter, mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import type { PastedAddress } from '#src/features/diagnose/address.ts'
import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { slice, type SourceText } from '#src/features/diagnose/source-text.ts'
import { isKeyField } from '#src/features/diagnose/read/key-names.ts'
import { formOf, lookOf, ownersOf } from './look.ts'
import { type CredentialValue, parseKeyHeader, parseCredentialValue } from './parse-credential-value.ts'

/** Where the key stands: in a header that the provider reads, or somewhere else. */
export type KeyPlace =
  | {
      readonly where: 'way'
      readonly way: CredentialLocation
      readonly header: PastedHeader
      readonly parsed: CredentialValue
    }
  | { readonly where: 'header'; readonly header: PastedHeader; readonly parsed: CredentialValue }
  | {
      readonly where: 'query' | 'userinfo' | 'body'
      readonly name: string
      readonly label: SourceText
      readonly parsed: CredentialValue
    }
  | { readonly where: 'nowhere' }

const isLikeKey = (provider: Provider, { credential }: CredentialValue): boolean =>
  formOf(provider, credential.text) !== undefined ||
  ownersOf([provider], credential.text).length > 0 ||
  looksLikeKey(credential.text)

/** Name and value of each parameter of a query or form text that stands at `from` in `text`. */
export const parametersOf = (
  part: SourceText,
  from: number,
  to: number,
): readonly { readonly name: SourceText; readonly value: SourceText }[] => {
  const found: { name: SourceText; value: SourceText }[] = []
  for (let at = from; at < to;) {
    const amp = part.text.indexOf('&', at)
    const end = amp < 0 || amp > to ? to : amp
    const equals = part.text.slice(at, end).indexOf('=')
    const split = equals < 0 ? end : at + equals
    found.push({ name: slice(part, at, split), value: slice(part, Math.min(split + 1, end), end) })
    at = end + 1
  }
  return found
}

/** The text fields of a JSON body, wherever they are nested. */
export const textFields = (body: SourceText): readonly { readonly name: SourceText; readonly value: SourceText }[] =>
  [...body.text.matchAll(/"([^"\\]{1,80})"(\s*:\s*)"((?:[^"\\]|\\.)*)"/g)].map(
    ({ index, 1: name = '', 2: gap = '', 3: value = '' }) => {
      const from = index + name.length + 3 + gap.length
      return { name: slice(body, index + 1, index + 1 + name.length), value: slice(body, from, from + value.length) }
    },
  )

/** Whether a parameter is one of a key by its name; a token or a key may also be something of the caller's, unless its value says more. */
const isKeyParameter = ({ text }: SourceText, { credential }: CredentialValue): boolean =>
  mayBeKeyParameter(text) &&
  (!/^(?:token|key|auth)$/i.test(text) ||
    (credential.placeholders.length > 0
      ? credential.placeholders.some(({ name }) => /key|secret|api|auth|\w_token|[a-z]Token/i.test(name))
      : lookOf(credential) !== 'text' || credential.text.length >= 12))

type InWay = Extract<KeyPlace, { where: 'way' }>

const inWays = (provider: Provider, headers: readonly PastedHeader[]): InWay | undefined => {
  const present = provider.credentialLocations.flatMap((way) => {
    const header = headers.find(({ name }) => name.text.toLowerCase() === way.header.toLowerCase())
    return header ? [{ where: 'way', way, header, parsed: parseKeyHeader(way, header.value) } satisfies InWay] : []
  })
  return present.find(({ parsed }) => parsed.credential.text !== '') ?? present[0]
}

/** A cookie that is named like a key. */
const COOKIE = /(?<![\w-])(?:x[-_])?(?:api[-_]?key|apikey|secret[-_]?key)=([^;\s]{4,})/i

/** Finds the key of a call. `tokenAllowed`: the endpoint takes a customer's token in `Authorization`, which is no key. */
export const locateKey = (
  provider: Provider,
  call: PastedCall,
  address: PastedAddress | undefined,
  tokenAllowed: boolean,
): KeyPlace => {
  const sent = call.headers.filter(({ lost }) => lost !== true)
  const inWay = inWays(provider, sent)
  if (inWay && inWay.parsed.credential.text !== '') return inWay
  for (const header of sent) {
    const inCookie = /^cookie$/i.test(header.name.text) ? COOKIE.exec(header.value.text) : null
    if (inCookie) {
      const end = inCookie.index + inCookie[0].length
      return {
        where: 'header',
        header,
        parsed: parseCredentialValue(slice(header.value, end - (inCookie[1]?.length ?? 0), end)),
      }
    }
    const parsed = parseCredentialValue(header.value)
    const isToken =
      header.name.text.toLowerCase() === 'authorization' && (tokenAllowed || lookOf(parsed.credential) === 'token')
    if (
      parsed.credential.text !== '' &&
      !isToken &&
      header !== inWay?.header &&
      (mayCarryKey(header.name.text) || isLikeKey(provider, parsed))
    )
      return { where: 'header', header, parsed }
  }
  const { url, body } = call
  if (url && address) {
    for (const { name, value } of parametersOf(url, address.query.from, address.query.to)) {
      const parsed = parseCredentialValue(value)
      if (parsed.credential.text !== '' && (isKeyParameter(name, parsed) || isLikeKey(provider, parsed)))
        return { where: 'query', name: name.text, label: name, parsed }
    }
    if (address.userinfo.text !== '')
      return {
        where: 'userinfo',
        name: '',
        label: slice(url, address.userinfo.from, address.userinfo.to),
        parsed: parseCredentialValue(slice(url, address.userinfo.from, address.userinfo.to)),
      }
  }
  for (const { name, value } of body
    ? [...textFields(body), ...(/^[\w.[\]-]+=/.test(body.text) ? parametersOf(body, 0, body.text.length) : [])]
    : []) {
    const parsed = parseCredentialValue(value)
    if (isKeyField(name.text) || (isLikeKey(provider, parsed) && lookOf(parsed.credential) === 'text'))
      return { where: 'body', name: name.text, label: name, parsed }
  }
  const [field] = call.partial === true ? [] : (call.keyFields ?? [])
  if (field)
    return { where: 'body', name: field.name.text, label: field.name, parsed: parseCredentialValue(field.value) }
  return inWay ?? { where: 'nowhere' }
}

/** The key of a header that never goes out, since the command breaks before it. */
export const lostKey = (provider: Provider, call: PastedCall): KeyPlace | undefined =>
  inWays(
    provider,
    call.headers.filter(({ lost }) => lost === true),
  )
