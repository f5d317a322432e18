import type { Refusal } from './refusal.ts'

/** Messages of code that stops while it builds the call. */
export const STOPPED: readonly Refusal[] = [
  [
    'Cloudflare',
    /(?<=\b(?:wrangler|workers\.dev|127\.0\.0\.1:8787)\b[\s\S]{0,3000})ReferenceError:? (?<name>[A-Z][A-Z0-9_]{2,60}) is not defined/,
    'worker',
  ],
  ['Deno', /Requires env access to "(?<name>\w{1,80})"/, 'denied'],
  ['JavaScript', /ReferenceError: process is not defined|Can't find variable: process\b/, 'no-process'],
  ['JavaScript', /ReferenceError:? (?<name>localStorage|sessionStorage) is not defined/, 'no-storage'],
  [
    'JavaScript',
    /Cannot set propert(?:y|ies) (?:'(?<name>authorization|x-api-key|api-key|headers)' )?of (?:undefined|null)(?: \(setting '(?:authorization|x-api-key|api-key)'\))?(?<=(?:authorization|x-api-key|api-key)'(?: of (?:undefined|null)|\)))/i,
    'no-object',
  ],
  ['Retrofit', /@Headers value must be in the form "Name: Value"\. Found: "[^"\n]{0,80}"/, 'annotation'],
  [
    'jsonwebtoken',
    /JsonWebTokenError: (?:jwt must be provided|secret or public key must be provided)|secretOr(?:Private|Public)Key must have a value/,
    'unset',
  ],
  [
    '-',
    /JsonWebTokenError: (?:jwt malformed|jwt must be a string|invalid token)|InvalidTokenError: Invalid token specified|DecodeError: Not enough segments|UnexpectedValueException: Wrong number of segments|JWT strings must contain exactly 2 period characters|token was expected to have 3 parts|IDX12741|Invalid Compact JWS|token contains an invalid number of segments/i,
    'jwt-shape',
  ],
  [
    '-',
    /JsonWebTokenError: invalid signature|InvalidSignatureError: Signature verification failed|SignatureInvalidException: Signature verification failed|JWT signature does not match locally computed signature|JWSSignatureVerificationFailed/,
    'jwt-signature',
  ],
  ['Insomnia', /attempted to output null or undefined value/, 'no-value'],
  [
    'JavaScript',
    /Cannot read propert(?:y '(?<name>[A-Z]\w{0,60}(?:KEY|TOKEN|SECRET)\w{0,20})' of undefined|ies of undefined \(reading '(?<other>[A-Z]\w{0,60}(?:KEY|TOKEN|SECRET)\w{0,20})'\))/,
    'no-env',
  ],
  ['.NET', /header '(?<name>[\w-]{1,60})' does not support multiple values/, 'twice'],
]
