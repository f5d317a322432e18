import { withoutBearer } from '#mocks/engine/auth-scheme.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import { hintOfText, redact, redactQuery, redactTyped } from '#mocks/engine/redact.ts'
import { isSecretName } from '#mocks/engine/secret-name.ts'
import { addressText, type NamedValue } from './address.ts'
import { headersOf, type RequestDraft } from './draft.ts'
import type { Provider } from '#mocks/engine/provider.ts'

/** Whether a named value is a credential, by its name or its look: such a field hides what is in it. */
export const isSecret = (name: string, value: string, keyFormats: readonly KeyFormat[]): boolean =>
  isSecretName(name) || findCredentials(value, { keyFormats }).length > 0

/** A value whose name says that it is secret; what has the look of a credential keeps it, so that its hint can be shown. */
const hiddenBy = (name: string, value: string): string =>
  value !== '' && isSecretName(name) && findCredentials(value, { keyFormats: [] }).length === 0 ? 'hidden' : value

/** The header lines of a draft with each credential masked, as they may be shown. */
export const maskedHeaders = (provider: Provider, draft: RequestDraft): readonly NamedValue[] =>
  headersOf(provider, draft).map(([name, value]) => {
    const own = isSecretName(name) ? withoutBearer(value) : ''
    return [name, redactTyped(value, provider.keyFormats, [...secretsOf(draft), own])]
  })

/** Path and query of a draft with each credential masked. */
export const maskedAddress = (provider: Provider, draft: RequestDraft): string => {
  const query = draft.query.map(([name, value]) => [name, hiddenBy(name, value)] as const)
  const { path } = draft
  const rest = addressText({ path, query }).slice(path.length)
  const [keyFormats, secrets] = [provider.keyFormats, secretsOf(draft)]
  return redactTyped(path, keyFormats, secrets) + redactQuery(rest, keyFormats, secrets)
}

const withoutSecrets = (json: Json, name = ''): Json => {
  if (Array.isArray(json)) return json.map((item: Json) => withoutSecrets(item))
  if (isObject(json))
    return Object.fromEntries(Object.entries(json).map(([each, value]) => [each, withoutSecrets(value, each)]))
  if (typeof json === 'number' && isSecretName(name)) return 'hidden'
  return typeof json === 'string' ? hiddenBy(name, json) : json
}

/**
 * A body, sent by a draft or answered to it, with each credential masked: by what it looks like, or by the name of its field.
 * What a reader typed is looked at more closely than what the mock answers.
 */
export const maskedBody = (
  provider: Provider,
  draft: RequestDraft,
  body: string,
  from: 'reader' | 'mock' = 'mock',
): string => {
  const json = parsedBody({ body })
  const [keyFormats, secrets] = [provider.keyFormats, secretsOf(draft)]
  return isObject(json) || Array.isArray(json)
    ? (from === 'reader' ? redactTyped : redact)(JSON.stringify(withoutSecrets(json), null, 2), keyFormats, secrets)
    : redactTyped(body, keyFormats, secrets)
}

const secretsOf = ({ key, token }: RequestDraft): readonly string[] =>
  [withoutBearer(key.text), token.text].filter((text) => text !== '')

/** A chosen credential as it may be shown. */
export const shownCredential = (text: string, keyFormats: readonly KeyFormat[]): string =>
  text === '' ? 'empty' : hintOfText(withoutBearer(text), keyFormats)
