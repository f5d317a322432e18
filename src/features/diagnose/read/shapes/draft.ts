import type { Fault, FaultId, PastedHeader } from '#src/features/diagnose/call.ts'
import { slice, concat, textFor, spanIn, trimmed } from '#src/features/diagnose/source-text.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { nameOfConstant } from './header-names.ts'
import { memberOf, spanOfValue, textOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'

/** A request while it is put together out of what a script does. */
export type Draft = {
  /** The paste that its places are of. */
  readonly source: string
  readonly span: Span
  method: SourceText | undefined
  base: SourceText | undefined
  /** The path is resolved against the base, and not put behind it. */
  resolves: boolean
  url: SourceText | undefined
  readonly headers: PastedHeader[]
  body: SourceText | undefined
  bodyUnseen: boolean
  usualType: string | undefined
  readonly faults: Fault[]
  partial: boolean
}

export const newDraft = (source: string, span: Span): Draft => ({
  source,
  span,
  method: undefined,
  base: undefined,
  resolves: false,
  url: undefined,
  headers: [],
  body: undefined,
  bodyUnseen: false,
  usualType: undefined,
  faults: [],
  partial: false,
})

export const fault = (draft: Draft, id: FaultId, span: Span, detail?: string): void =>
  void draft.faults.push({ id, span, ...(detail !== undefined && { detail }) })

const VERB = /(?:^|\.|_|Method)(get|post|put|patch|delete|del|head|options)$/i

/** A value as the text that it comes to. */
export const textOf = ({ source }: Draft, value: Value | undefined): SourceText | undefined =>
  textOfValue(source, value)

/** The method that a value names: a text, or a constant as `HttpMethod.Get`. */
export const methodOf = (draft: Draft, value: Value): SourceText | undefined => {
  if (value.kind === 'thing') {
    const [, verb] = VERB.exec(value.made) ?? []
    return verb === undefined ? undefined : textFor(verbName(verb), value.span)
  }
  return value.kind === 'text' ? value.part : textOf(draft, value)
}

export const verbName = (verb: string): string => (/^del$/i.test(verb) ? 'DELETE' : verb.toUpperCase())

/** Adds a header; a name that is set again is replaced where the client does so. */
export const addHeader = (
  draft: Draft,
  written: SourceText,
  value: SourceText,
  { lost = false, replaces = false } = {},
): void => {
  const name = nameOfConstant(written)
  if (/^\s*$/.test(name.text)) return
  // Code that is gone through twice writes the same line.
  const [place, valuePlace] = [spanIn(name), spanIn(value)]
  const isSame = draft.headers.some(
    (each) =>
      place !== undefined &&
      each.name.text === name.text &&
      spanIn(each.name)?.from === place.from &&
      spanIn(each.value)?.from === valuePlace?.from,
  )
  if (isSame) return
  if (replaces) {
    const at = draft.headers.findIndex((each) => each.name.text.toLowerCase() === name.text.toLowerCase())
    if (at >= 0) draft.headers.splice(at, 1)
  }
  draft.headers.push({ name, value, ...(lost && { lost: true }) })
}

const WORDS_OF_KEY = /^((?:proxy-)?authorization|(?:x-)?api-?key)\s+\S{8,}|^authorization\s+(?:bearer|basic|token)\s/i

/** A header that is written as one text, `Name: value`. */
export const addLine = (draft: Draft, line: SourceText, lost = false): void => {
  const colon = line.text.indexOf(':')
  const [assigned, named] = /^((?:proxy-)?authorization|(?:x-)?api-?key)\s*=>?\s*/i.exec(line.text) ?? []
  if (assigned !== undefined && named !== undefined) {
    addHeader(draft, slice(line, 0, named.length), slice(line, assigned.length), { lost: true })
    fault(draft, 'no-colon', spanIn(line, 0, named.length) ?? draft.span)
    return
  }
  const isConcatenated =
    colon < 0 && line.placeholders.length > 0 && /^(?:authorization|(?:x-)?api-?key)\s/i.test(line.text)
  if (isConcatenated || WORDS_OF_KEY.test(line.text.slice(0, colon < 0 ? undefined : colon))) {
    const name = /^\S+/.exec(line.text)?.[0].length ?? 0
    addHeader(draft, slice(line, 0, name), trimmedStart(slice(line, name)), { lost: true })
    fault(draft, 'no-colon', spanIn(line, 0, name) ?? draft.span)
  } else if (colon > 0) addHeader(draft, trimmed(slice(line, 0, colon)), trimmedStart(slice(line, colon + 1)), { lost })
}

/** White space in front of a value is not sent; what stands behind it may be. */
const trimmedStart = (part: SourceText): SourceText => slice(part, part.text.length - part.text.trimStart().length)

/** axios keeps headers in groups: those of all methods, and those of one. */
const GROUP = /^(?:common|get|post|put|patch|delete|head)$/

/** Headers where a client takes names with values: of lines it makes headers of other names. */
export const addHeaderMap = (draft: Draft, value: Value | undefined, lost = false): void => {
  const code = value?.kind === 'unknown' ? draft.source.slice(value.span.from, value.span.from + 20) : ''
  if (value?.kind === 'unknown' && /^(?:JSON\.stringify|json\.dumps|json_encode)\(/.test(code)) {
    fault(draft, 'header-lines-in-map', value.span)
    return
  }
  if (value?.kind === 'text' && value.isText && /^\s*(?:[\w-]+\s*:|\{)/.test(value.part.text)) {
    fault(draft, 'header-lines-in-map', spanOfValue(value))
    if (value.part.text.trimStart().startsWith('{')) {
      for (const { index, 0: all, 1: name = '', 2: written = '' } of value.part.text.matchAll(
        /"([\w-]+)"\s*:\s*"([^"]*)"/g,
      ))
        addHeader(
          draft,
          slice(value.part, index + 1, index + 1 + name.length),
          slice(value.part, index + all.length - 1 - written.length, index + all.length - 1),
          { lost: true },
        )
      return
    }
    addHeaders(draft, value, true)
    return
  }
  const lines = value?.kind === 'collection' ? value.members.map((each) => !each.name && textOf(draft, each.value)) : []
  const areLines = lines.length > 0 && lines.every((line) => line && /^[\w-]+\s*:/.test(line.text))
  if (areLines && value) fault(draft, 'header-lines-in-map', spanOfValue(value))
  addHeaders(draft, value, lost || areLines)
}

/** Headers out of a collection: names and values, pairs, or lines. */
export const addHeaders = (draft: Draft, value: Value | undefined, lost = false): void => {
  if (!value) return
  if (value.kind === 'text') {
    for (const line of linesIn(value.part)) addLine(draft, line, lost)
    return
  }
  if (value.kind !== 'collection') {
    draft.partial = true
    return
  }
  draft.partial ||= value.partial
  for (const { name, value: inner } of value.copied ?? []) {
    const text = textOf(draft, inner)
    if (!name || !text || memberOf(value, name.text)) continue
    addHeader(draft, name, text, { lost: true })
    fault(draft, 'headers-immutable', spanIn(name) ?? draft.span)
  }
  for (const { name, value: inner } of value.members) {
    const text = textOf(draft, inner)
    if (name && inner.kind === 'collection' && GROUP.test(name.text)) addHeaders(draft, inner, lost)
    else if (name && text) {
      const isNull = inner.kind === 'text' && !inner.isText && /^(?:null|None|undefined)$/.test(inner.part.text)
      if (!isNull || /auth|key|token/i.test(name.text)) addHeader(draft, name, text, { lost })
    } else if (inner.kind === 'collection') {
      const [named, given] = [textOf(draft, memberOf(inner, 'key')), textOf(draft, memberOf(inner, 'value'))]
      if (named && given) {
        addHeader(draft, named, given, { lost })
        continue
      }
      const [key, one] = inner.members
      const pair = key && textOf(draft, key.value)
      const pairValue = one && textOf(draft, one.value)
      if (pair && pairValue && !key.name) addHeader(draft, pair, pairValue, { lost })
      else addHeaders(draft, inner, lost)
    } else if (text) addLine(draft, text, lost)
  }
}

const linesIn = (part: SourceText): readonly SourceText[] => {
  const lines: SourceText[] = []
  let at = 0
  for (const match of part.text.matchAll(/\r?\n|$/g)) {
    if (match.index > at) lines.push(slice(part, at, match.index))
    at = match.index + match[0].length
  }
  return lines
}

/** A token behind Bearer, as a client writes it that is given the token alone; `at` is where the header is set. */
export const bearer = (draft: Draft, token: SourceText, at = spanIn(token, 0, 1) ?? draft.span, schemeAt = at): void =>
  addHeader(draft, textFor('Authorization', at), concat([textFor('Bearer ', schemeAt), token]))

export const basic = (draft: Draft, user: SourceText, password: SourceText | undefined, span: Span): void => {
  const text = `${user.text}:${password?.text ?? ''}`
  const near = spanIn(user) ?? span
  const plain = user.placeholders.length > 0 || (password?.placeholders.length ?? 0) > 0
  const bytes = new TextEncoder().encode(text)
  const value = plain ? user : textFor(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')), near)
  addHeader(draft, textFor('Authorization', span), concat([textFor('Basic ', near), value]))
}
