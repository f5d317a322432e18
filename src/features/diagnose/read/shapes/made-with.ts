import { concat, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Thing } from '#src/features/diagnose/read/languages/value.ts'
import { mayBeAddress } from './addresses.ts'
import { areHeaders, isOptionOfLibrary } from './are-headers.ts'
import { applyUses, callUse, contentOf } from './builder.ts'
import { addHeader, type Draft, fault, methodOf, textOf, verbName } from './draft.ts'
import { addHeaders } from './draft-headers.ts'
import { readOptions } from './options.ts'

/** What a thing was made with: an address, a method, options or headers. */
export const applyMaking = (draft: Draft, { made, args }: Thing, client: string): void => {
  const [only] = args
  const host = only && /HTTPS?Connection$/.test(made) ? textOf(draft, only.value) : undefined
  if (host) {
    if (/\/./.test(host.text)) fault(draft, 'address-refused', spanIn(host) ?? draft.span, 'hostname')
    draft.base = /^https?:/.test(host.text)
      ? host
      : concat([textFor('https://', spanIn(host, 0, 1) ?? draft.span), host])
    return
  }
  if (/(?:^|\.)base_?ur[il]$|^wretch$|^(?:Web|Rest)Client\.create$/i.test(made) && only) {
    draft.base = textOf(draft, only.value)
    return
  }
  if (/\.(?:withToken|withHeaders?|withBasicAuth|bearerAuth)$/.test(made)) {
    // Laravel writes JSON.
    if (/(?:^|\.)Http\.with/.test(made)) draft.usualType ??= 'application/json'
    callUse(draft, { method: made.replace(/^.*\./, ''), args, isSet: false, span: draft.span })
    return
  }
  const [, verb] = /(?:^|\.)(?:Http)?(Get|Post|Put|Patch|Delete|Head)(?:\.new)?!?$/i.exec(made) ?? []
  if (verb !== undefined) draft.method = textFor(verbName(verb), draft.span)
  for (const { name, value } of args) {
    if (value.kind === 'function') for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
    const text = value.kind === 'collection' ? undefined : textOf(draft, value)
    // What RestSharp is given first is the path, also without a slash in front.
    if (name === undefined && value === only?.value && /RestRequest$/.test(made) && value.kind === 'text' && text)
      draft.url = text
    else if (name !== undefined && text && /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(name)) {
      // A pair of Perl: the method and its address.
      draft.method = textFor(name, spanIn(text, 0, 1) ?? draft.span)
      draft.url = text
    } else if (name !== undefined && text && /^Net\.HTTP\./.test(made) && /-|^(?:authorization|accept)$/i.test(name))
      addHeader(draft, textFor(name, spanIn(text, 0, 1) ?? draft.span), text)
    else if (name !== undefined && /header/i.test(name)) addHeaders(draft, value)
    else if (name !== undefined && /^(?:base_?ur[il]|baseUrl|url)$/i.test(name)) draft.base = text
    else if (value.kind === 'collection' && isOptionOfLibrary(draft.source, value) && areHeaders(value))
      draft.partial = true
    else if (areHeaders(value)) addHeaders(draft, value)
    else if (value.kind === 'thing' && /Options$/.test(value.made)) applyMaking(draft, value, client)
    else if (value.kind === 'collection') readOptions(draft, value, { client, body: 'text' })
    else if (text && /^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/i.test(text.text)) draft.method = text
    else if (value.kind === 'thing' && /Method\.?\w+$/.test(value.made)) draft.method = methodOf(draft, value)
    else if (value.kind === 'thing' && /^(?:ctx|context|c|r\.Context|context\.\w+)$/.test(value.made)) continue
    else if (
      value.kind === 'thing' &&
      value.isGlobal &&
      /^(?!UR[LI]|API|HOST|BASE|ENDPOINT)[A-Z]+[a-z]*$/.test(value.made)
    )
      continue
    else if (value.kind === 'thing' && /Handler$/.test(value.made)) continue
    else if (mayBeAddress(text) && draft.url === undefined) draft.url = text
    else if (draft.url && value.kind !== 'function') contentOf(draft, value)
    else if (text && draft.method && draft.url === undefined && value.kind === 'text') draft.url = text
  }
}
