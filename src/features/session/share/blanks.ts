import type { KeyFormat } from '#mocks/engine/key.ts'
import { redact } from '#mocks/engine/redact.ts'
import { fits } from '#src/features/playground/hints/key-look.ts'
import { isSecret } from '#src/features/session/request/mask.ts'

/** What stands in a link where something was left out. */
export const LEFT_OUT = 'left-out'

const blankOf = (form: Pick<KeyFormat, 'class' | 'environment'>): string => `{{${form.class}-${form.environment}-key}}`
const TOKEN_BLANK = '{{customer-token}}'
const BLANK = /\{\{(?:([a-z]+)-([a-z]+)-key|customer-token)\}\}/g

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const TOKEN = /eyJ[\w-]+\.[\w-]*(?:\.[\w-]*)?/g
const SHAPED = /\w*(?:[sprw]k_|_secret_)\w{4,}|demo-[a-z]+-\w{4,}/g
// Long, with digits and letters: a key of a provider that prints no prefix looks like nothing else.
const LONG = /(?=[\w+=-]*\d)(?=[\w+=-]*[A-Za-z])[\w+=-]{20,}/g
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
// Names of values that are nobody's business, besides those that a field hides.
const PRIVATE =
  /passw|signature|cookie|session|card_?number|cvc|cvv|verification|\bpin\b|\botp\b|^(?:x-[\w-]*|access|private|public)?[-_]?key$/i
// A value that names where a secret comes from holds none.
const HARMLESS =
  /^(?:undefined|null|true|false|\$\{?[A-Z_]+\}?|%[A-Z_]+%|\$?\{{1,2}[A-Za-z_. ]{1,40}\}{1,2}|<[\w -]{0,30}>|left-out)?$/
const SCHEME = /\b(?:bearer|basic|token|api-?key)(?=\b|_)/gi
const AROUND = /["'`\s:]/g

const tried = (decode: () => string): string => {
  try {
    return decode()
  } catch {
    return '' // Not encoded like this: then nothing is hidden in it.
  }
}

/** Whether a credential is hidden in the text by an encoding: percent signs, or base64. */
const hides = (text: string, forms: readonly KeyFormat[]): boolean => {
  const runs = text.match(/[\w+/-]{12,}={0,2}/g) ?? []
  const decoded = [
    tried(() => decodeURIComponent(text)),
    ...runs.map((run) => tried(() => atob(run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')))),
  ]
  return decoded.some((each) => each !== text && redact(each, forms) !== each)
}

/** Whether a name is that of something private: then only what is plainly no secret goes into a link. */
export const isPrivate = (name: string): boolean => isSecret(name, '', []) || PRIVATE.test(name)

const withoutBlanks = (text: string): string => text.replace(BLANK, '')

/**
 * The text with a blank for each key and token, and `left-out` for whatever else may be secret; undefined where nothing of
 * it may go into a link. `name` is that of its field, header or parameter.
 */
export const emptied = (forms: readonly KeyFormat[], text: string, name = ''): string | undefined => {
  let safe = text
  for (const form of forms.toSorted((a, b) => b.prefix.length - a.prefix.length))
    safe = safe.replace(new RegExp(`${escaped(form.prefix)}[A-Za-z0-9]{8,}`, 'g'), (found) => {
      const own = forms.find((each) => fits(each, found))
      return own ? blankOf(own) : LEFT_OUT
    })
  safe = safe
    .replace(TOKEN, TOKEN_BLANK)
    .replace(SHAPED, LEFT_OUT)
    .replace(LONG, (found) => (UUID.test(found) ? found : LEFT_OUT))
  const rest = withoutBlanks(safe)
  if (redact(rest, forms) !== rest || hides(rest, forms)) return undefined
  const bare = rest.replace(SCHEME, '')
  // What has no letter and no digit, such as quotes or a zero-width space, is no secret but may be the mistake.
  if (isPrivate(name) && /[\p{L}\p{N}]/u.test(bare) && !HARMLESS.test(bare.replace(AROUND, ''))) return undefined
  return safe
}

/** Whether something was taken out of a text for good, beyond what a blank stands for. */
export const lost = (before: string, after: string | undefined): boolean =>
  after === undefined || after.split(LEFT_OUT).length > before.split(LEFT_OUT).length

/** The kinds of keys, as `secret-test`, for which a text has blanks; `token` for a customer's token. */
export const blanksIn = (text: string): readonly string[] =>
  [...text.matchAll(BLANK)].map(([, keyClass, environment]) =>
    keyClass === undefined ? 'token' : `${keyClass}-${environment ?? ''}`,
  )

/** The text with its blanks filled in. A blank for which there is nothing stays as it is. */
export const filled = (text: string, fillings: ReadonlyMap<string, string>): string =>
  text.replace(BLANK, (found: string, keyClass: string | undefined, environment: string | undefined) => {
    const kind = keyClass === undefined ? 'token' : `${keyClass}-${environment ?? ''}`
    return fillings.get(kind) ?? found
  })
