import { isBearer } from '#mocks/engine/auth-scheme.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { headerOf, type PastedCall } from '#src/features/diagnose/call.ts'
import { lookOf } from '#src/features/diagnose/credential/look.ts'
import { parseCredentialValue, spansOf } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { beginOf, expiryOf, type TokenKind } from '#src/features/diagnose/replay/token.ts'
import { type Finding, finding } from './catalog.ts'
import { unfilled } from './unfilled.ts'

export type TokenOutlook = { readonly tokenKind: TokenKind; readonly findings: readonly Finding[] }

const none: TokenOutlook = { tokenKind: 'own', findings: [] }

/** What is wrong with the customer's token, where the endpoint asks for one. `now` is epoch ms. */
export const tokenMistakes = (endpoint: Endpoint | undefined, call: PastedCall, now: number): TokenOutlook => {
  if (endpoint?.auth.token !== true) return none
  // A header that is written and goes out in no call: why is told beside.
  if (call.headers.some(({ name, lost }) => lost === true && /^authorization$/i.test(name.text))) return none
  const header = headerOf(call, 'Authorization')
  const parsed = header && parseCredentialValue(header.value)
  const one = (found: Finding, tokenKind: TokenKind = 'own'): TokenOutlook => ({ tokenKind, findings: [found] })
  if (!parsed || parsed.credential.text === '') {
    return one(
      finding('token-missing', {
        says: `“${endpoint.title}” needs the customer's token beside the key.`,
        fix: 'Add Authorization: Bearer <token>, with the token that the log-in answered.',
        spans: [header && spanIn(header.name)],
      }),
    )
  }
  const [scheme, second] = parsed.prefixes
  if (!scheme || !isBearer(scheme.word))
    return one(
      finding('token-scheme', {
        says: 'The token does not follow Bearer.',
        fix: 'Write Authorization: Bearer <token>.',
        spans: spansOf(parsed, [scheme ?? parsed.credentialAt]),
      }),
    )
  if (second)
    return one(
      finding('token-doubled', {
        says: 'Bearer is in front of the token twice.',
        fix: 'Delete one of them.',
        spans: spansOf(parsed, [second]),
      }),
    )
  const look = lookOf(parsed.credential)
  if (parsed.quotes.length > 0 && look === 'token')
    return one(
      finding('token-form', {
        says: 'The token has quotes around it, which are sent as a part of it.',
        fix: 'Delete them. JSON.stringify puts them around a text that is kept: keep the text itself, or parse what is read.',
        spans: spansOf(parsed, parsed.quotes),
      }),
    )
  if (look === 'filled-in') return { tokenKind: 'good', findings: [] }
  const spans = [spanIn(parsed.credential)]
  if (look === 'variable') {
    const words = unfilled(parsed.credential.text, call.form)
    return one(
      finding('token-form', {
        says: words.says.replace('in place of the key', 'in place of the token'),
        fix: words.fix,
        spans,
      }),
    )
  }
  if (look !== 'token')
    return one(
      finding('token-form', {
        says: 'What follows Bearer is not a token: a token has three parts with dots between them and begins with eyJ.',
        fix: 'Send the token that the log-in answered. Keys go into the other header.',
        spans,
      }),
    )
  const expiry = expiryOf(parsed.credential.text)
  const begin = beginOf(parsed.credential.text)
  if (begin !== undefined && begin > now)
    return one(
      finding('token-early', {
        says: `By its own content the token is valid only from ${new Date(begin).toISOString()}, which is in the future by the clock of this machine.`,
        fix: 'Set the clocks: that of the machine that made the token and that of this one differ.',
        spans,
      }),
    )
  if (expiry !== undefined && expiry <= now) {
    return one(
      finding('token-expired', {
        says: `By its own content the token expired on ${new Date(expiry).toISOString()}.`,
        fix: 'Log the customer in again, and send the new token.',
        spans,
      }),
      'expired',
    )
  }
  return { tokenKind: 'good', findings: [] }
}
