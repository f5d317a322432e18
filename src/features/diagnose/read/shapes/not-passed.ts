import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Course } from '#src/features/diagnose/read/languages/course.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import { type Collection, memberOf } from '#src/features/diagnose/read/languages/value.ts'
import { type Draft, newDraft, textOf, fault } from './draft.ts'
import { addHeaders, addLine } from './draft-headers.ts'
import { areHeaders, isOptionOfLibrary } from './are-headers.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

/** Headers that are written and sent nowhere in the text: the call itself was not pasted. */
export const looseHeaders = (source: string, { collections }: Course): Draft | undefined => {
  // `apiKey` alone may be what a library is made with.
  const isHeader = ({ members, span, made }: Collection): boolean =>
    made !== undefined ||
    members.some(({ name }) => name && /-|_|^(?:authorization|accept)$/i.test(name.text)) ||
    /headers?["']?\s*[:=]\s*$/i.test(source.slice(Math.max(0, span.from - 40), span.from))
  const isNamed = ({ members, span }: Collection): boolean =>
    /\bheaders["']?\s*:\s*$/.test(source.slice(Math.max(0, span.from - 40), span.from)) &&
    members.some(({ name }) => name && mayCarryKey(name.text))
  const found = collections.find(
    (each) => (areHeaders(each) && isHeader(each) && !isOptionOfLibrary(source, each)) || isNamed(each),
  )
  if (!found) return undefined
  const draft = newDraft(source, found.span)
  addHeaders(draft, found)
  draft.partial = true
  return draft
}

/** A header that PHP sets for its own page. */
export const headerOfPage = (draft: Draft, calls: readonly Met[]): void => {
  for (const { path, args, span } of calls) {
    const line = path === 'header' ? args[0] && textOf(draft, args[0].value) : undefined
    if (!line || !CARRIER.test(line.text.slice(0, line.text.indexOf(':')))) continue
    addLine(draft, line, true)
    fault(draft, 'header-of-page', span)
  }
}

/** A key that goes into the query: what holds it was passed. */
const IN_QUERY = /[?&](?:authorization|(?:x[-_])?api[-_]?key)=/i

/** What makes an address of a text. */
const IS_ADDRESS = /^(?:Uri|URI|URL)(?:\.(?:parse|create|https?))?$/

/** Headers with a key that are written, and that the call is not given. */
export const notPassed = (draft: Draft, { args, span }: Pick<Met, 'args' | 'span'>, { collections }: Course): void => {
  const isPlain = args.every(
    ({ value }) =>
      value.kind === 'text' ||
      value.kind === 'collection' ||
      (value.kind === 'thing' && (value.isGlobal || IS_ADDRESS.test(value.made))),
  )
  const carries = draft.headers.some(({ name }) => CARRIER.test(name.text)) || IN_QUERY.test(draft.url?.text ?? '')
  const isOutside = (each: Collection): boolean => each.span.from < span.from || each.span.to > span.to
  const written = collections.find(
    (each) => isOutside(each) && areHeaders(each) && each.members.some(({ name }) => name && CARRIER.test(name.text)),
  )
  const lines = collections.flatMap((each) => {
    const line = isOutside(each) ? memberOf(each, 'header') : undefined
    return line?.kind === 'text' && /^(?:authorization|(?:x-)?api-?key)\s*:/im.test(line.part.text) ? [line] : []
  })[0]
  if (isPlain && !carries && lines && !draft.partial && draft.faults.length === 0) {
    addHeaders(draft, lines, true)
    fault(draft, 'headers-not-passed', spanIn(lines.part) ?? span)
    return
  }
  if (!isPlain || carries || draft.partial || draft.faults.length > 0 || !written) return
  addHeaders(draft, written, true)
  fault(draft, 'headers-not-passed', written.span)
}

/** A list of header lines that curl in PHP is never given. */
export const linesNotPassed = (draft: Draft, { collections }: Course): void => {
  if (draft.url === undefined || draft.faults.length > 0) return
  for (const { members, span } of collections) {
    const lines = members.flatMap(({ name, value }) => {
      const part = name ? undefined : textOf(draft, value)
      return part && /^(?:authorization|(?:x-)?api-?key)\s*:/i.test(part.text) ? [part] : []
    })
    if (lines.length === 0) continue
    for (const line of lines) addLine(draft, line, true)
    fault(draft, 'headers-not-passed', span)
    return
  }
}

export const CARRIER = /^(?:authorization|(?:x[-_])?api[-_]?key|apikey|x-[\w-]*(?:key|token))$/i
