import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { looksLikeKey } from '#mocks/engine/key-beginning.ts'
import { type Collection, memberOf, spanOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { authorizationField } from './auth-option.ts'
import { addHeader, type Draft, fault, textOf } from './draft.ts'

const WORDS_OF_KEY = /^((?:proxy-)?authorization|(?:x-)?api-?key)\s+\S{8,}|^authorization\s+(?:bearer|basic|token)\s/i

/** What stands in front of a variable where the colon was left out. */
const NAME_AND_VALUE = /^(?:authorization|(?:x-)?api-?key)(?:\s.*)?$/i

// A variable of the environment that holds a key alone.
const ENVIRONMENT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:KEY|TOKEN|SECRET)$/

/** Whether a line is only the value of a header, its scheme or its key in front. */
const isValueAlone = ({ text, placeholders: [first] }: SourceText): boolean =>
  schemeAt(text)?.gap.startsWith(' ') === true ||
  looksLikeKey(text) ||
  (first?.from === 0 && first.to === text.length && ENVIRONMENT.test(first.name) && /[([$]/.test(text))

/** A header that is written as one text, `Name: value`. */
export const addLine = (draft: Draft, line: SourceText, lost = false, isOfSet = false): void => {
  const place = spanIn(line)
  if (place && !isOfSet && isValueAlone(line)) {
    draft.headers.push({ name: textFor('', { from: place.from, to: place.from }), value: line, lost: true })
    fault(draft, 'no-colon', place, 'nameless')
    return
  }
  // What a function of the client makes is no line.
  if (/^\.?\w+\(/.test(line.text)) {
    draft.partial = true
    return
  }
  const colon = line.text.indexOf(':')
  const [assigned, named] = /^((?:proxy-)?authorization|(?:x-)?api-?key)\s*=>?\s*/i.exec(line.text) ?? []
  if (assigned !== undefined && named !== undefined) {
    addHeader(draft, slice(line, 0, named.length), slice(line, assigned.length), { lost: true })
    fault(draft, 'no-colon', spanIn(line, 0, named.length) ?? draft.span)
    return
  }
  const isConcatenated = colon < 0 && NAME_AND_VALUE.test(line.text.slice(0, line.placeholders[0]?.from ?? 0))
  if (isConcatenated || WORDS_OF_KEY.test(line.text.slice(0, colon < 0 ? undefined : colon))) {
    const name = Math.min(/^\S+/.exec(line.text)?.[0].length ?? 0, line.placeholders[0]?.from ?? Infinity)
    addHeader(draft, slice(line, 0, name), trimmedStart(slice(line, name)), { lost: true })
    fault(draft, 'no-colon', spanIn(line, 0, name) ?? draft.span)
  } else if (colon > 0) addHeader(draft, trimmed(slice(line, 0, colon)), trimmedStart(slice(line, colon + 1)), { lost })
}

/** White space in front of a value is not sent; what stands behind it may be. */
const trimmedStart = (part: SourceText): SourceText => slice(part, part.text.length - part.text.trimStart().length)

const FIELD_OF_FORM = /^(?:key|name|value|add[ _-]?to|in)$/i

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
  const objects = value?.kind === 'collection' ? value.members.map((each) => (each.name ? undefined : each.value)) : []
  if (
    value &&
    objects.length > 0 &&
    objects.every((each) => each?.kind === 'collection' && each.members.some(({ name }) => name))
  ) {
    fault(draft, 'headers-as-list', spanOfValue(value))
    for (const each of objects) addHeaders(draft, each, true)
    return
  }
  const lines = value?.kind === 'collection' ? value.members.map((each) => !each.name && textOf(draft, each.value)) : []
  const areLines = lines.length > 0 && lines.every((line) => line && /^[\w-]+\s*:/.test(line.text))
  if (areLines && value) fault(draft, 'header-lines-in-map', spanOfValue(value))
  addHeaders(draft, value, lost || areLines)
}

/** The fields of a form, as a tool shows them, in the place of a header: `{ Key: 'X-API-Key', Value: key }`. */
const addFields = (draft: Draft, value: Collection): boolean => {
  if (value.members.length > 3 || !value.members.every(({ name }) => name && FIELD_OF_FORM.test(name.text)))
    return false
  const [name, given] = [memberOf(value, 'Key', 'key', 'Name', 'name'), memberOf(value, 'Value', 'value')].map((each) =>
    textOf(draft, each),
  )
  if (!name || !given) return false
  fault(draft, 'headers-as-list', spanOfValue(value), `fields ${name.text}`)
  addHeader(draft, name, given, { lost: true })
  return true
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
  if (addFields(draft, value)) return
  for (const { name, value: inner } of value.copied ?? []) {
    const text = textOf(draft, inner)
    if (!name || !text || memberOf(value, name.text)) continue
    addHeader(draft, name, text, { lost: true })
    fault(draft, 'headers-immutable', spanIn(name) ?? draft.span)
  }
  for (const { name, value: inner } of value.members) {
    const text = textOf(draft, inner)
    if (name && !lost && authorizationField(draft, name.text, inner)) continue
    if (name && inner.kind === 'collection' && GROUP.test(name.text)) addHeaders(draft, inner, lost)
    else if (name && inner.kind === 'collection' && /^headers$/i.test(name.text)) {
      fault(draft, 'headers-nested', spanIn(name) ?? draft.span)
      addHeaders(draft, inner, true)
    } else if (name && text) {
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
    } else if (text) addLine(draft, text, lost, value.written === 'set')
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
