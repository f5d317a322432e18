import { hexToBytes } from '@noble/hashes/utils.js'
import { bearerText } from '#mocks/engine/auth-scheme.ts'
import type { Claims } from '#mocks/engine/endpoint.ts'
import type { Token } from '#mocks/engine/rule.ts'

/** Tokens need the platform's asynchronous cryptography, which only a secure origin (https or localhost) has. */
export class NeedsSecureOrigin extends Error {}

// jose is loaded when the first token is seen: most readers never need it.
const jose = () => {
  // The platform's types do not know of origins without it.
  if (!('subtle' in crypto) || typeof crypto.subtle !== 'object')
    throw new NeedsSecureOrigin('Customer tokens need a secure origin: open this site over https or on localhost.')
  return import('jose')
}

/** Signs a customer token (HS256). `issuedAt` and `expiresAt` are epoch ms; needs a secure origin. */
export const signToken = async (
  claims: Claims,
  secretHex: string,
  issuedAt: number,
  expiresAt: number,
): Promise<string> => {
  const { SignJWT } = await jose()
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt(Math.floor(issuedAt / 1000))
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(hexToBytes(secretHex))
}

/** Verifies the token of an `Authorization` value at `now` (epoch ms). It never throws: a bad token is a value. */
export const readToken = async (authorization: string | undefined, secretHex: string, now: number): Promise<Token> => {
  if (authorization === undefined || authorization === '') return { state: 'absent' }
  const text = bearerText(authorization)
  if (text === undefined) return { state: 'invalid', why: 'Authorization holds no Bearer token' }
  if (text === '') return { state: 'absent' }
  const { jwtVerify, errors, base64url } = await jose()
  try {
    const { payload } = await jwtVerify(text, hexToBytes(secretHex), {
      algorithms: ['HS256'],
      currentDate: new Date(now),
      requiredClaims: ['exp'],
    })
    if (!isCanonical(text, base64url)) return misspelled
    return { state: 'valid', claims: payload, expiresAt: (payload.exp ?? 0) * 1000 }
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      return !isCanonical(text, base64url)
        ? misspelled
        : { state: 'expired', claims: error.payload, expiresAt: (error.payload.exp ?? 0) * 1000 }
    if (error instanceof errors.JOSEError)
      return { state: 'invalid', why: reasons[error.code] ?? 'not a token that was issued here' }
    throw error
  }
}

type Base64url = typeof import('jose').base64url

/** Whether each part is base64url as it was signed: jose also reads padding, white space and the standard alphabet. */
const isCanonical = (token: string, { decode, encode }: Base64url): boolean =>
  token.split('.').every((part) => encode(decode(part)) === part)

const misspelled: Token = { state: 'invalid', why: 'not in the form of a token' }

const reasons: Readonly<Record<string, string>> = {
  ERR_JWS_INVALID: 'not in the form of a token',
  ERR_JWT_INVALID: 'not in the form of a token',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature does not fit',
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm is not HS256',
  ERR_JOSE_NOT_SUPPORTED: 'algorithm is not HS256',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'a claim is missing or wrong',
}
