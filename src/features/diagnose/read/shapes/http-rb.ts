import { spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { textValue, type Thing, type Use } from '#src/features/diagnose/read/languages/value.ts'
import { namedArguments } from './named-arguments.ts'

/** `auth` of http.rb sets the header as it is, where other clients make Basic of it; with a scheme in front it gives that scheme. */
const plain = (use: Use): Use => {
  const { method, args, span } = use
  const [first, second] = args
  if (method === 'auth' && first && args.length === 1 && first.name === undefined)
    return { ...use, method: 'header', args: [{ value: textValue(textFor('Authorization', span)) }, first] }
  const scheme = first?.value.kind === 'text' ? first.value.part.text : ''
  if (method === 'auth' && second && ['bearer', 'basic'].includes(scheme))
    return { ...use, method: scheme === 'bearer' ? 'bearer_auth' : 'basic_auth', args: args.slice(1) }
  return method === 'headers' && first?.name !== undefined ? { ...use, args: [{ value: namedArguments(use) }] } : use
}

/** What a chain of http.rb sets before the verb: `HTTP.headers(...).auth(...)`. */
export const httpUses = (on: Thing): readonly Use[] => {
  const [, method] = /^HTTP\.(\w+)$/.exec(on.made) ?? []
  const first: readonly Use[] =
    method === undefined ? [] : [{ method, args: on.args, isSet: false, span: spanIn(textFor('', on.span)) ?? on.span }]
  return [...first, ...on.uses].map(plain)
}
