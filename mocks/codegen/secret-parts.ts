import { basicCredentials } from '#mocks/engine/auth-scheme.ts'
import { keyWrittenIn } from '#mocks/engine/credential.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { formLike } from '#mocks/engine/key-format.ts'
import type { EnvNames, Host } from '#mocks/engine/provider.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'

/**
 * A credential that a sample reads from the environment variable `env`. `basic`: what is sent is the value as the user's name
 * of `Basic`, in Base64.
 */
export type CredentialPart = { readonly env: string; readonly value: string; readonly basic?: true }
/** A part of text that is sent: as it is, or a credential. */
export type SecretPart = { readonly text: string } | CredentialPart
export type Text = readonly SecretPart[]
export type SampleCredentials = {
  readonly id: string
  readonly keyFormats: readonly KeyFormat[]
  readonly env: EnvNames
  readonly hosts: readonly Host[]
}

/** A credential as it is sent. */
export const sentCredential = ({ value, basic }: CredentialPart): string => (basic ? basicCredentials(value) : value)

/** A text that is known to be a credential, and the variable that holds it. */
export type KnownSecret = CredentialPart

/** Name of the variable that holds a key of this form: the provider's own, or one after its pattern. */
export const envName = (
  { id, env }: Pick<SampleCredentials, 'id' | 'env'>,
  form: Pick<KeyFormat, 'class' | 'environment'>,
): string => env[form.class]?.[form.environment] ?? `${id}_${form.class}_key_${form.environment}`.toUpperCase()

type Marked = { readonly from: number; readonly to: number; readonly part: CredentialPart }

const knownIn = (text: string, part: KnownSecret): readonly Marked[] => {
  const sent = sentCredential(part)
  const found: Marked[] = []
  for (let from = sent === '' ? -1 : text.indexOf(sent); from >= 0; from = text.indexOf(sent, from + sent.length))
    found.push({ from, to: from + sent.length, part })
  return found
}

const keyIn = (value: string, credentials: SampleCredentials): CredentialPart | undefined => {
  const form = formLike(credentials.keyFormats, value)
  return form && value.length >= form.prefix.length + 8 ? { env: envName(credentials, form), value } : undefined
}

/** A key that is sent as the user's name of `Basic`. */
const basicIn = (text: string, credentials: SampleCredentials): readonly Marked[] => {
  const user = keyWrittenIn({ scheme: 'basic' }, text)
  const part = user === undefined ? undefined : keyIn(user, credentials)
  return part ? [{ from: 'Basic '.length, to: text.length, part: { ...part, basic: true } }] : []
}

/** The text as long as before, with a space for each plus sign in the query of an address. */
const withSpaces = (text: string): string =>
  text.replace(/^(https?:[^?]*)(\?.*)/s, (_, path: string, query: string) => path + query.replaceAll('+', ' '))

/** `isTyped`: the text came from a reader, so that whatever may be a credential has a variable, also one of no form of ours. */
const shapedIn = (text: string, credentials: SampleCredentials, isTyped: boolean): readonly Marked[] =>
  [...new Set([text, withSpaces(text)])]
    .flatMap((reading) => findCredentials(reading, { keyFormats: credentials.keyFormats, isTyped }))
    .flatMap(({ from, to, kind }) => {
      const value = text.slice(from, to)
      const part =
        kind === 'token'
          ? { env: 'CUSTOMER_TOKEN', value }
          : kind === 'client-secret'
            ? { env: 'CLIENT_SECRET', value }
            : (keyIn(value, credentials) ?? (isTyped ? { env: 'OTHER_SECRET', value } : undefined))
      return part ? [{ from, to, part }] : []
    })

/** Credentials of one text, each replaced by its variable: known ones, keys by their form, customer tokens, client secrets. */
export const secretParts = (
  text: string,
  credentials: SampleCredentials,
  known: readonly KnownSecret[] = [],
  isTyped = false,
): Text => {
  const marked = [
    ...known.flatMap((each) => knownIn(text, each)),
    ...basicIn(text, credentials),
    ...shapedIn(text, credentials, isTyped),
  ]
  const parts: SecretPart[] = []
  let end = 0
  // The sort is stable, so of two at one place a known one comes first.
  for (const { from, to, part } of marked.toSorted((a, b) => a.from - b.from)) {
    if (to <= end) continue
    if (from > end) parts.push({ text: text.slice(end, from) })
    // What reaches beyond the credential before it is a secret as well.
    parts.push(from < end ? { env: part.env, value: text.slice(end, to) } : part)
    end = to
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end) })
  return parts
}

/** Credentials as they are at one address: where the host decides the environment, only keys of that one belong there. */
export const credentialsAt = (url: string, credentials: SampleCredentials): SampleCredentials => {
  const environment = credentials.hosts.find(({ host }) => url.includes(`/${host}/`))?.environment
  const fitting = credentials.keyFormats.filter((form) => environment === undefined || form.environment === environment)
  return { ...credentials, keyFormats: fitting }
}
