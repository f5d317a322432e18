import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, Paste, PastedCall, PastedHeader, PastedResponse } from '#src/features/diagnose/call.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { unseenCall } from './texts/partial-call.ts'
import { concat, slice, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'

/** Only a proxy answers with this status. */
const byProxy = (response: PastedResponse): PastedResponse =>
  response.status === 407 && response.gateway === undefined ? { ...response, gateway: 'a proxy' } : response

/** Where the JSON ends that a text begins with; undefined where it is none, or does not end. */
const endOfJson = (text: string): number | undefined => {
  if (!/^\s*[{[]/.test(text)) return undefined
  let [level, inText] = [0, false]
  for (let at = 0; at < Math.min(text.length, 60_000); at += 1) {
    const char = text.charAt(at)
    if (inText && char === '\\') at += 1
    else if (char === '"') inText = !inText
    else if (!inText && /[{[]/.test(char)) level += 1
    else if (!inText && /[}\]]/.test(char) && (level -= 1) === 0) return at + 1
  }
  return undefined
}

/** The body without the sentences that somebody wrote below it. */
const withoutTail = (body: SourceText): SourceText => {
  const end = endOfJson(body.text)
  const rest = end === undefined ? '' : body.text.slice(end)
  return /^[ \t\r]*\n/.test(rest) && /^[^{}[\],"]/.test(rest.trim()) ? slice(body, 0, end) : body
}

/** A second colon behind the name of a header of a key. */
const secondColon = ({ name, value }: PastedHeader): Span | undefined =>
  mayCarryKey(name.text) && /^:[ \t]*[^\s:]+[ \t]*$/.test(value.text) ? spanIn(value, 0, 1) : undefined

// curl and browsers make two slashes of one or of three.
const SLASHES = /^https?:(\/{1,3})(?!\/)/i

const withTwoSlashes = (url: SourceText): SourceText => {
  const [all = '', slashes = ''] = SLASHES.exec(url.text) ?? []
  if (slashes === '' || slashes === '//') return url
  const end = all.length - slashes.length
  const span = spanIn(url, end, end + 1) ?? { from: 0, to: 0 }
  return concat([slice(url, 0, end), textFor('//', span), slice(url, all.length)])
}

/** Blanks inside of the quotes around an address. curl refuses them; other clients cut them off. */
const blanksAround = ({ url, form }: PastedCall): readonly Fault[] => {
  const text = url?.text ?? ''
  const begin = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (form !== 'curl' || !/^\s*https?:/.test(text) || (begin === 0 && end === text.length)) return []
  const span = url && (begin > 0 ? spanIn(url, 0, begin) : spanIn(url, end, text.length))
  return span ? [{ id: 'address-refused', span, detail: 'stray' }] : []
}

/** An answer that lets no more calls through: what it says of its limit is told elsewhere. */
const isTooMany = (response: PastedResponse | undefined): boolean =>
  response?.status === 429 && response.gateway === undefined && !/limit/i.test(response.body)

const TOO_MANY: Fault = { id: 'too-many', span: { from: 0, to: 0 } }

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether a body is JSON only once a variable is filled in, as a number may be: what is sent, the text does not show. */
const isFilledLater = ({ text, placeholders }: SourceText): boolean =>
  placeholders.length > 0 &&
  placeholders.length <= 50 &&
  !/key|token|secret|auth/i.test(text) &&
  !parses(text) &&
  parses(placeholders.reduceRight((made, { from, to }) => `${made.slice(0, from)}1${made.slice(to)}`, text))

const finishedCall = (call: PastedCall): PastedCall => {
  const colons = call.headers.flatMap((header) => secondColon(header) ?? [])
  return {
    ...call,
    ...(call.url && { url: withTwoSlashes(trimmed(call.url)) }),
    headers: call.headers.map((header) =>
      secondColon(header) ? { ...header, value: trimmed(slice(header.value, 1)) } : header,
    ),
    faults: [
      ...call.faults,
      ...blanksAround(call),
      ...colons.map((span) => ({ id: 'colon-twice', span }) as const),
      ...(isTooMany(call.response) ? [TOO_MANY] : []),
    ],
    body: call.body && call.form === 'http' ? withoutTail(call.body) : call.body,
    ...(call.body && isFilledLater(call.body) && { body: undefined, bodyUnseen: true }),
    ...(call.response && { response: byProxy(call.response) }),
  }
}

/** A paste whose answer is named after the proxy that gave it, and whose body ends where it ends. */
export const finished = (paste: Paste): Paste => {
  if (paste.kind === 'response' && isTooMany(paste.response) && !/^\s*[{[]/.test(paste.response.body)) {
    return { kind: 'call', call: unseenCall(paste.response, [TOO_MANY], 'an answer') }
  }
  if (paste.kind === 'response') return { ...paste, response: byProxy(paste.response) }
  return paste.kind === 'call' ? { ...paste, call: finishedCall(paste.call) } : paste
}
