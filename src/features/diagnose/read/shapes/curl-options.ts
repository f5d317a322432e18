import { concat, slice, textFor, spanIn } from '#src/features/diagnose/source-text.ts'
import { spanOfValue, textOfValue, type Use, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { addHeader, addHeaders, addLine, basic, type Draft, fault, methodOf, setBody } from './draft.ts'

/** The options of libcurl, as PHP, Python and C set them. */
export const curlOption = (source: string, draft: Draft, { args }: Use): void => {
  const [first, second] = args
  if (first?.value.kind === 'collection') {
    for (const { name, value } of first.value.members) if (name) one(source, draft, name.text, value)
    return
  }
  const name = first && textOfValue(source, first.value)
  if (name && second) one(source, draft, name.text, second.value)
}

const one = (source: string, draft: Draft, option: string, value: Value): void => {
  const name = option.replace(/^.*[.:]/, '').replace(/^CURLOPT_/, '')
  const text = textOfValue(source, value)
  const span = spanOfValue(value)
  switch (name) {
    case 'URL':
      draft.url = text
      return
    case 'HTTPHEADER': {
      headers(source, draft, value)
      return
    }
    case 'CUSTOMREQUEST':
      draft.method = methodOf(source, value)
      return
    case 'POST':
      draft.method ??= text && !/^(?:false|0)$/i.test(text.text) ? textFor('POST', span) : undefined
      return
    case 'POSTFIELDS': {
      setBody(source, draft, value, 'form')
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
      if (text) addHeader(draft, textFor('Authorization', span), concat([textFor('Bearer ', span), text]))
  }
}

/** The list of header lines. A text or a map in its place is refused or sent as something else. */
const headers = (source: string, draft: Draft, value: Value): void => {
  if (value.kind === 'text') {
    addLine(draft, value.piece, true)
    fault(draft, 'headers-as-text', spanOfValue(value))
  } else if (value.kind === 'collection' && value.members.some(({ name }) => name && !/^\d+$/.test(name.text))) {
    addHeaders(source, draft, { ...value, members: value.members.filter(({ name }) => name) }, true)
    for (const { name, value: line } of value.members) {
      const text = name ? undefined : textOfValue(source, line)
      if (text) addLine(draft, text)
    }
    fault(draft, 'header-lines-as-map', spanOfValue(value))
  } else addHeaders(source, draft, value)
}
