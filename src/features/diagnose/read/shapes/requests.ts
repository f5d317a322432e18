import type { CallForm, PastedCall } from '#src/features/diagnose/call.ts'
import { concat, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Language } from '#src/features/diagnose/read/languages/expression.ts'
import type { Course, Met } from '#src/features/diagnose/read/languages/course.ts'
import type { Collection, Thing, Value } from '#src/features/diagnose/read/languages/value.ts'
import { memberOf, spanOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { applyMaking, applyUses } from './builder.ts'
import { type CallShape, callShapes } from './call-shapes.ts'
import { addHeaders, addQuery, pastedCallOf, fault, methodOf, newDraft, setBody, verbName, textOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { areHeaders, type OptionStyle, readOptions } from './options.ts'

const VERB = /(?:^|[._])(get|post|put|patch|delete|del|head|options)(?:JSON|Form|Async)?$/i
const FORMS: Readonly<Record<Language, CallForm>> = {
  javascript: 'fetch',
  python: 'python',
  php: 'php',
  go: 'go',
  java: 'java',
  csharp: 'csharp',
  ruby: 'ruby',
  powershell: 'powershell',
  plain: 'text',
}

const pathOf = ({ path, on }: Met): string => (on && !on.isGlobal ? [on.made, path].filter(Boolean).join('.') : path)

const isAddress = (piece: SourceText | undefined): boolean =>
  piece !== undefined &&
  (/^https?:|^\/|^\w[\w-]*\.[\w.-]+\/|^[\w-]+\/[\w/-]+$/.test(piece.text) ||
    piece.placeholders.some(({ from }) => from === 0))

const namedOptions = ({ args, span }: Met): Collection => ({
  kind: 'collection',
  written: 'object',
  members: args.flatMap(({ name, value }) =>
    name === undefined ? [] : [{ name: textFor(name, spanOfValue(value)), value }],
  ),
  span,
  partial: false,
})

/** Reads a known call into a draft; undefined where its arguments are not those of a request. */
const readCall = (source: string, met: Met, shape: CallShape): Draft | undefined => {
  const draft = newDraft(source, met.span)
  const path = pathOf(met)
  const [, verb] = VERB.exec(path) ?? []
  if (verb !== undefined && !/^(?:options)$/.test(verb)) draft.method = textFor(verbName(verb), met.span)
  const { on } = met
  const isClient = on !== undefined && on.uses.length + on.args.length > 0
  if (on && isClient) {
    const [config] = on.args
    if (!on.isGlobal || on.made !== path) {
      for (const { name, value } of on.args)
        if (name !== undefined && /headers/.test(name)) addHeaders(draft, value)
        else if (name !== undefined && /^(?:base_?ur[li]|url)$/i.test(name)) draft.base = textOf(draft, value)
      if (config?.name === undefined && config?.value.kind === 'collection')
        readOptions(draft, config.value, shape.style)
      else if (config && config.name === undefined && /Connection$|Faraday\.new$|HttpClient/.test(on.made))
        draft.base = hostBase(textOf(draft, config.value), met)
    }
    for (const { value } of on.args)
      if (value.kind === 'function')
        for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
    applyUses(
      draft,
      on.uses.slice(0, MOST_USES).filter(({ span }) => span.from !== met.span.from),
      { defaults: true },
    )
  }
  const positional = met.args.filter(({ name }) => name === undefined)
  const named = namedOptions(met)
  for (const [index, role] of shape.args.entries()) {
    const value = positional[index]?.value
    if (!value) continue
    if (!applyRole(draft, role, value, shape, index)) return undefined
  }
  for (const { value } of positional.slice(shape.args.length))
    if (shape.style.client === 'requests' || shape.style.client === 'axios') applyExtra(draft, value, shape)
  if (named.members.length > 0) readOptions(draft, named, shape.style)
  if (draft.url === undefined && draft.base === undefined) return undefined
  if (shape.absolute && !/^https?:\/\//i.test(draft.url?.text ?? '')) return undefined
  if (shape.named && named.members.length === 0 && !isAddress(draft.url) && draft.base === undefined) return undefined
  checkHeaders(draft, met, named)
  for (const { value } of met.args)
    if (value.kind === 'function') for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
  if (met.result !== on) applyUses(draft, met.result.uses)
  return draft
}

const hostBase = (host: SourceText | undefined, { span }: Met): SourceText | undefined =>
  host === undefined || /^https?:/.test(host.text)
    ? host
    : concat([textFor('https://', spanIn(host, 0, 1) ?? span), host])

const applyRole = (
  draft: Draft,
  role: CallShape['args'][number],
  value: Value,
  shape: CallShape,
  index: number,
): boolean => {
  const { style } = shape
  switch (role) {
    case 'url':
    case 'url-or-options': {
      if (role === 'url-or-options' && value.kind === 'collection') {
        readOptions(draft, value, style)
        functionsIn(draft, value)
        return true
      }
      if (value.kind === 'collection') return false
      if (value.kind === 'thing' && value.made === 'Request' && style.client === 'fetch') return false
      const url = textOf(draft, value)
      if (!url || (value.kind === 'text' && !value.isText)) return false
      draft.url = url
      return true
    }
    case 'method':
      draft.method = methodOf(draft, value)
      return true
    case 'options':
      if (areHeaders(value)) {
        // What holds the headers stands where the options belong: none of them is sent.
        fault(draft, 'headers-are-options', spanOfValue(value), style.client)
        addHeaders(draft, value, true)
      } else {
        readOptions(draft, value, style)
        if (value.kind === 'collection') functionsIn(draft, value)
      }
      return true
    case 'headers':
      if (
        value.kind === 'collection' &&
        style.client === 'rest-client' &&
        !areHeaders(value) &&
        memberOf(value, 'headers')
      )
        fault(draft, 'headers-are-options', spanOfValue(value), style.client)
      addHeaders(draft, value)
      return true
    case 'query':
      if (areHeaders(value)) {
        fault(draft, 'headers-in-query', spanOfValue(value), style.client)
        addHeaders(draft, value, true)
      } else if (value.kind === 'collection') addQuery(draft, value)
      return true
    case 'body':
    case 'json':
      bodyRole(draft, value, role === 'json' ? 'json' : style.body, shape, index)
      return true
    case 'context':
      if (value.kind === 'thing' && /stream_context_create$/.test(value.made))
        readOptions(draft, memberOf(value.args[0]?.value, 'http', 'https'), style)
      else draft.partial = true
      return true
    case 'none':
      return true
    default:
      return role satisfies never
  }
}

const bodyRole = (draft: Draft, value: Value, how: OptionStyle['body'], { style }: CallShape, index: number): void => {
  const inner = value.kind === 'collection' ? memberOf(value, 'headers') : undefined
  const isConfig =
    inner !== undefined &&
    value.kind === 'collection' &&
    value.members.every(
      ({ name }) =>
        name &&
        /^(?:headers|data|body|json|params|timeout|auth|withCredentials|responseType|httpsAgent|baseURL|method)$/i.test(
          name.text,
        ),
    )
  if (isConfig || areHeaders(value)) {
    fault(draft, 'headers-in-body', spanOfValue(value), `${style.client}${index > 1 ? ' json' : ''}`)
    addHeaders(draft, inner ?? value, true)
  }
  setBody(draft, value, how)
}

/** More arguments than the call has: in a fourth place of `requests.post` or `axios.post` nothing is read. */
const applyExtra = (draft: Draft, value: Value, { style }: CallShape): void => {
  if (!areHeaders(value)) return
  fault(draft, 'headers-are-options', spanOfValue(value), style.client)
  addHeaders(draft, value, true)
}

/** Functions among the options may set headers: `beforeSend`, hooks. */
const functionsIn = (draft: Draft, options: Collection): void => {
  for (const { name, value } of options.members)
    if (value.kind === 'function' && name && /beforeSend|beforeRequest|onRequest|transformRequest/.test(name.text))
      for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
}

const checkHeaders = (draft: Draft, { args }: Met, named: Collection): void => {
  for (const value of [...args.map((each) => each.value), memberOf(named, 'headers')]) {
    if (value?.kind !== 'collection' || value.written !== 'set') continue
    const [name, second] = value.members.map((each) => textOf(draft, each.value))
    if (!name || !second) continue
    fault(draft, 'pair-is-a-set', value.span)
    draft.headers.push({ name, value: second, lost: true })
  }
}

/** Of a long script so many calls are looked at, and so many uses of one client. */
const MOST_CALLS = 400
const MOST_USES = 200

const LIKELY = /request|http|template|client|curl|conn|url|xhr|unirest|resty|faraday|agent|reqwest|web|got|Net\.|^Http/i
const CARRIER = /^(?:authorization|(?:x[-_])?api[-_]?key|apikey|x-[\w-]*(?:key|token))$/i

/** What sends a request on a client that the text only names: curl's options of PHP, a RestTemplate of Spring. */
const SENDS = /^curl_|(?:^|\.)(?:exchange|\w+For(?:Object|Entity|Location))$/

/** A request that is put together step by step, in whatever language: known by what is done with it. */
const readThing = (source: string, thing: Thing, clients: ReadonlyMap<Thing, Thing>): Draft | undefined => {
  if (thing.isGlobal && !thing.uses.some(({ isSet, method }) => isSet || SENDS.test(method))) return undefined
  if (thing.made === 'URL' && !thing.uses.some(({ method }) => method === 'openConnection')) return undefined
  const draft = newDraft(source, thing.span)
  const client = clients.get(thing)
  if (client) {
    applyMaking(draft, client, 'client')
    applyUses(draft, client.uses, { defaults: true })
    if (draft.url) {
      draft.base = draft.url
      draft.url = undefined
    }
  }
  applyMaking(draft, thing, 'client')
  applyUses(draft, thing.uses)
  const hasAddress = draft.url !== undefined || draft.base !== undefined
  const isSent = draft.method !== undefined || draft.headers.length > 0 || thing.uses.length > 0
  const carries = draft.headers.some(({ name }) => CARRIER.test(name.text))
  if (!(hasAddress && isSent && (LIKELY.test(thing.made) || draft.headers.length > 0)) && !carries) return undefined
  return draft
}

const scoreOf = ({ url, base, headers, faults, partial }: Draft): number =>
  (/:\/\//.test(`${url?.text ?? ''}${base?.text ?? ''}`) ? 4 : url ? 1 : 0) +
  (url && url.placeholders.length === 0 ? 1 : 0) +
  (headers.some(({ name }) => CARRIER.test(name.text)) ? 3 : 0) +
  (faults.length > 0 ? 2 : 0) -
  (partial ? 1 : 0)

/** Headers that are written and sent nowhere in the text: the call itself was not pasted. */
const looseHeaders = (source: string, { collections }: Course): Draft | undefined => {
  const found = collections.find(areHeaders)
  if (!found) return undefined
  const draft = newDraft(source, found.span)
  addHeaders(draft, found)
  draft.partial = true
  return draft
}

/** A call of a client that is not in the table: an address in full, then options that hold headers; or both in one. */
const likeShape = ({ args }: Met): CallShape | undefined => {
  const [first, ...rest] = args.filter(({ name }) => name === undefined).map(({ value }) => value)
  const holds = (value: Value | undefined, ...names: readonly string[]): boolean =>
    value?.kind === 'collection' && memberOf(value, ...names) !== undefined
  const at = rest.findIndex((each) => holds(each, 'headers', 'auth'))
  const isAbsolute = first?.kind === 'text' && /^https?:\/\//i.test(first.piece.text)
  const client = { path: /./, style: { client: 'client', body: 'text' }, readAs: 'a call' } as const
  if (isAbsolute && at >= 0)
    return { ...client, args: ['url', ...rest.slice(0, at).map(() => 'body' as const), 'options'] }
  return holds(first, 'url', 'uri') && holds(first, 'headers', 'auth')
    ? { ...client, args: ['url-or-options'] }
    : undefined
}

/** The requests that a script sends, the likeliest first. */
export const requestsOf = (source: string, course: Course, language: Language): readonly PastedCall[] => {
  const { calls, things } = course
  const found: { readonly draft: Draft; readonly readAs: string; readonly form: CallForm }[] = []
  const taken = new Set<Thing>()
  const clients = new Map<Thing, Thing>()
  for (const { on, args } of calls)
    for (const { value } of args)
      if (on && value.kind === 'thing' && !value.isGlobal) clients.set(value.root ?? value, on)
  for (const met of calls.slice(0, MOST_CALLS)) {
    const path = pathOf(met)
    const shape =
      callShapes.find((each) => (each.only === undefined || each.only === language) && each.path.test(path)) ??
      likeShape(met)
    const draft = shape && readCall(source, met, shape)
    if (!draft) continue
    taken.add(met.result)
    if (met.on) taken.add(met.on)
    found.push({
      draft,
      readAs: shape.readAs,
      form: language === 'javascript' && shape.style.client !== 'fetch' ? 'node' : FORMS[language],
    })
  }
  for (const thing of things.slice(0, MOST_CALLS)) {
    if (taken.has(thing)) continue
    const draft = readThing(source, thing, clients)
    if (draft) found.push({ draft, readAs: 'a call', form: FORMS[language] })
  }
  const loose = found.length === 0 ? looseHeaders(source, course) : undefined
  if (loose) found.push({ draft: loose, readAs: 'headers in code', form: FORMS[language] })
  return found
    .toSorted((a, b) => scoreOf(b.draft) - scoreOf(a.draft))
    .map(({ draft, readAs, form }) => pastedCallOf(draft, form, readAs))
}
