import { concat, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { spanOfValue, type Use } from '#src/features/diagnose/read/languages/value.ts'
import { tokenAlone, withAuth } from './auth-option.ts'
import { addHeader, basic, type Draft, fault, textOf } from './draft.ts'

/** A call of a builder that takes a token, or a user and a password. False: it takes something else. */
export const authUse = (draft: Draft, { method, args, span }: Use): boolean => {
  const [first, second, third] = args
  const last = method.replace(/^.*\./, '')
  const given = first && textOf(draft, first.value)
  if (/bearer|^withToken$|SetAuthToken$/i.test(last)) {
    const type = last === 'withToken' && second ? textOf(draft, second.value) : undefined
    // Laravel takes another word than Bearer second.
    if (given && type && type.text !== 'Bearer')
      addHeader(
        draft,
        textFor('Authorization', spanIn(type) ?? draft.span),
        concat([type, textFor(' ', spanIn(type) ?? draft.span), given]),
      )
    else if (given) tokenAlone(draft, given)
    return true
  }
  if (!/basic_?auth|^auth$|^setUsernamePassword|authenticate$/i.test(last)) return false
  // wretch takes the whole value.
  if (last === 'auth' && given && !second && /\bwretch\b/.test(draft.source)) {
    addHeader(draft, textFor('Authorization', span), given)
    return true
  }
  const codeOf = (given: typeof third): string =>
    given ? draft.source.slice(spanOfValue(given.value).from, spanOfValue(given.value).to) : ''
  const isBearer = /bearer/.test(codeOf(third)) || /\btype\b["']?\s*:\s*["']bearer/.test(codeOf(second))
  if (given && isBearer) tokenAlone(draft, given)
  else if (given && first.value.kind !== 'collection') {
    fault(draft, 'basic-from-auth', spanIn(given) ?? span, last)
    basic(draft, given, second && textOf(draft, second.value), span)
  } else if (first) withAuth(draft, first.value, last)
  return true
}
