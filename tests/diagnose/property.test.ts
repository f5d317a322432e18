import { expect, test } from 'vitest'
import { seededRandom } from '#mocks/state/random.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'
import { headlineOf } from '#src/features/diagnose/headline.ts'
import { gists, known, pasteOf } from './field-cases.ts'
import { ownCases } from './own-field-cases.ts'
import { keys, context } from './pasted.ts'
import { wirings } from './wirings.ts'

/** How many pastes are only read, and how many judged: a few seconds' worth, or as many as `npm test -- pastes` asks for. */
const ASKED = process.env['LATCHKEY_PASTES']
const READ = ASKED === undefined ? 2000 : 0
const ROUNDS = Number(ASKED ?? 300)
const PATIENCE = 120_000 + ROUNDS * 200

const seeds = [...Object.keys(gists).map(pasteOf), ...[...ownCases, ...wirings].map(({ paste }) => paste)]
const secrets = [...known.values()]
const random = seededRandom('pastes')

const below = (limit: number): number => {
  const [a = 0, b = 0, c = 0] = random(3)
  return (a * 65_536 + b * 256 + c) % Math.max(1, limit)
}
const oneOf = <T>(list: readonly T[]): T | undefined => list[below(list.length)]

const BITS = [
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '$',
  '${',
  '{{',
  '}}',
  '#{',
  '%',
  '^',
  '&',
  '|',
  ';',
  ':',
  '=',
  '=>',
  '/*',
  '*/',
  '//',
  '#',
  '-H ',
  '-d ',
  'curl ',
  'Bearer ',
  'Basic ',
  'Authorization: ',
  'X-API-Key: ',
  'HTTP/1.1 401\n\n',
  'https://',
  '\u0000',
  '\ud83d',
  '\u2026',
  '\u201c',
  '&&',
  '<?php',
  '@{',
  'await ',
  'export ',
  'undefined',
  '***',
] as const

/** What happens to a text on its way: a part goes, comes twice, moves, or something comes in between. */
const mutated = (text: string): string => {
  const [from, length] = [below(text.length), below(60)]
  switch (below(8)) {
    case 0:
      return text.slice(0, from)
    case 1:
      return text.slice(from)
    case 2:
      return text.slice(0, from) + text.slice(from + length)
    case 3:
      return text.slice(0, from) + text.slice(from, from + length).repeat(2) + text.slice(from + length)
    case 4: {
      const other = oneOf(seeds) ?? ''
      return text.slice(0, from) + other.slice(below(other.length))
    }
    case 5:
      return text.slice(0, from) + (oneOf(secrets) ?? '') + text.slice(from)
    case 6:
      return text.replaceAll(oneOf(BITS) ?? '', oneOf(BITS) ?? '')
    default:
      return text.slice(0, from) + (oneOf(BITS) ?? '') + text.slice(from)
  }
}

const pasteMade = (): string => {
  if (below(12) === 0) return Array.from({ length: below(80) }, () => oneOf([...BITS, ...secrets]) ?? '').join('')
  let text = oneOf(seeds) ?? ''
  for (let times = below(4) + 1; times > 0; times -= 1) text = mutated(text)
  return text
}

/** Runs of five characters of a key, those of its prefix left out. */
const runsOf = (secret: string): readonly string[] => {
  const inner = secret.replace(/^(?:[sp]k_(?:test|live)_|demo-\w+-|eyJ)/, '')
  return Array.from({ length: Math.max(0, inner.length - 4) }, (_, at) => inner.slice(at, at + 5))
}
const runs = new Map(secrets.map((secret) => [secret, runsOf(secret)]))

test('a long expression is not cut off inside a token, half of which is not known for one', async () => {
  const token = keys.freshToken
  for (let pairs = 10; pairs < 40; pairs += 2) {
    const paste = `axios.get('https://api.paykore.dev/v1/wallets', { params: { api_key: '${'a '.repeat(pairs)}() {\n  http.get('https://api.paykore.dev/v1/wallets', { he${token}aders: {} });\n}`
    const shown = JSON.stringify(await diagnose(paste, context))
    expect([pairs, runsOf(token).filter((run) => shown.includes(run))]).toEqual([pairs, []])
  }
})

/** What Python prints of a request; in the source an escape stands right before what it begins. */
const sent = (path: string, header: string): string =>
  `send: b'GET /v1/wallets${path} HTTP/1.1\\r\\nHost: api.paykore.dev\\r\\n${header}\\r\\nX-API-Key: ${keys.paykoreTest}\\r\\n\\r\\n'`
const posted = (body: string): string =>
  `requests.post('https://api.paykore.dev/v1/wallets', headers={'X-API-Key': '${keys.paykoreTest}', 'Content-Type': 'application/json'}, data='{"userRef": "a${body}", "currency": "NGN"}')`
const escaped = `\\x${keys.perfect.charCodeAt(0).toString(16)}${keys.perfect.slice(1)}`

test.each([
  ['the name of a header', sent('', `Use${keys.perfect}r-Agent: x`)],
  ['the value of a header', sent('', `X-Note: a\\t${keys.perfect}r`)],
  ['an address', sent(`?note=a\\x2d${keys.perfect}r`, 'Accept: */*')],
  ['a body', posted(`a\\x2d${keys.perfect}r`)],
  ['a key that is escaped itself, in a header', sent('', `X-Note: a${escaped}r`)],
  ['a key that is escaped itself, in a name', sent('', `Use${escaped}r-Agent: x`)],
])('a key behind an escape is nowhere shown, in the correction neither: %s', async (_, paste) => {
  const diagnosis = await diagnose(paste, context)
  expect(diagnosis).toMatchObject({ kind: 'call', corrected: { own: { label: 'Python' } } })
  const shown = JSON.stringify(diagnosis)
  expect(runsOf(keys.perfect).filter((run) => shown.includes(run))).toEqual([])
})

/** What the command also watches: no paste of 10 KB may take longer, in ms. */
const LONGEST = 200
const allowed = (paste: string): number => LONGEST * Math.max(1, paste.length / 10_240)

/** The time of the processor, in ms: that of the clock would tell what else the machine does. */
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** How long a paste takes. What took too long is tried again: a grammar may have been loaded with it. */
const timeOf = async (paste: string, first: number): Promise<number> => {
  let least = first
  for (let again = 0; again < 4 && least > allowed(paste); again += 1)
    least = Math.min(least, await timed(() => diagnose(paste, context)))
  return least
}

test.skipIf(READ === 0)(
  `each of ${READ} random and mutated pastes is read without an exception`,
  async () => {
    for (let round = 0; round < READ; round += 1) expect((await readPaste(pasteMade())).kind).not.toBe('')
  },
  PATIENCE,
)

test(
  `none of ${ROUNDS} random and mutated pastes throws, or shows more of a whole key than its last four characters`,
  async () => {
    const faults: string[] = []
    let slowest = { ms: 0, paste: '' }
    for (let round = 0; round < ROUNDS; round += 1) {
      const paste = pasteMade()
      let shown = ''
      const ms = await timed(async () => {
        try {
          const diagnosis = await diagnose(paste, context)
          if (diagnosis.kind === 'call') headlineOf(diagnosis)
          shown = JSON.stringify(diagnosis)
        } catch (error) {
          faults.push(`${JSON.stringify(paste)} throws ${String(error)}`)
        }
      })
      if (ASKED !== undefined && ms > slowest.ms) {
        const least = await timeOf(paste, ms)
        if (least > slowest.ms) slowest = { ms: least, paste }
        if (least > allowed(paste)) faults.push(`${JSON.stringify(paste)} takes ${Math.round(least)} ms`)
      }
      for (const secret of secrets) {
        if (!paste.includes(secret)) continue
        // A part of a key that stands there a second time, alone, is no key that anything could tell.
        const rest = paste.replaceAll(secret, '')
        const seen = runs.get(secret)?.find((run) => shown.includes(run) && !rest.includes(run))
        if (seen !== undefined) faults.push(`${JSON.stringify(paste)} shows ${seen}`)
      }
    }
    if (ASKED !== undefined)
      console.log(
        `The slowest took ${Math.round(slowest.ms)} ms (${slowest.paste.length} characters): ${JSON.stringify(slowest.paste.slice(0, 300))}`,
      )
    expect(faults.slice(0, 20)).toEqual([])
  },
  PATIENCE,
)
