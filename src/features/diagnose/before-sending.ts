import type { CredentialLocation } from '#mocks/engine/credential.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Environment } from '#mocks/engine/key.ts'
import { kindOfText, usualKind } from './credential/kind-of-key.ts'
import { formOf, type Kind } from './credential/look.ts'
import {
  type CredentialValue,
  parseCredentialValue,
  parseKeyHeader,
  visibleCredential,
} from './credential/parse-credential-value.ts'
import { textAt } from './source-text.ts'
import type { Finding } from './findings/catalog.ts'
import { hostMistakes } from './findings/in-host.ts'
import type { ValueOutlook } from './findings/key-outlook.ts'
import { withoutEchoes } from './findings/one-each.ts'
import { schemeMistakes } from './findings/scheme-mistakes.ts'
import { strayCharacters } from './findings/stray-characters.ts'
import { wrongClass } from './findings/wrong-class.ts'
import { wrongCredential } from './findings/wrong-credential.ts'

// A door of its own beside the index: with that one, the whole diagnosis would come with the playground.
export type { Finding }

/** A key's header before it is sent. `record`: the key's, where it is known; `typed`: the reader wrote or pasted the text. */
type Unsent = Pick<ValueOutlook, 'provider' | 'endpoint'> & {
  readonly others: readonly Pick<Provider, 'name' | 'keyFormats'>[]
  readonly way: CredentialLocation
  readonly value: string
  readonly host: string
  readonly record: Pick<Kind, 'class' | 'environment'> | undefined
  readonly typed: boolean
}

const valueOf = (way: CredentialLocation, text: string): CredentialValue =>
  parseKeyHeader(way, textAt(text, 0, text.length))

/** The key in a pasted text, without all that came along with it. */
export const keyInPaste = (text: string): string =>
  visibleCredential(parseCredentialValue(textAt(text, 0, text.length)))

/** What is wrong with the schemes of a header that carries a key. */
export const schemesBeforeSending = (provider: Provider, way: CredentialLocation, value: string): readonly Finding[] =>
  schemeMistakes(provider, way, valueOf(way, value))

/** The environment that a text's own prefix tells; undefined where no prefix does, or one stands for both. */
const environmentOf = ({ keyFormats }: Provider, value: CredentialValue): Environment | undefined => {
  const form = formOf({ keyFormats }, visibleCredential(value))?.form
  const same = keyFormats.filter(({ prefix }) => prefix === form?.prefix)
  return same.every(({ environment }) => environment === form?.environment) ? form?.environment : undefined
}

/**
 * What the diagnosis would find in a key's header, as far as it costs nothing: no replay, and nothing but the key and the
 * host. With it, the environment that the key is for, where something tells.
 */
export const keyBeforeSending = ({
  provider,
  others,
  endpoint,
  way,
  value: text,
  host,
  record,
  typed,
}: Unsent): { readonly findings: readonly Finding[]; readonly environment: Environment | undefined } => {
  const value = valueOf(way, text)
  const providers = [provider, ...others]
  const kind: Kind | undefined = record
    ? { ...record, by: 'form' }
    : kindOfText(provider, providers, value, usualKind(provider, endpoint, host))
  const outlook = { provider, providers, endpoint, kind, call: undefined }
  return {
    findings: withoutEchoes([
      ...schemeMistakes(provider, way, value),
      ...(typed && !record ? wrongCredential(outlook, value) : wrongClass(outlook, value)),
      ...(typed ? strayCharacters(value) : []),
      ...hostMistakes(provider, host, kind),
    ]),
    environment: record?.environment ?? environmentOf(provider, value),
  }
}
