import { type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { GivenArgument, Thing, Use, Value } from '#src/features/diagnose/read/languages/value.ts'
import { rootOf, spanOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { mayBeAddress, RELATIVE } from './addresses.ts'
import { addressUse } from './address-use.ts'
import { authUse } from './auth-use.ts'
import { withAuth } from './auth-option.ts'
import { curlOption } from './curl-options.ts'
import { fault, methodOf, newDraft, verbName, textOf } from './draft.ts'
import { addHeaders } from './draft-headers.ts'
import { addQuery, setBody, typeOfEntity } from './draft-body.ts'
import type { Draft } from './draft.ts'
import { areHeaders } from './are-headers.ts'
import { addScheme, givesScheme } from './scheme.ts'
import { headersAsData, headersUnread } from './unread-headers.ts'
import { HEADER_CALL, headerUse, IN_HEADERS, PARAMETER, parameterUse, setUse } from './header-uses.ts'

const VERB =
  /(?:^|\.)(get|post|put|patch|delete|del|head)(?:_?async|forentity|forobject|stringasync|asjsonasync|fromjsonasync|bytearrayasync)?$/i
/** What gives the body of a request, in the words of many clients: `send_json`, `bodyValue`, `setEntity`. */
const GIVES_BODY =
  /^(?:send|write|end|(?:(?:send|with|set|add)_?)?(?:(?:json|string|raw|text|form|multipart)_?)?(?:body|json|data|content|entity|payload|form|bytes|buffer)(?:_?(?:json|string|value|bytes|form|object|publisher))?|send_?string|getOutputStream\.write)$/i
export const callUse = (draft: Draft, use: Use): void => {
  const { method, args } = use
  const [first, second, third] = args
  const text = (given: GivenArgument | undefined): SourceText | undefined => given && textOf(draft, given.value)
  const last = method.replace(/^.*\./, '')
  if (/^(?:get|has|remove|delete|read|response|print)\w*Header/i.test(last)) return
  if (/^(?:curl_(?:easy_)?setopt(?:_array)?|setopt)$/.test(last)) {
    curlOption(draft, use)
    return
  }
  if (PARAMETER.test(last) && first && second) {
    parameterUse(draft, use)
    return
  }
  const [, verb] = VERB.exec(method) ?? []
  if (headersUnread(draft, use)) return
  if (/^SetAuthScheme$/i.test(last)) draft.scheme = text(first)
  else if (givesScheme(draft, use)) addScheme(draft, use)
  else if (authUse(draft, use)) return
  else if (/(?:^|\.)(?:open|putrequest)$/.test(method) && second) {
    draft.method = first && methodOf(draft, first.value)
    draft.url = text(second)
    // A name and a password may stand behind.
    const user = text(args[3])
    if (user) withAuth(draft, { kind: 'text', part: user, isText: true }, 'xhr')
  } else if (IN_HEADERS.test(method) || HEADER_CALL.test(method)) headerUse(draft, use)
  else if (addressUse(draft, use)) return
  else if (verb !== undefined && !(first?.value.kind === 'thing' && /Request$/.test(first.value.made))) {
    const address = text(first)
    draft.method ??= textFor(verbName(verb), use.span)
    const isRelative = draft.base !== undefined && address !== undefined && RELATIVE.test(address.text)
    if ((mayBeAddress(address) || isRelative) && draft.url === undefined) {
      draft.url = address
      if (second?.value.kind === 'collection' && /get|head/i.test(verb)) addQuery(draft, second.value)
      else if (second) contentOf(draft, second.value)
      // What is posted was made where the text does not show it.
      if (second?.value.kind === 'thing' && second.value.isGlobal && /post|put|patch/i.test(verb)) {
        draft.bodyUnseen = true
        if (/json/i.test(last)) draft.usualType ??= 'application/json'
      }
    } else if (first) contentOf(draft, first.value)
  } else if (/^exchange$/.test(last) && first && second) {
    draft.url = text(first)
    draft.method = methodOf(draft, second.value)
    if (third) contentOf(draft, third.value)
  } else if (GIVES_BODY.test(last) && first)
    if (last === 'withData' && areHeaders(first.value)) headersAsData(draft, use)
    else contentOf(draft, first.value, /json/i.test(last) ? 'json' : 'text', /^(?:set|with|add)_?\w*body/i.test(last))
}

/** What goes out as the body; an entity of Spring holds headers too. */
export const contentOf = (draft: Draft, value: Value, how: 'json' | 'text' = 'text', isBody = false): void => {
  typeOfEntity(draft, value)
  if (value.kind === 'thing' && /Entity$/.test(value.made)) {
    for (const { value: inner } of value.args)
      if (areHeaders(inner) || (inner.kind === 'collection' && /Headers$/.test(inner.made ?? '')))
        addHeaders(draft, inner)
      else if (inner.kind === 'thing' && inner.isGlobal && /headers$/i.test(inner.made)) {
        const { uses } = rootOf(inner)
        draft.partial ||= uses.length === 0
        applyUses(
          draft,
          uses.map((use) => ({ ...use, method: `headers.${use.method}` })),
        )
      } else setBody(draft, inner, 'text')
    return
  }
  // Nothing, or the type that the answer is read as.
  const place = spanOfValue(value)
  if (/(?:\.|^)(?:no_?body(?:\(\))?|class|self)$/i.test(draft.source.slice(place.from, place.to))) return
  if (value.kind === 'thing' && /(?:HttpRequestMessage|RestRequest|Request(?!Body|\.Body))/.test(value.made)) return
  if (value.kind === 'thing' && /(?:^|\.)StringContent$/.test(value.made)) {
    // Text, encoding, type: `new StringContent(json, Encoding.UTF8, "application/json")`; headers may be added to it.
    const [text, , type] = value.args
    draft.usualType ??= (type && textOf(draft, type.value)?.text) ?? 'text/plain'
    if (text) setBody(draft, text.value, 'text')
    contentHeaders(draft, value)
    return
  }
  if (value.kind === 'thing' && value.isGlobal) {
    // A name that the text does not explain holds what is posted.
    if (isBody || /^(?:POST|PUT|PATCH)$/i.test(draft.method?.text ?? '')) draft.bodyUnseen = true
    // An entity of Spring that the text does not make holds the headers too.
    if (/entity$/i.test(value.made)) draft.partial = true
    return
  }
  setBody(draft, value, value.kind === 'collection' ? 'object-json' : how)
}

/** Headers of the content of .NET, which takes none that a request knows: it throws. */
const contentHeaders = (draft: Draft, { uses }: Thing): void => {
  const own = newDraft(draft.source, draft.span)
  applyUses(own, uses, { defaults: true })
  for (const header of own.headers) {
    const isOfRequest = /^authorization$/i.test(header.name.text)
    draft.headers.push({ ...header, ...(isOfRequest && { lost: true }) })
    if (isOfRequest) fault(draft, 'refused-by-client', spanIn(header.name) ?? draft.span, '.NET list Authorization')
  }
}

/** A value that is given, and what an interceptor is made of. */
const within = ({ value }: GivenArgument): readonly Value[] =>
  value.kind === 'thing' && /Interceptor/.test(value.made) ? value.args.map((each) => each.value) : [value]

/** Takes into the draft what was done with a thing, in order. `defaults`: only what a client keeps for each call. */
export const applyUses = (draft: Draft, uses: readonly Use[], { defaults = false } = {}): void => {
  for (const use of uses) {
    const { method } = use
    // What Vapor sends: a block of the client gives it.
    if (/(?:^|\.)content\.encode$/.test(method)) {
      draft.bodyUnseen = true
      draft.usualType ??= 'application/json'
    }
    for (const value of use.args.flatMap(within))
      if (value.kind === 'function')
        for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
    if (use.isSet) setUse(draft, { ...use, method: method.replace(/^defaults\./, '') })
    else if (
      !defaults ||
      IN_HEADERS.test(method) ||
      HEADER_CALL.test(method) ||
      /bearer|basic_?auth|token$|AuthScheme$|base_?url|withDefaults$/i.test(method) ||
      givesScheme(draft, use)
    )
      callUse(draft, use)
  }
}
