import type { KeyFormat } from '#mocks/engine/key.ts'
import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { fits } from '#mocks/engine/key-format.ts'
import { isSecretName } from '#mocks/engine/secret-name.ts'
import { isStandIn } from '#mocks/engine/stand-in.ts'

/** What stands in a link where something was left out. */
export const LEFT_OUT = 'left-out'

const blankOf = (form: Pick<KeyFormat, 'class' | 'environment'>): string => `{{${form.class}-${form.environment}-key}}`
const TOKEN_BLANK = '{{customer-token}}'
const BLANK = /\{\{(?:([a-z]+)-([a-z]+)-key|customer-token)\}\}/g

const AROUND = /["'`\s:]/g

const withoutBlanks = (text: string): string => text.replace(BLANK, '')

/** A value without the schemes that say how it is sent. */
const bare = (value: string): string => {
  let rest = value.trimStart()
  for (let scheme = schemeAt(rest); scheme; scheme = schemeAt(rest)) rest = rest.slice(scheme.length)
  return rest.replace(AROUND, '')
}

/**
 * The text with a blank for each key and token, and `left-out` for whatever else may be secret; undefined where nothing of
 * it may go into a link. `name` is that of its field, header or parameter.
 */
export const emptied = (keyFormats: readonly KeyFormat[], text: string, name = ''): string | undefined => {
  const parts: string[] = []
  let end = 0
  for (const { from, to, kind } of findCredentials(text, { keyFormats, isTyped: true })) {
    const found = text.slice(from, to)
    const own = keyFormats.find((form) => fits(form, found))
    parts.push(text.slice(end, from), own ? blankOf(own) : kind === 'token' ? TOKEN_BLANK : LEFT_OUT)
    end = to
  }
  const safe = parts.join('') + text.slice(end)
  const rest = withoutBlanks(safe)
  if (end > 0 && findCredentials(rest, { keyFormats, isTyped: true }).length > 0) return undefined
  // What has no letter and no digit, such as quotes or a zero-width space, is no secret but may be the mistake.
  if (isSecretName(name) && /[\p{L}\p{N}]/u.test(rest) && !isStandIn(rest) && !isStandIn(bare(rest))) return undefined
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
