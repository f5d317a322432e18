import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { formLike } from '#mocks/engine/key-format.ts'
import type { EnvNames, Host } from '#mocks/engine/provider.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'

/** A piece of text that is sent: as it is, or `value`, which a sample reads from the environment variable `env`. */
export type SecretPart = { readonly text: string } | { readonly env: string; readonly value: string }
export type Text = readonly SecretPart[]
export type SampleCredentials = {
  readonly id: string
  readonly keyFormats: readonly KeyFormat[]
  readonly env: EnvNames
  readonly hosts: readonly Host[]
}

/** A text that is known to be a credential, and the variable that holds it. */
export type KnownSecret = { readonly value: string; readonly env: string }

/** Name of the variable that holds a key of this form: the provider's own, or one after its pattern. */
export const envName = (
  { id, env }: Pick<SampleCredentials, 'id' | 'env'>,
  form: Pick<KeyFormat, 'class' | 'environment'>,
): string => env[form.class]?.[form.environment] ?? `${id}_${form.class}_key_${form.environment}`.toUpperCase()

type Marked = { readonly from: number; readonly to: number; readonly env: string }

const knownIn = (text: string, { value, env }: KnownSecret): readonly Marked[] => {
  const found: Marked[] = []
  for (let from = value === '' ? -1 : text.indexOf(value); from >= 0; from = text.indexOf(value, from + value.length))
    found.push({ from, to: from + value.length, env })
  return found
}

const shapedIn = (text: string, credentials: SampleCredentials): readonly Marked[] =>
  findCredentials(text, { forms: credentials.keyFormats }).flatMap(({ from, to, kind }) => {
    if (kind === 'token') return [{ from, to, env: 'CUSTOMER_TOKEN' }]
    if (kind === 'client-secret') return [{ from, to, env: 'CLIENT_SECRET' }]
    const form = formLike(credentials.keyFormats, text.slice(from, to))
    return form && to - from >= form.prefix.length + 8 ? [{ from, to, env: envName(credentials, form) }] : []
  })

/** Credentials of one text, each replaced by its variable: known ones, keys by their form, customer tokens, client secrets. */
export const secretParts = (text: string, credentials: SampleCredentials, known: readonly KnownSecret[] = []): Text => {
  const marked = [...known.flatMap((each) => knownIn(text, each)), ...shapedIn(text, credentials)]
  const parts: SecretPart[] = []
  let end = 0
  // The sort is stable, so of two at one place a known one comes first.
  for (const { from, to, env } of marked.toSorted((a, b) => a.from - b.from)) {
    if (from < end) continue
    if (from > end) parts.push({ text: text.slice(end, from) })
    parts.push({ env, value: text.slice(from, to) })
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
