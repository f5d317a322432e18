import type { CallForm, PastedCall } from '#src/features/diagnose/call.ts'
import type { Language } from '#src/features/diagnose/read/languages/expression.ts'
import type { Course } from '#src/features/diagnose/read/languages/course.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import { memberOf, type Thing, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { applyUses } from './builder.ts'
import { applyMaking } from './made-with.ts'
import { callShapes } from './call-shapes.ts'
import { type Draft, fault, newDraft } from './draft.ts'
import { pastedCallOf } from './draft-call.ts'
import { pathOf, type CallShape } from './call-shape.ts'
import { readCall } from './read-call.ts'
import {
  blockUses,
  pastInstance,
  withAjaxSetup,
  withDeclared,
  withDefaultRequest,
  withLateDefaults,
  withLoadedToken,
  withOnlyBase,
  withOwnAuth,
} from './other-clients.ts'
import { FORMS, scriptForm } from './form-of-script.ts'
import { isUsedAsRequest } from './used-as-request.ts'
import { beforeOpen, markLate } from './too-late.ts'
import { clientOfCall, clientOfThing, sendersOf, withUnseenClient } from './unseen-client.ts'
import { CARRIER, headerOfPage, linesNotPassed, looseHeaders, notPassed } from './not-passed.ts'

/** Of a long script so many calls are looked at, and so many uses of one client. */
const MOST_CALLS = 400

const LIKELY =
  /request|http|template|client|curl|conn|url|xhr|unirest|resty|faraday|agent|reqwest|ureq|web|got|Net\.|^Http/i

/** What a client is given to send: a request, and no key that is read from somewhere. */
const IS_REQUEST = /request|message|Net\.HTTP|Http(?:Get|Post|Put|Patch|Delete|Head)\b/i

/** A request that is built and never sent. */
const notSent = (draft: Draft): void => {
  for (const [index, header] of draft.headers.entries()) draft.headers[index] = { ...header, lost: true }
  fault(draft, 'headers-not-passed', draft.span, 'request')
}

/** A request that is put together step by step, in whatever language: known by what is done with it. */
const readThing = (
  source: string,
  thing: Thing,
  clients: ReadonlyMap<Thing, Thing>,
  onlyClient: Thing | undefined,
  calls: readonly Met[],
): Draft | undefined => {
  if (thing.isGlobal && !isUsedAsRequest(thing)) return undefined
  if (thing.made === 'URL' && !thing.uses.some(({ method }) => method === 'openConnection')) return undefined
  const draft = newDraft(source, thing.span)
  const client = clients.get(thing) ?? onlyClient
  if (client) {
    applyMaking(draft, client, 'client')
    applyUses(draft, client.uses, { defaults: true })
    if (draft.url) {
      draft.base = draft.url
      draft.url = undefined
    }
  }
  applyMaking(draft, thing, 'client')
  // RestSharp is given its base alone; the path stands in the request.
  if (/^RestClient(?:Options)?$/.test(thing.made) && draft.url) {
    draft.base = draft.url
    draft.url = undefined
  }
  applyUses(draft, thing.uses)
  if (/XMLHttpRequest$/.test(thing.made)) beforeOpen(draft, thing)
  markLate(draft, thing, calls)
  const hasAddress = draft.url !== undefined || draft.base !== undefined
  const isSent = draft.method !== undefined || draft.headers.length > 0 || thing.uses.length > 0
  const carries = draft.headers.some(({ name }) => CARRIER.test(name.text))
  const isCurl = thing.uses.some(({ method }) => method.startsWith('curl_setopt'))
  if (!(hasAddress && isSent && (isCurl || LIKELY.test(thing.made) || draft.headers.length > 0)) && !carries)
    return undefined
  return draft
}

const scoreOf = ({ url, base, headers, faults, partial }: Draft): number =>
  (/:\/\//.test(`${url?.text ?? ''}${base?.text ?? ''}`) ? 4 : url ? 1 : 0) +
  (url && url.placeholders.length === 0 ? 1 : 0) +
  (url && base ? 1 : 0) +
  (headers.some(({ name }) => CARRIER.test(name.text)) ? 3 : 0) +
  (faults.length > 0 ? 2 : 0) -
  (partial ? 1 : 0)

/** A call of a client that is not in the table: an address in full, then options that hold headers; or both in one. */
const likeShape = ({ args }: Met): CallShape | undefined => {
  const [first, ...rest] = args.filter(({ name }) => name === undefined).map(({ value }) => value)
  const holds = (value: Value | undefined, ...names: readonly string[]): boolean =>
    value?.kind === 'collection' && memberOf(value, ...names) !== undefined
  const at = rest.findIndex((each) => holds(each, 'headers', 'auth'))
  const isAbsolute = first?.kind === 'text' && /^https?:\/\//i.test(first.part.text)
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
  const found: { readonly draft: Draft; readonly readAs: string; readonly form: CallForm; readonly client: string }[] =
    []
  const taken = new Set<Thing>()
  const plain: (() => void)[] = []
  const past: (() => void)[] = []
  const clients = new Map<Thing, Thing>()
  for (const { on, args } of calls)
    for (const { value } of args)
      if (on && value.kind === 'thing' && !value.isGlobal && IS_REQUEST.test(value.made))
        clients.set(value.root ?? value, on)
  for (const met of calls.slice(0, MOST_CALLS)) {
    const path = pathOf(met)
    const shape =
      callShapes.find((each) => (each.only === undefined || each.only === language) && each.path.test(path)) ??
      likeShape(met)
    const draft = shape && readCall(source, met, shape)
    if (!draft) continue
    if (shape.style.client === 'urllib') markLate(draft, met.result, calls)
    applyUses(draft, blockUses(met, calls), { defaults: true })
    if (language === 'ruby') withDeclared(draft, calls)
    taken.add(met.result)
    if (met.on) taken.add(met.on)
    withLateDefaults(draft, met.on, things)
    past.push(() => pastInstance(draft, met, things))
    plain.push(() => notPassed(draft, met, course))
    found.push({
      draft,
      readAs: shape.readAs,
      form: language === 'javascript' ? scriptForm(source, shape.style.client) : FORMS[language],
      client: language === 'clojure' ? '' : clientOfCall(met),
    })
  }
  const senders = sendersOf(calls)
  const [onlyClient] = things.filter(({ made, isGlobal }) => /^RestClient$/.test(made) && !isGlobal)
  const plainGet =
    (language === 'go' && calls.some(({ path }) => /^http\.(?:Get|Post|Head|PostForm)$/.test(path))) ||
    (language === 'ruby' && calls.some(({ path }) => /^Net\.HTTP\.(?:get|get_response|post|post_form)$/.test(path)))
  for (const thing of things.slice(0, MOST_CALLS)) {
    if (taken.has(thing)) continue
    const draft = readThing(source, thing, clients, /RestRequest$/.test(thing.made) ? onlyClient : undefined, calls)
    // Go sends a request by Do, Ruby by request; http.Get and Net::HTTP.get send another one.
    if (draft && plainGet && /NewRequest|Net\.HTTP\.(?:Get|Post)/.test(thing.made) && !clients.has(thing))
      notSent(draft)
    const sent = thing.uses.find(({ method }) => /ForObject$|ForEntity$/.test(method))
    if (draft && sent) plain.push(() => notPassed(draft, { ...sent, args: sent.args.slice(0, 1) }, course))
    // A part of a script that makes its handle where the text does not show it.
    if (draft && thing.isGlobal && language === 'php') draft.partial = true
    if (draft && language === 'php') plain.push(() => linesNotPassed(draft, course))
    if (draft)
      found.push({
        draft,
        readAs: 'a call',
        form: FORMS[language],
        client: clientOfThing(thing, senders.get(thing)),
      })
  }
  for (const { draft } of found) {
    withOnlyBase(draft, things)
    if (language === 'python') withOwnAuth(draft, things)
    if (language === 'javascript') withAjaxSetup(draft, calls)
    withLoadedToken(draft, calls)
    withDefaultRequest(draft, calls)
  }
  const carries = ({ draft }: (typeof found)[number]): boolean =>
    draft.headers.some(({ name }) => CARRIER.test(name.text))
  if (!found.some((each) => each.readAs !== 'a call' && each.draft.url && carries(each)))
    for (const look of past) look()
  if (!found.some((each) => (each.draft.url ?? each.draft.base) && carries(each))) {
    for (const look of plain) look()
    const [first] = found
    if (first && language === 'php') headerOfPage(first.draft, calls)
  }
  const loose = found.length === 0 ? looseHeaders(source, course) : undefined
  if (loose) found.push({ draft: loose, readAs: 'headers in code', form: FORMS[language], client: '' })
  return found
    .toSorted((a, b) => scoreOf(b.draft) - scoreOf(a.draft))
    .map(({ draft, readAs, form, client }) => {
      withUnseenClient(draft, client)
      return pastedCallOf(draft, form, readAs)
    })
}
