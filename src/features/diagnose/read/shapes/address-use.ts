import type { Use } from '#src/features/diagnose/read/languages/value.ts'
import { setBody } from './draft-body.ts'
import { type Draft, methodOf, textOf } from './draft.ts'
import { readOptions } from './options.ts'

/** What a builder is told of its address, its base, its method or its options. False: it is told something else. */
export const addressUse = (draft: Draft, { method, args }: Use): boolean => {
  const [first, second] = args
  const last = method.replace(/^.*\./, '')
  if (!first) return false
  if (/^(?:url|uri|set_?url|set_?uri|endpoint|requestTo|target)$/i.test(last))
    draft.url = textOf(draft, first.value) ?? draft.url
  else if (/^(?:(?:with)?base_?ur[il]|root_?uri|rootUri)$/i.test(last)) draft.base = textOf(draft, first.value)
  else if (/^(?:withDefaults|clone)$/.test(last)) readOptions(draft, first.value, { client: 'client', body: 'text' })
  else if (/^(?:method|set_?method|set_?request_?method|set_?request_?type|http_?method)$/i.test(last)) {
    draft.method = methodOf(draft, first.value)
    if (second) setBody(draft, second.value, 'text')
  } else return false
  return true
}
