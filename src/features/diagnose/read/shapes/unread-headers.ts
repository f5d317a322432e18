import { spanOfValue, type Use, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { textFor } from '#src/features/diagnose/source-text.ts'
import { addHeaders } from './draft-headers.ts'
import { type Draft, fault, textOf } from './draft.ts'
import { areHeaders } from './are-headers.ts'

/** An entity of Spring, or the headers themselves. */
const holdsHeaders = (value: Value): boolean =>
  value.kind === 'thing'
    ? /Entity$/.test(value.made) && !value.isGlobal
    : value.kind === 'collection' && (areHeaders(value) || /Headers$/.test(value.made ?? ''))

/** Headers that are given to a call of RestTemplate which takes none. False: it is no such call. */
export const headersUnread = (draft: Draft, { method, args, span }: Use): boolean => {
  const unread = /(?:^|\.)getFor(?:Entity|Object)$/.test(method)
    ? args.slice(1).find(({ value }) => holdsHeaders(value))
    : undefined
  if (!unread) return false
  draft.method = textFor('GET', span)
  draft.url = args[0] && textOf(draft, args[0].value)
  const held = unread.value.kind === 'thing' ? unread.value.args.map(({ value }) => value) : [unread.value]
  for (const value of held) if (value.kind === 'collection') addHeaders(draft, value, true)
  fault(draft, 'headers-not-passed', spanOfValue(unread.value), 'getFor')
  return true
}

/** Headers among the data of a call: behind it the call says whether they go into a body or into the address. */
export const headersAsData = (draft: Draft, { args: [first], span }: Use): void => {
  if (!first) return
  const isGet = /^[\s\S]{0,400}?->\s*(?:get|delete|download)\(/.test(draft.source.slice(span.to, span.to + 500))
  fault(
    draft,
    isGet ? 'headers-in-query' : 'headers-in-body',
    spanOfValue(first.value),
    isGet ? 'client named' : 'named data',
  )
  addHeaders(draft, first.value, true)
}
