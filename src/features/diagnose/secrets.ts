import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { looksMixed } from '#mocks/engine/key-format.ts'
import { isSecretName } from '#mocks/engine/secret-name.ts'
import { isNameOfKey, isPlaceholder } from '#mocks/engine/placeholder.ts'
import { isVariable } from '#mocks/engine/stand-in.ts'
import { readAddressOf } from './address.ts'
import type { Paste, PastedHeader } from './call.ts'
import { isMasked } from './credential/look.ts'
import { parametersOf, textFields } from './credential/find-key.ts'
import { parseCredentialValue } from './credential/parse-credential-value.ts'
import { slice, type SourceText, type Span, spanIn } from './source-text.ts'

// Header values that never hold a secret: they may be long and random all the same.
const PLAIN_HEADER =
  /^(?:accept.*|content-.*|user-agent|host|origin|sec-.*|priority|connection|date|dnt|pragma|cache-control|te|upgrade.*|if-.*|x-environment)$/i
const LONG = /[\w-]{20,}/g
/** What compose takes for the name of a variable may be the end of a key with a dollar sign in it. */
const BLANK = /(?<=The \\?"?)\w{5,}(?=\\?"? variable is not set)/g

const secretText = (text: string): boolean =>
  text !== '' && !isNameOfKey(text) && !isVariable(text) && !isPlaceholder(text) && !isMasked(text)

/** The key inside a value; the whole of it where it is taken apart no further. */
const credentialSpans = (value: SourceText): readonly Span[] => {
  const { credential } = parseCredentialValue(value)
  if (
    !secretText(credential.text) ||
    credential.placeholders.some(({ from, to }) => to - from >= credential.text.length)
  )
    return []
  const span = spanIn(credential)
  return span ? [span] : []
}

const ofHeader = ({ name, value }: PastedHeader, carriers: ReadonlySet<string>): readonly Span[] => {
  if (isSecretName(name.text) || carriers.has(name.text.toLowerCase())) return credentialSpans(value)
  if (PLAIN_HEADER.test(name.text)) return []
  return [...value.text.matchAll(LONG)].flatMap(({ index, 0: run }) =>
    looksMixed(run) ? (spanIn(value, index, index + run.length) ?? []) : [],
  )
}

const ofParameters = (part: SourceText, from: number, to: number): readonly Span[] =>
  parametersOf(part, from, to).flatMap(({ name, value }) => (isSecretName(name.text) ? credentialSpans(value) : []))

const ofBody = (body: SourceText): readonly Span[] => [
  ...textFields(body).flatMap(({ name, value }) => (isSecretName(name.text) ? credentialSpans(value) : [])),
  ...(/^[\w.[\]-]+=/.test(body.text) ? ofParameters(body, 0, body.text.length) : []),
]

const ofPaste = (paste: Paste, carriers: ReadonlySet<string>): readonly Span[] => {
  switch (paste.kind) {
    case 'key':
      return [spanIn(paste.key)].filter((span) => span !== undefined)
    case 'header':
      return credentialSpans(paste.header.value)
    case 'call': {
      const { url, headers, body } = paste.call
      const address = url && readAddressOf(url)
      return [
        ...headers.flatMap((header) => ofHeader(header, carriers)),
        ...(url && address
          ? [
              ...ofParameters(url, address.query.from, address.query.to),
              ...credentialSpans(slice(url, address.userinfo.from, address.userinfo.to)),
            ]
          : []),
        ...(body ? ofBody(body) : []),
      ]
    }
    case 'text':
      return paste.text.keys.flatMap(({ value }) => credentialSpans(value))
    case 'response':
    case 'unreadable':
      return []
    default:
      return paste satisfies never
  }
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
  keyFormats: readonly KeyFormat[],
  carriers: readonly string[],
): readonly Span[] => {
  // A tool writes the name of a variable or header as `"key": "name"`: it is no value.
  const names = new Set(
    paste.kind === 'text'
      ? paste.text.keys.map(({ variable }) => variable)
      : paste.kind === 'call'
        ? paste.call.headers.map(({ name }) => name.text)
        : [],
  )
  // So is one that code puts in front of a value: `"Authorization: " + key`.
  const isName = (text: string): boolean =>
    (names.has(text) && !looksMixed(text) && !beginsLikeKey(text)) || mayCarryKey(text.replace(/:$/, ''))
  const first = merged([
    ...ofPaste(paste, new Set(carriers.map((name) => name.toLowerCase()))),
    ...findCredentials(source, { keyFormats, isTyped: true }).filter(
      ({ kind, from, to }) =>
        kind !== 'named' ||
        (!isName(source.slice(from, to)) && !/--secret(?:-id)?[ =]$/.test(source.slice(Math.max(0, from - 12), from))),
    ),
  ])
  const ends = [...source.slice(0, 60_000).matchAll(BLANK)].flatMap(([name]) =>
    looksMixed(name) && /[a-z]/.test(name) ? name : [],
  )
  const all = [
    ...new Set(
      [...first.map(({ from, to }) => source.slice(from, to)), ...ends]
        .flatMap((text) => [text, ...text.split('$')])
        .filter((text) => text.length >= 6),
    ),
  ]
  // Of a very long paste only the first are looked for again: each look goes through the whole of it.
  const texts = source.length > 100_000 ? all.slice(0, 12) : all
  return merged([...first, ...findCredentials(source, { keyFormats: [], secrets: texts })])
}
