import { beginOf, expiryOf } from '#src/features/diagnose/replay/token.ts'
import type { Cause } from './cause.ts'

const CLAIM = /\b(nbf|iat|exp)\b\\?["']?[ \t]*[:=][ \t]*(\d{10})(?!\d)/g
const TOKEN = /\beyJ[\w-]{10,3000}\.[\w-]{10,3000}\.[\w-]{10,3000}/
// When it happened: the Date of an answer, or the time of a line of a log that names its zone.
const DATE = /(?<![\w-])"?date"?: *"?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [^"\n\r]{10,40}GMT)/im
const LOGGED = /(?<![\w:-])\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)/
const REFUSED = /\b40[13]\b|INVALID_TOKEN|TOKEN_|\bnot (?:yet )?(?:active|valid)\b/
// What is said of a key is not said of a token, though one is in the text.
const ABOUT_TOKEN = /token|jwt/i
const ABOUT_KEY = /API[_ ]key/i

type Times = { readonly nbf?: number; readonly iat?: number; readonly exp?: number }

const timesIn = (source: string): Times => {
  const found: Record<string, number> = {}
  for (const [, name = '', seconds = ''] of source.matchAll(CLAIM)) found[name] ??= Number(seconds) * 1000
  if (Object.keys(found).length > 0) return found
  const [token] = TOKEN.exec(source) ?? []
  if (token === undefined) return {}
  const [begin, end] = [beginOf(token), expiryOf(token)]
  return { ...(begin !== undefined && { nbf: begin }), ...(end !== undefined && { exp: end }) }
}

const length = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 120
    ? `${seconds}_seconds`
    : seconds < 7200
      ? `${Math.round(seconds / 60)}_minutes`
      : `${Math.round(seconds / 3600)}_hours`
}

const CHALLENGE = /\bWWW-Authenticate\b[^\n]{0,200}error_description=\\?"[^"\n]{0,80}\bexpired\b/i

/** A challenge that says of the token that it has expired. */
export const expiredByChallenge: Cause = (source) => {
  const match = CHALLENGE.exec(source)
  return match
    ? [{ id: 'token-past-end', span: { from: match.index, to: match.index + match[0].length }, detail: 'challenge' }]
    : []
}

/** A token and the time of an answer, side by side: it does not count yet, or no longer. */
export const tokenAndDate: Cause = (source) => {
  const match = DATE.exec(source) ?? LOGGED.exec(source)
  const at = match ? Date.parse((match[1] ?? match[0]).replace(',', match[1] === undefined ? '.' : ',')) : Number.NaN
  if (!match || Number.isNaN(at) || !REFUSED.test(source) || !ABOUT_TOKEN.test(source)) return []
  if (ABOUT_KEY.test(source.replace(/x-api-key/gi, ''))) return []
  const { nbf, iat, exp } = timesIn(source)
  const span = { from: match.index, to: match.index + match[0].length }
  const begin = nbf ?? iat
  const written = (time: number): string => new Date(time).toISOString().replace('.000', '')
  if (begin !== undefined && begin > at)
    return [
      {
        id: 'clocks-apart',
        span,
        detail: `${written(begin)} ${nbf === undefined ? 'iat' : 'nbf'}_${length(begin - at)}`,
      },
    ]
  return exp !== undefined && exp <= at
    ? [{ id: 'token-past-end', span, detail: `${written(exp)} ${length(at - exp)}` }]
    : []
}
