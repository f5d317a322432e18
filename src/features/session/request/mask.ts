import type { KeyFormat } from '#mocks/engine/key.ts'
import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import { hintOfText, redact } from '#mocks/engine/redact.ts'
import { addressText, type NamedValue } from './address.ts'
import { headersOf, type RequestDraft } from './draft.ts'
import type { Provider } from '#mocks/engine/provider.ts'

const SECRET_NAME = /secret|token|password|hash|authorization|api[-_ ]?key/i

/** Whether a named value is a credential, by its name or its look: such a field hides what is in it. */
export const isSecret = (name: string, value: string, forms: readonly KeyFormat[]): boolean =>
  SECRET_NAME.test(name) || redact(value, forms) !== value

/** The header lines of a draft with each credential masked, as they may be shown. */
export const maskedHeaders = (provider: Provider, draft: RequestDraft): readonly NamedValue[] =>
  headersOf(provider, draft).map(([name, value]) => {
    const own = SECRET_NAME.test(name) ? withoutScheme(value) : ''
    return [name, redact(value, provider.keyFormats, [...secretsOf(draft), own])]
  })

/** Path and query of a draft with each credential masked. */
export const maskedAddress = (provider: Provider, draft: RequestDraft): string =>
  redact(
    addressText({
      ...draft,
      query: draft.query.map(([name, value]) => [name, SECRET_NAME.test(name) && value !== '' ? 'hidden' : value]),
    }),
    provider.keyFormats,
    secretsOf(draft),
  )

const withoutSecrets = (json: Json, name = ''): Json => {
  if (Array.isArray(json)) return json.map((item: Json) => withoutSecrets(item))
  if (isObject(json))
    return Object.fromEntries(Object.entries(json).map(([each, value]) => [each, withoutSecrets(value, each)]))
  const shaped = typeof json === 'string' && redact(json, []) !== json
  return typeof json === 'string' && json !== '' && SECRET_NAME.test(name) && !shaped ? 'hidden' : json
}

/** A body, sent by a draft or answered to it, with each credential masked: by what it looks like, or by the name of its field. */
export const maskedBody = (provider: Provider, draft: RequestDraft, body: string): string => {
  const json = parsedBody({ body })
  const bare = isObject(json) || Array.isArray(json) ? JSON.stringify(withoutSecrets(json), null, 2) : body
  return redact(bare, provider.keyFormats, secretsOf(draft))
}

const secretsOf = ({ key, token }: RequestDraft): readonly string[] =>
  [withoutScheme(key.text), token.text].filter((text) => text !== '')

const withoutScheme = (text: string): string => text.replace(/^(bearer +)+/i, '')

/** A chosen credential as it may be shown. */
export const shownCredential = (text: string, forms: readonly KeyFormat[]): string =>
  text === '' ? 'empty' : hintOfText(withoutScheme(text), forms)
