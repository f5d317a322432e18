import * as z from 'zod/mini'
import { bearerText } from '#mocks/engine/auth-scheme.ts'
import { signToken } from '#mocks/state/tokens.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'

/** The token that a replay needs: none, one that works, or one whose time is over. */
export type TokenKind = 'own' | 'good' | 'expired'

const claimsShape = z.record(z.string(), z.json())

/** The claims of a token as they stand in it, unverified; undefined where it is none. */
const claimsOf = (token: string): z.infer<typeof claimsShape> | undefined => {
  const [, middle = ''] = token.split('.')
  try {
    const read = claimsShape.safeParse(JSON.parse(atob(middle.replaceAll('-', '+').replaceAll('_', '/'))))
    return read.success ? read.data : undefined
  } catch {
    return undefined // Not base64, or no JSON inside: then it is no token.
  }
}

/** The furthest that a date can be from 1970 in either direction, in milliseconds. */
const CALENDAR = 8.64e15

/** Seconds as a token has them in epoch ms, at the end of the calendar where they lie beyond it: a token may hold any number. */
const inCalendar = (seconds: unknown): number | undefined =>
  typeof seconds === 'number' ? Math.max(-CALENDAR, Math.min(CALENDAR, seconds * 1000)) : undefined

/** When a token says that it ends, epoch ms; undefined where it does not say. */
export const expiryOf = (token: string): number | undefined => inCalendar(claimsOf(token)?.['exp'])

/** When a token says that it begins to count, epoch ms; undefined where it does not say. */
export const beginOf = (token: string): number | undefined => {
  const claims = claimsOf(token)
  const begin = claims?.['nbf'] ?? claims?.['iat']
  return inCalendar(begin)
}

/** A token of the model's customer, or the same one with its time over. */
export const replayToken = async (
  tokenKind: TokenKind,
  model: ArrangedRequest | undefined,
  secret: string,
  now: number,
): Promise<string | undefined> => {
  if (tokenKind === 'own') return undefined
  const token = bearerText(model?.headers['Authorization'] ?? '')
  const claims = token === undefined ? undefined : claimsOf(token)
  if (tokenKind === 'good' || !claims) return token
  return signToken(claims, secret, now - 3_600_000, now - 60_000)
}
