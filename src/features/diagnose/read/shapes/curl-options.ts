import { slice, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { spanOfValue, type Use, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { addHeaders, addLine, basic, bearer, type Draft, fault, methodOf, textOf } from './draft.ts'
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
      headers(draft, value)
      return
    }
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

/** The list of header lines. A text or a map in its place is refused or sent as something else. */
const headers = (draft: Draft, value: Value): void => {
  if (value.kind === 'text') {
    addLine(draft, value.piece, true)
    fault(draft, 'headers-as-text', spanOfValue(value))
  } else if (value.kind === 'collection' && value.members.some(({ name }) => name && !/^\d+$/.test(name.text))) {
    addHeaders(draft, { ...value, members: value.members.filter(({ name }) => name) }, true)
    for (const { name, value: line } of value.members) {
      const text = name ? undefined : textOf(draft, line)
      if (text) addLine(draft, text)
    }
    fault(draft, 'header-lines-as-map', spanOfValue(value))
  } else addHeaders(draft, value)
}
