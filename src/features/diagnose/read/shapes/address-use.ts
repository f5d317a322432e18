import type { Use } from '#src/features/diagnose/read/languages/value.ts'
import { setBody } from './draft-body.ts'
import { concat, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { type Draft, methodOf, textOf, verbName } from './draft.ts'
import { readOptions } from './options.ts'

const VERB = /^(?:get|post|put|patch|delete|del|head)$/

/** A path behind the address of a server, as tests have it: `request('https://host').get('/path')`. */
const goesOn = (draft: Draft, verb: string, { args: [first], span }: Use): boolean => {
  const path = first && textOf(draft, first.value)
  if (!path?.text.startsWith('/') || draft.method || !/^https?:\/\//.test(draft.url?.text ?? '')) return false
  draft.base = draft.url
  draft.url = path
  draft.method = textFor(verbName(verb), span)
  return true
}

/** What a builder is told of its address, its base, its method or its options. False: it is told something else. */
export const addressUse = (draft: Draft, use: Use): boolean => {
  const { method, args } = use
  const [first, second] = args
  const last = method.replace(/^.*\./, '')
  if (!first) return false
  if (VERB.test(last)) return goesOn(draft, last, use)
  if (/^(?:url|uri|set_?url|set_?uri|endpoint|requestTo|target)$/i.test(last))
    draft.url = textOf(draft, first.value) ?? draft.url
  else if (last === 'path' && draft.url && /\btarget\(|\bWebTarget\b/.test(draft.source)) {
    // A target of Jakarta REST grows by each path that it is told.
    const [path, near] = [textOf(draft, first.value), spanIn(draft.url, 0, 1) ?? draft.span]
    const glue = draft.url.text.endsWith('/') || path?.text.startsWith('/') === true ? '' : '/'
    if (path) draft.url = concat([draft.url, textFor(glue, near), path])
  } else if (/^(?:(?:with)?base_?ur[il]|root_?uri|rootUri)$/i.test(last)) draft.base = textOf(draft, first.value)
  else if (/^(?:withDefaults|clone)$/.test(last)) readOptions(draft, first.value, { client: 'client', body: 'text' })
  else if (/^(?:method|set_?method|set_?request_?method|set_?request_?type|http_?method)$/i.test(last)) {
    draft.method = methodOf(draft, first.value)
    if (second) setBody(draft, second.value, 'text')
  } else return false
  return true
}
