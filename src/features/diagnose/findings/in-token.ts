import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { headerOf, type PastedCall } from '#src/features/diagnose/call.ts'
import type { Finding } from '#src/features/diagnose/finding.ts'
import { lookOf } from '#src/features/diagnose/credential/look.ts'
import { parseCredentialValue } from '#src/features/diagnose/credential/peel.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { expiryOf, type TokenKind } from '#src/features/diagnose/replay/token.ts'

export type TokenOutlook = { readonly wish: TokenKind; readonly findings: readonly Finding[] }

const none: TokenOutlook = { wish: 'own', findings: [] }
const one = (
  wish: TokenKind,
  id: string,
  says: string,
  fix: string,
  span: ReturnType<typeof spanIn>,
): TokenOutlook => ({
  wish,
  findings: [{ id, stage: 'token', refuses: true, says, fix, spans: span ? [span] : [] }],
})

/** What is wrong with the customer's token, where the endpoint asks for one. `now` is epoch ms. */
export const tokenMistakes = (endpoint: Endpoint | undefined, call: PastedCall, now: number): TokenOutlook => {
  if (endpoint?.auth.token !== true) return none
  const header = headerOf(call, 'Authorization')
  const peeled = header && parseCredentialValue(header.value)
  if (!peeled || peeled.credential.text === '') {
    return one(
      'own',
      'token-missing',
      `“${endpoint.title}” needs the customer's token beside the key.`,
      'Add Authorization: Bearer <token>, with the token that the log-in answered.',
      header && spanIn(header.name),
    )
  }
  const [scheme, second] = peeled.prefixes
  if (!scheme || !/^bearer$/i.test(scheme.word))
    return one(
      'own',
      'token-scheme',
      'The token does not stand behind Bearer.',
      'Write Authorization: Bearer <token>.',
      spanIn(peeled.whole, scheme?.from ?? peeled.credentialAt.from, scheme?.to ?? peeled.credentialAt.to),
    )
  if (second)
    return one(
      'own',
      'token-doubled',
      'Bearer stands in front of the token twice.',
      'Delete one of them.',
      spanIn(peeled.whole, second.from, second.to),
    )
  const look = lookOf(peeled.credential)
  if (look === 'filled-in') return { wish: 'good', findings: [] }
  if (look !== 'token')
    return one(
      'own',
      'token-form',
      'What stands behind Bearer is no token: a token has three parts with dots between and begins with eyJ.',
      'Send the token that the log-in answered. Keys go into the other header.',
      spanIn(peeled.credential),
    )
  const expiry = expiryOf(peeled.credential.text)
  if (expiry !== undefined && expiry <= now) {
    return one(
      'expired',
      'token-expired',
      `The token says itself that its time ended on ${new Date(expiry).toISOString()}.`,
      'Log the customer in again, and send the new token.',
      spanIn(peeled.credential),
    )
  }
  return { wish: 'good', findings: [] }
}
