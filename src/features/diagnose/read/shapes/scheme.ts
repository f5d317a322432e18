import { concat, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Use } from '#src/features/diagnose/read/languages/value.ts'
import { addHeader, basic, type Draft, fault, textOf } from './draft.ts'

const BY_NAME = /(?:^|\.)request$/
/** What writes Token and not Bearer in front of the key. */
const BY_TOKEN = /(?:^|\.)token_auth$/

/** Whether a scheme and a key are given, as Faraday takes them: `request :authorization, 'Bearer', key`, or `authorization :Bearer, key`. */
export const givesScheme = (draft: Draft, { method, args }: Use): boolean => {
  const [first] = args
  if (BY_TOKEN.test(method)) return first !== undefined
  return BY_NAME.test(method)
    ? first !== undefined && /^(?:authorization|basic_auth|token_auth)$/.test(textOf(draft, first.value)?.text ?? '')
    : /(?:^|\.)authorization$/.test(method) && args.length === 2
}

/** The header that comes of them. */
export const addScheme = (draft: Draft, { method, args, span }: Use): void => {
  const [way, user, password] = args.map(({ value }) => textOf(draft, value))
  if (way?.text === 'basic_auth' && user) {
    fault(draft, 'basic-from-auth', spanIn(user) ?? span, 'basic_auth')
    basic(draft, user, password, span)
    return
  }
  const byToken = BY_TOKEN.test(method) ? way : way?.text === 'token_auth' ? user : undefined
  if (byToken) {
    addHeader(draft, textFor('Authorization', span), concat([textFor('Token ', spanIn(byToken) ?? span), byToken]))
    return
  }
  const [scheme, token] = args.slice(BY_NAME.test(method) ? 1 : 0).map(({ value }) => textOf(draft, value))
  if (!scheme || !token) return
  const near = spanIn(scheme) ?? draft.span
  addHeader(draft, textFor('Authorization', near), concat([scheme, textFor(' ', near), token]))
}
