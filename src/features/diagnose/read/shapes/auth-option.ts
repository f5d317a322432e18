import { hasBearer, isBearer } from '#mocks/engine/auth-scheme.ts'
import type { Collection, Value } from '#src/features/diagnose/read/languages/value.ts'
import { memberOf, spanOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { concat, slice, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { addHeader, basic, bearer, type Draft, fault, textOf } from './draft.ts'

/** The value of `-Token`, `withToken` and the like: the client writes the scheme by itself. */
export const tokenAlone = (draft: Draft, token: SourceText, client?: string): void => {
  const { scheme } = draft
  if (scheme && !isBearer(scheme.text)) {
    addHeader(draft, textFor('Authorization', draft.span), concat([scheme, textFor(' ', draft.span), token]))
    return
  }
  if (hasBearer(token.text)) fault(draft, 'scheme-by-client', spanIn(token, 0, 1) ?? draft.span, client)
  bearer(draft, token)
}

/** A field that takes a token or a user and writes the header by itself, as Vapor's `headers.bearerAuthorization`. False: it is none. */
export const authorizationField = (draft: Draft, field: string, value: Value): boolean => {
  const [, kind] = /(?<![\s\S])(bearer|basic)Authorization$/.exec(field) ?? []
  if (kind === undefined) return false
  const args = value.kind === 'thing' ? value.args : []
  const [first, second] = args.length > 0 ? args.map((each) => textOf(draft, each.value)) : [textOf(draft, value)]
  if (first && kind === 'bearer') tokenAlone(draft, first)
  else if (first) {
    fault(draft, 'basic-from-auth', spanIn(first) ?? draft.span, field)
    basic(draft, first, second, draft.span)
  }
  return true
}

/** Reads the options that name a user, a password or a token. */
export const readAuth = (draft: Draft, value: Collection, client: string): void => {
  const token = textOf(draft, memberOf(value, 'auth_bearer', 'bearer'))
  if (token && hasBearer(token.text)) fault(draft, 'scheme-by-client', spanIn(token, 0, 6) ?? draft.span, '')
  if (token) bearer(draft, token, spanIn(token) ?? draft.span, spanIn(token, 0, 1))
  const auth = memberOf(value, 'auth', 'basic_auth', 'auth_basic')
  if (auth) withAuth(draft, auth, client)
  const credential = client === 'powershell' ? memberOf(value, 'credential') : undefined
  const name = credential && textOf(draft, credential)
  if (credential && name && textOf(draft, memberOf(value, 'authentication'))?.text.toLowerCase() === 'basic') {
    fault(draft, 'basic-from-auth', spanOfValue(credential), client)
    basic(draft, name, undefined, spanOfValue(credential))
  }
  const user = textOf(draft, memberOf(value, 'username', ...(client === 'rest-client' ? ['user'] : [])))
  if (user) {
    fault(draft, 'basic-from-auth', spanIn(user) ?? draft.span, client)
    basic(draft, user, textOf(draft, memberOf(value, 'password')), draft.span)
  }
}

/** A class of the script itself may do anything. */
const isOwnClass = ({ source }: Draft, name: string): boolean =>
  new RegExp(`\\bclass ${name.replace(/\W/g, '')}\\b`).test(source)

/** What `auth` makes of a user name and a password: Basic, in each of these clients. */
export const withAuth = (draft: Draft, auth: Value, client: string): void => {
  const span = spanOfValue(auth)
  if (auth.kind === 'text' && !auth.isText) return
  let [user, password]: readonly (SourceText | undefined)[] = []
  if (auth.kind === 'collection') {
    const token = textOf(draft, memberOf(auth, 'bearer'))
    if (token && client === 'axios') {
      fault(draft, 'option-misnamed', span, 'auth.bearer username')
      return
    }
    if (token) {
      bearer(draft, token, span)
      return
    }
    const [first, second] = auth.members
    user = textOf(draft, memberOf(auth, 'username', 'user')) ?? (first && textOf(draft, first.value))
    password =
      textOf(draft, memberOf(auth, 'password', 'pass')) ??
      (second && !second.name ? textOf(draft, second.value) : undefined)
  } else if (auth.kind === 'thing' && /Jwt|OAuth2|Bearer/i.test(auth.made) && !isOwnClass(draft, auth.made)) {
    const token = textOf(draft, auth.args[0]?.value)
    if (token) tokenAlone(draft, token)
    return
  } else if (auth.kind === 'thing' && /Basic|Digest/i.test(auth.made) && !isOwnClass(draft, auth.made)) {
    user = textOf(draft, auth.args[0]?.value)
    password = textOf(draft, auth.args[1]?.value)
  } else if (auth.kind === 'text') {
    const colon = auth.part.text.indexOf(':')
    user = colon < 0 ? auth.part : slice(auth.part, 0, colon)
    password = colon < 0 ? undefined : slice(auth.part, colon + 1)
  } else {
    draft.partial = true
    return
  }
  if (!user) return
  fault(draft, 'basic-from-auth', spanIn(user) ?? span, client)
  basic(draft, user, password, span)
}
