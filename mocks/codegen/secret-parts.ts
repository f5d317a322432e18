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

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Name of the variable that holds a key of this form: the provider's own, or one after its pattern. */
export const envName = (
  { id, env }: Pick<SampleCredentials, 'id' | 'env'>,
  form: Pick<KeyFormat, 'class' | 'environment'>,
): string => env[form.class]?.[form.environment] ?? `${id}_${form.class}_key_${form.environment}`.toUpperCase()

/** Credentials of one text, each replaced by its variable: known ones, keys by their form, customer tokens, client secrets. */
export const secretParts = (text: string, credentials: SampleCredentials, known: readonly KnownSecret[] = []): Text => {
  const keyFormats = credentials.keyFormats.toSorted((a, b) => b.prefix.length - a.prefix.length)
  const kinds: readonly (readonly [pattern: string, env: string])[] = [
    ...known.map(({ value, env }) => [escaped(value), env] as const),
    ...keyFormats.map((form) => [`${escaped(form.prefix)}[A-Za-z0-9]{8,}`, envName(credentials, form)] as const),
    ['eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*', 'CUSTOMER_TOKEN'],
    ['\\w+_secret_\\w+', 'CLIENT_SECRET'],
  ]
  const pattern = new RegExp(kinds.map(([source]) => `(${source})`).join('|'), 'g')
  const parts: SecretPart[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [value] = match
    const kind = kinds[match.slice(1).findIndex((group: string | undefined) => group !== undefined)]
    if (!kind) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ env: kind[1], value })
    end = match.index + value.length
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
