import type { KeyFormat } from '#mocks/engine/key.ts'
import { readAddressOf } from './address.ts'
import type { Paste, PastedHeader } from './call.ts'
import { parametersOf, textFields } from './credential/find-key.ts'
import { isPlaceholder, isVariable } from './credential/look.ts'
import { parseCredentialValue } from './credential/peel.ts'
import { slice, type SourceText, type Span, spanIn } from './source-text.ts'

const SECRET_NAME =
  /secret|token|passw|hash|authorization|auth\b|api[-_ ]?key|signature|cookie|session[-_]?id|card_number|cvc|cvv|verification|^x-[\w-]*key$|^key$/i
// Header values that never hold a secret: they may be long and random all the same.
const PLAIN_HEADER =
  /^(?:accept.*|content-.*|user-agent|host|origin|referer|sec-.*|priority|connection|date|dnt|pragma|cache-control|te|upgrade.*|if-.*|x-environment|idempotency-key)$/i
const LONG = /(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}/g
const END = '[^\\s"\'`,;&<>(){}\\[\\]\\\\|$\u2026\u2018\u2019\u201c\u201d]'
const SHAPES = [
  new RegExp(`(?:[sprw]k_(?:[a-z]+_)?|demo-[a-z]+-)${END}{5,}`, 'g'),
  /eyJ[\w-]+(?:\.[\w-]*){1,2}/g,
  new RegExp(`\\w*_secret_${END}+`, 'g'),
]
const HEADER_LINE =
  /^(?:[<>] ?)?((?:proxy-)?authorization|(?:set-)?cookie2?|(?:x-)?api-?key|x-[\w-]*(?:key|token|secret))[ \t]*:[ \t]*(.+)$/gim
const SCHEMED = new RegExp(`\\b(?:bearer|basic)\\s+(${END}{6,})`, 'gi')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const secretText = (text: string): boolean => text !== '' && !isVariable(text) && !isPlaceholder(text)

/** The key inside a value; the whole of it where it is taken apart no further. */
const coreSpans = (value: SourceText): readonly Span[] => {
  const { credential: core } = parseCredentialValue(value)
  if (!secretText(core.text) || core.placeholders.some(({ from, to }) => to - from >= core.text.length)) return []
  const span = spanIn(core)
  return span ? [span] : []
}

const ofHeader = ({ name, value }: PastedHeader, carriers: ReadonlySet<string>): readonly Span[] => {
  if (SECRET_NAME.test(name.text) || carriers.has(name.text.toLowerCase())) return coreSpans(value)
  if (PLAIN_HEADER.test(name.text)) return []
  return [...value.text.matchAll(LONG)].flatMap(
    ({ index, 0: { length } }) => spanIn(value, index, index + length) ?? [],
  )
}

const ofParameters = (piece: SourceText, from: number, to: number): readonly Span[] =>
  parametersOf(piece, from, to).flatMap(({ name, value }) => (SECRET_NAME.test(name.text) ? coreSpans(value) : []))

const ofBody = (body: SourceText): readonly Span[] => [
  ...textFields(body).flatMap(({ name, value }) => (SECRET_NAME.test(name.text) ? coreSpans(value) : [])),
  ...(/^[\w.[\]-]+=/.test(body.text) ? ofParameters(body, 0, body.text.length) : []),
]

const ofPaste = (paste: Paste, carriers: ReadonlySet<string>): readonly Span[] => {
  switch (paste.kind) {
    case 'key':
      return [spanIn(paste.key)].filter((span) => span !== undefined)
    case 'header':
      return coreSpans(paste.header.value)
    case 'call': {
      const { url, headers, body } = paste.call
      const address = url && readAddressOf(url)
      return [
        ...headers.flatMap((header) => ofHeader(header, carriers)),
        ...(url && address
          ? [
              ...ofParameters(url, address.query.from, address.query.to),
              ...coreSpans(slice(url, address.userinfo.from, address.userinfo.to)),
            ]
          : []),
        ...(body ? ofBody(body) : []),
      ]
    }
    case 'response':
    case 'unreadable':
      return []
    default:
      return paste satisfies never
  }
}

const byShape = (source: string, forms: readonly KeyFormat[]): readonly Span[] => {
  const patterns = [...SHAPES, ...new Set(forms.map(({ prefix }) => prefix))].map((each) =>
    typeof each === 'string' ? new RegExp(`${escaped(each)}${END}{5,}`, 'g') : each,
  )
  const whole = patterns.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(({ index, 0: text }) => ({ from: index, text })),
  )
  const valued = [...source.matchAll(HEADER_LINE), ...source.matchAll(SCHEMED)].map((match) => {
    const { credential: core, credentialAt: coreAt } = parseCredentialValue({
      text: match.at(-1) ?? '',
      spans: [],
      placeholders: [],
    })
    return { from: match.index + match[0].length - (match.at(-1) ?? '').length + coreAt.from, text: core.text }
  })
  return [...whole, ...valued]
    .filter(({ text }) => secretText(text))
    .map(({ from, text }) => ({ from, to: from + text.length }))
}

const merged = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1)
    if (last && span.from < last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else if (span.to > span.from) result.push(span)
  }
  return result
}

/** Every range of the paste that holds a credential, or may hold one. What a reader calls secret counts, and what looks like it. */
export const secretSpans = (
  source: string,
  paste: Paste,
  forms: readonly KeyFormat[],
  carriers: readonly string[],
): readonly Span[] => {
  const first = merged([
    ...ofPaste(paste, new Set(carriers.map((name) => name.toLowerCase()))),
    ...byShape(source, forms),
  ])
  const texts = [...new Set(first.map(({ from, to }) => source.slice(from, to)).filter((text) => text.length >= 6))]
  const again = texts.flatMap((text) =>
    [...source.matchAll(new RegExp(escaped(text), 'g'))].map(({ index }) => ({ from: index, to: index + text.length })),
  )
  return merged([...first, ...again])
}
