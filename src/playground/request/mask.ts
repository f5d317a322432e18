import type { KeyForm } from '../../../mocks/engine/key.ts'
import { hintOfText, redact } from '../../../mocks/engine/redact.ts'
import { addressText } from './address.ts'
import type { Pair } from './address.ts'
import { headersOf } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Provider } from '../../../mocks/engine/provider.ts'

const SECRET_NAME = /secret|token|password|hash|authorization|api-?key/i

/** Whether a named value is a credential, by its name or its look: such a field hides what is in it. */
export const isSecret = (name: string, value: string, forms: readonly KeyForm[]): boolean =>
  SECRET_NAME.test(name) || redact(value, forms) !== value

/** The header lines of a draft with each credential masked, as they may be shown. */
export const maskedHeaders = (provider: Provider, draft: Draft): readonly Pair[] =>
  headersOf(provider, draft).map(([name, value]) => {
    const own = SECRET_NAME.test(name) ? withoutScheme(value) : ''
    return [name, redact(value, provider.forms, [...secretsOf(draft), own])]
  })

/** Path and query of a draft with each credential masked. */
export const maskedAddress = (provider: Provider, draft: Draft): string =>
  redact(
    addressText({
      ...draft,
      query: draft.query.map(([name, value]) => [name, SECRET_NAME.test(name) && value !== '' ? 'hidden' : value]),
    }),
    provider.forms,
    secretsOf(draft),
  )

const secretsOf = ({ key, token }: Draft): readonly string[] =>
  [withoutScheme(key.text), token.text].filter((text) => text !== '')

const withoutScheme = (text: string): string => text.replace(/^(bearer +)+/i, '')

/** A chosen credential as it may be shown. */
export const shownCredential = (text: string, forms: readonly KeyForm[]): string =>
  text === '' ? 'empty' : hintOfText(withoutScheme(text), forms)
