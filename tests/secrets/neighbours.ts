import { ALNUM, HEX, LOWER_ALNUM, randomText } from '#mocks/engine/key.ts'
import { seededRandom } from '#mocks/state/random.ts'

/** A credential made at run time: `head` may be shown, `random` may not. */
export type Specimen = { readonly name: string; readonly head: string; readonly random: string }

const random = seededRandom('specimens of secrets')
const made = (name: string, head: string, alphabet: string, length: number): Specimen => ({
  name,
  head,
  random: randomText(random, alphabet, length),
})
const base64url = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const jwtHead = `${base64url({ alg: 'HS256', typ: 'JWT' })}.`

/** One credential of each form: the providers' own, those that people mix up with them, and one that looks like nothing. */
export const specimens: readonly Specimen[] = [
  made('PayKore test', 'sk_test_', HEX, 64),
  made('PayKore live', 'sk_live_', HEX, 64),
  made('Payviox public', 'pk_live_', ALNUM, 28),
  made('IvoryPay secret', 'sk_test_', ALNUM, 32),
  made('VesuvioPay publishable', 'pk_test_', LOWER_ALNUM, 32),
  made('PerfectPay secret', 'demo-secret-', LOWER_ALNUM, 32),
  made('Stripe secret', 'sk_live_', ALNUM, 24),
  made('Stripe restricted', 'rk_live_', ALNUM, 99),
  made('Stripe restricted test', 'rk_test_', ALNUM, 24),
  made('Stripe webhook', 'whsec_', ALNUM, 32),
  made('client secret', `pay_ab12_secret_`, ALNUM, 24),
  made('token', jwtHead, ALNUM, 120),
  made('unprefixed', '', LOWER_ALNUM, 32),
]

type Change = (text: string, at: number) => string

const inserted =
  (what: string): Change =>
  (text, at) =>
    text.slice(0, at) + what + text.slice(at)
const code = (char: string): string => (char.codePointAt(0) ?? 0).toString(16).padStart(2, '0')
const each = (text: string, as: (char: string) => string): string => Array.from(text, as).join('')

/** What a copied credential suffers. `at` is a place in it. */
const changes: Readonly<Record<string, Change>> = {
  'as it is': (text) => text,
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'capitals up to a place': (text, at) => text.slice(0, at).toUpperCase() + text.slice(at),
  'its end cut off': (text, at) => text.slice(0, Math.max(at, Math.ceil(text.length / 2))),
  'a line break': inserted('\n'),
  'a line break of Windows and an indent': inserted('\r\n    '),
  'a continued line': inserted('\\\n'),
  'two strings over lines': inserted('" +\n  "'),
  'two strings': inserted('" + "'),
  'a space of no width': inserted('\u200b'),
  'a byte order mark': inserted('\ufeff'),
  'an escaped line break': inserted('\\n'),
  'an encoded line break': inserted('%0A'),
  'percent signs': (text) => each(text, (char) => `%${code(char)}`),
  'percent signs in capitals': (text) => each(text, (char) => `%${code(char).toUpperCase()}`),
  'percent signs twice': (text) => each(text, (char) => (/\w/.test(char) ? char : `%25${code(char)}`)),
  'one percent sign': (text, at) => `${text.slice(0, at)}%${code(text.charAt(at) || 'a')}${text.slice(at + 1)}`,
  'underscores as percent signs': (text) => text.replaceAll('_', '%5F'),
  'escapes of JSON': (text) => each(text, (char) => `\\u00${code(char)}`),
  'an escaped underscore': (text) => text.replaceAll('_', '\\u005f'),
  entities: (text) => text.replaceAll('_', '&#95;'),
  base64: (text) => btoa(text),
  'base64 of Basic': (text) => btoa(`${text}:`),
  'base64 twice': (text) => btoa(btoa(text)),
}

/** What stands around a credential. `isNamed`: a name or a scheme in front says that it is one. */
const wrappers: readonly { readonly isNamed?: true; readonly around: (text: string) => string }[] = [
  { around: (text) => text },
  { around: (text) => `"${text}"` },
  { around: (text) => `see '${text}', and more` },
  { around: (text) => `btoa("${text}")` },
  { around: (text) => `'Basic ' + btoa("${text}:")` },
  { around: (text) => `decode("${text}")` },
  { around: (text) => `{{${text}}}` },
  { around: (text) => `$${text}` },
  { around: (text) => `\${${text}}` },
  { around: (text) => `%${text}%` },
  { around: (text) => `<${text}>` },
  { around: (text) => `process.env.KEY ?? "${text}"` },
  { around: (text) => `process.env.KEY || '${text}'` },
  { around: (text) => `ENV["K"]="${text}"]` },
  { around: (text) => `/v1/things/${text}/parts?page=2` },
  { around: (text) => `const a = 1; let b = \`${text}\`` },
  { isNamed: true, around: (text) => `{"api_key": "${text}"}` },
  { isNamed: true, around: (text) => `{\\"password\\": \\"${text}\\"}` },
  { isNamed: true, around: (text) => `?a=1&api_key=${text}&b=2` },
  { isNamed: true, around: (text) => `?a=1;access_token=${text}` },
  { isNamed: true, around: (text) => `?api%5Fkey=${text}` },
  { isNamed: true, around: (text) => `export PAYKORE_SECRET=${text}` },
  { isNamed: true, around: (text) => `SOME_TOKEN="${text}"\nOTHER=1` },
  { isNamed: true, around: (text) => `Authorization: Bearer ${text}` },
  { isNamed: true, around: (text) => `-H "X-API-Key: ${text}" https://example.com` },
  { isNamed: true, around: (text) => `headers.set('X-API-Key', '${text}')` },
  { isNamed: true, around: (text) => `curl -u ${text}: https://example.com` },
  { around: (text) => `https://${text}@example.com/` },
]

const tried = (decode: () => string): string => {
  try {
    return decode()
  } catch {
    return ''
  }
}
const percentDecoded = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (codes) => tried(() => decodeURIComponent(codes)) || codes)

/** Read as leniently as can be, whatever is left out or too much. */
const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString('latin1')

/** A text as it is and as whoever finds it would decode it. */
const readings = (text: string): readonly string[] => {
  const plain = percentDecoded(percentDecoded(text))
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCharCode(Number(digits)))
  const inner = (plain.match(/[\w+/-]{8,}={0,2}/g) ?? []).map(decoded)
  return [text, plain, ...inner, ...inner.flatMap((each) => (each.length > 7 ? decoded(each) : []))]
}

const grams = new Map<string, readonly string[]>()
const gramsOf = ({ random: text }: Specimen, length: number): readonly string[] => {
  const name = `${length} of ${text}`
  const known = grams.get(name)
  if (known) return known
  const low = text.toLowerCase()
  const all = Array.from({ length: low.length - length + 1 }, (_, index) => low.slice(index, index + length))
  grams.set(name, all)
  return all
}

/**
 * Some characters of the random part that a text shows, encoded or not, in whatever letters; undefined where it shows none.
 * Five can be chance where a text is long, or tried very often.
 */
export const shownOf = (text: string, specimen: Specimen, length = 5): string | undefined => {
  const lines = readings(text).join('\n').toLowerCase()
  return gramsOf(specimen, length).find((gram) => lines.includes(gram))
}

export type Neighbour = {
  readonly specimen: Specimen
  readonly text: string
  readonly changed: string
  readonly isNamed: boolean
  readonly how: string
}

const BROKEN = /line|strings|line break/

/** Neighbours of a form: each change at places all over it, in each wrapper, thinned to about `count`. */
export function* neighbours(specimen: Specimen, count: number): Generator<Neighbour> {
  const key = specimen.head + specimen.random
  const kinds = Object.entries(changes)
  const places = Math.ceil(count / kinds.length / wrappers.length)
  let turn = 0
  for (const [how, change] of kinds)
    for (const { isNamed = false, around } of wrappers)
      for (let nth = 0; nth < places; nth += 1) {
        // The halves of a text that looks like nothing look like less: a name has to say what they are.
        if (specimen.head === '' && !isNamed && BROKEN.test(how)) continue
        // The golden ratio spreads the places, so that each combination gets others.
        const at = 1 + Math.floor(((++turn * 0.618034) % 1) * (key.length - 1))
        const changed = change(key, at)
        yield { specimen, changed, text: around(changed), isNamed, how }
      }
}

/** How many neighbours of each form are tried: `LATCHKEY_NEIGHBOURS=10000` for all that matters, fewer from day to day. */
export const NEIGHBOURS = Number(process.env['LATCHKEY_NEIGHBOURS'] ?? 600)
