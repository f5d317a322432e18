import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { PastedHeader } from '#src/features/diagnose/call.ts'
import { slice, type Span, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { spanOfValue, type Use, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { basic, bearer, type Draft, fault, methodOf, textOf } from './draft.ts'
import { addHeaders, addLine } from './draft-headers.ts'
import { setBody } from './draft-body.ts'

/** The options of libcurl, as PHP, Python and C set them. */
export const curlOption = (draft: Draft, { args }: Use): void => {
  const [first, second] = args
  if (first?.value.kind === 'collection') {
    for (const { name, value } of first.value.members) if (name) one(draft, name.text, value)
    return
  }
  const name = first && textOf(draft, first.value)
  if (name && second) one(draft, name.text, second.value)
}

const one = (draft: Draft, option: string, value: Value): void => {
  const name = option.replace(/^.*[.:]/, '').replace(/^CURLOPT_/, '')
  const text = textOf(draft, value)
  const span = spanOfValue(value)
  switch (name) {
    case 'URL':
      draft.url = text
      return
    case 'HTTPHEADER': {
      const before = draft.headers.splice(0)
      headers(draft, value)
      replaced(draft, before, span)
      return
    }
    case 'HEADER':
      if (value.kind === 'collection' || /^[\w-]+\s*:/.test(text?.text ?? '')) {
        addHeaders(draft, value, true)
        fault(draft, 'option-misnamed', span, 'CURLOPT_HEADER CURLOPT_HTTPHEADER')
      }
      return
    case 'CUSTOMREQUEST':
      draft.method = methodOf(draft, value)
      return
    case 'POST':
      draft.method ??= text && !/^(?:false|0)$/i.test(text.text) ? textFor('POST', span) : undefined
      return
    case 'POSTFIELDS': {
      setBody(draft, value, 'form')
      return
    }
    case 'USERPWD':
    case 'USERNAME': {
      if (!text) return
      const colon = text.text.indexOf(':')
      const user = colon < 0 ? text : slice(text, 0, colon)
      fault(draft, 'basic-from-auth', spanIn(text) ?? span, 'CURLOPT_USERPWD')
      basic(draft, user, undefined, span)
      return
    }
    case 'XOAUTH2_BEARER':
      if (text) bearer(draft, text, span)
  }
}

/** What an earlier list held: a second one takes its place, and does not add to it. */
const replaced = (draft: Draft, before: readonly PastedHeader[], span: Span): void => {
  const isKept = ({ name }: PastedHeader): boolean =>
    draft.headers.some((each) => each.name.text.toLowerCase() === name.text.toLowerCase())
  const gone = before.filter((header) => !isKept(header))
  const byUser = gone.filter(({ name }) => spanIn(name)?.from === spanIn(name, 1)?.from)
  const lost = gone.filter((header) => !byUser.includes(header))
  draft.headers.push(...byUser, ...lost.map((header) => ({ ...header, lost: true })))
  if (lost.some(({ name }) => mayCarryKey(name.text))) fault(draft, 'header-list-replaced', span)
}

/** The list of header lines. A text or a map in its place is refused or sent as something else. */
const headers = (draft: Draft, value: Value): void => {
  if (value.kind === 'text') {
    addLine(draft, value.part, true)
    fault(draft, 'headers-as-text', spanOfValue(value))
  } else if (value.kind === 'collection' && value.members.some(({ name }) => name && !/^\d+$/.test(name.text))) {
    addHeaders(draft, { ...value, members: value.members.filter(({ name }) => name) }, true)
    for (const { name, value: line } of value.members) {
      const text = name ? undefined : textOf(draft, line)
      if (text) addLine(draft, text)
    }
    fault(draft, 'header-lines-as-map', spanOfValue(value))
  } else if (value.kind === 'collection' && value.members.some(({ value: inner }) => inner.kind === 'collection')) {
    addHeaders(draft, value, true)
    fault(draft, 'header-lines-as-map', spanOfValue(value), 'nested')
  } else addHeaders(draft, value)
}
