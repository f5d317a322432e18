import { concat, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import type { Thing, Use } from '#src/features/diagnose/read/languages/value.ts'
import { applyUses } from './builder.ts'
import { applyMaking } from './made-with.ts'
import { type Draft, fault, newDraft, textOf } from './draft.ts'
import { CARRIER } from './not-passed.ts'
import { tokenAlone } from './auth-option.ts'
import { readOptions } from './options.ts'

const BASE = /(?:^|\.)(?:with)?base_?ur[il]$/i

/** The base of a client that another part of the program makes and hands on: of a path alone it is the base where the text holds only one. */
export const withOnlyBase = (draft: Draft, things: readonly Thing[]): void => {
  if (!draft.url || draft.base || /:\/\//.test(draft.url.text)) return
  const clients = things.filter(({ made, args, uses }) =>
    [{ method: made, args }, ...uses].some(
      ({ method, args: [first] }) => BASE.test(method) && /^https?:\/\//.test(textOf(draft, first?.value)?.text ?? ''),
    ),
  )
  const [client] = clients
  if (!client || clients.length > 1) return
  if (BASE.test(client.made)) applyMaking(draft, client, 'client')
  applyUses(draft, client.uses, { defaults: true })
}

/** What jQuery is told once for all its calls. */
export const withAjaxSetup = (draft: Draft, calls: readonly Met[]): void => {
  const [options] = calls.find(({ path }) => /^(?:\$|jQuery)\.ajaxSetup$/.test(path))?.args ?? []
  if (options && !draft.headers.some(({ name }) => CARRIER.test(name.text)))
    readOptions(draft, options.value, { client: 'jquery', body: 'form' })
}

const AUTH_METHOD = /\bdef (?:__call__|(?:async_)?auth_flow)\(self, *(\w{1,40})/

/** What a class of the script does to a request that it signs: requests and httpx call it with each. */
export const withOwnAuth = (draft: Draft, things: readonly Thing[]): void => {
  const [, name] = AUTH_METHOD.exec(draft.source) ?? []
  if (name === undefined || draft.headers.some((header) => CARRIER.test(header.name.text))) return
  for (const { isParameter, made, uses } of things)
    if (isParameter && made === name) applyUses(draft, uses, { defaults: true })
}

const KEPT = /^defaults\.headers\.(?:common\.|get\.|post\.|put\.|patch\.|delete\.)?(authorization|(?:x-)?api-?key)$/i

/** What axios keeps for all calls is copied when an instance is made: what is set on axios later, the instance does not get. */
export const withLateDefaults = (draft: Draft, on: Thing | undefined, things: readonly Thing[]): void => {
  if (on?.made !== 'axios.create' || draft.headers.some(({ name }) => CARRIER.test(name.text))) return
  for (const { method, args, isSet, span } of things.find(({ made }) => made === 'axios')?.uses ?? []) {
    const [, name] = KEPT.exec(method) ?? []
    const value = textOf(draft, args[0]?.value)
    if (!isSet || name === undefined || !value || span.from < on.span.to) continue
    draft.headers.push({ name: textFor(name, span), value, lost: true })
    fault(draft, 'headers-too-late', span, 'defaults')
  }
}

/** What a client keeps for its calls, where the call goes past it: `axios.get` beside `axios.create`, `requests.get` beside a session. */
const MAKER: Readonly<Record<string, RegExp>> = {
  axios: /^axios\.create$/,
  requests: /(?:^|\.)(?:requests\.)?[sS]ession$/,
  httpx: /^httpx\.(?:Async)?Client$/,
}

/** A call that goes past the instance that has the key. */
export const pastInstance = (draft: Draft, { path, span }: Met, things: readonly Thing[]): void => {
  const [, library = ''] = /^(axios|requests|httpx)\.(?:get|post|put|patch|delete|request)$/.exec(path) ?? []
  if (library === '' || draft.faults.length > 0 || draft.headers.some(({ name }) => CARRIER.test(name.text))) return
  for (const thing of things) {
    if (!MAKER[library]?.test(thing.made)) continue
    const own = newDraft(draft.source, thing.span)
    applyMaking(own, thing, library)
    applyUses(own, thing.uses, { defaults: true })
    const kept = own.headers.filter(({ name }) => CARRIER.test(name.text))
    if (kept.length === 0) continue
    draft.headers.push(...kept.map((header) => ({ ...header, lost: true })))
    fault(draft, 'headers-not-passed', span, `instance ${library}`)
    return
  }
}

const BY_DEFAULT = /^(?:url|header|headers\.append|bearerAuth|basicAuth)$/

/** What Ktor sets for each request in a block of the client: calls of their own, as a block of one request has them. */
export const withDefaultRequest = (draft: Draft, calls: readonly Met[]): void => {
  if (!/\bdefaultRequest\s*\{/.test(draft.source) || draft.headers.some(({ name }) => CARRIER.test(name.text))) return
  for (const { path, args, span } of calls) {
    if (!BY_DEFAULT.test(path)) continue
    const [first] = args
    if (path !== 'url') applyUses(draft, [{ method: path, args, isSet: false, span }], { defaults: true })
    else if (first && !draft.base && !/:\/\//.test(draft.url?.text ?? '')) draft.base = textOf(draft, first.value)
  }
}

/** Ktor asks a block for the token that it puts behind Bearer. */
export const withLoadedToken = (draft: Draft, calls: readonly Met[]): void => {
  const tokens = calls.find(({ path }) => path === 'BearerTokens')?.args
  const given = tokens?.find(({ name }) => name === 'accessToken') ?? tokens?.[0]
  const token = given && textOf(draft, given.value)
  if (token && !draft.headers.some(({ name }) => CARRIER.test(name.text))) tokenAlone(draft, token)
}

/** What a class of HTTParty says for all its calls. */
const declared = (calls: readonly Met[]): readonly Use[] =>
  calls
    .filter(({ path }) => /^(?:base_uri|headers|basic_auth)$/.test(path))
    .map(({ path, args, span }) => ({ method: path === 'base_uri' ? 'base_url' : path, args, isSet: false, span }))

/** HTTParty writes http:// in front of a base without a scheme. */
export const withDeclared = (draft: Draft, calls: readonly Met[]): void => {
  applyUses(draft, declared(calls))
  if (calls.some(({ path }) => path === 'base_uri') && draft.base && /^[\w.-]+\.\w+(?:\/|$)/.test(draft.base.text))
    draft.base = concat([textFor('http://', spanIn(draft.base, 0, 1) ?? draft.span), draft.base])
}

const IN_BLOCK = /^(?:header|headers\.append|append|bearerAuth|basicAuth)$/

/** What a block that a call is given does without naming the request, as with Ktor: `client.get(url) { header(...) }`. */
export const blockUses = ({ args }: Met, calls: readonly Met[]): readonly Use[] =>
  args.flatMap(({ value }) =>
    value.kind !== 'function'
      ? []
      : calls
          .filter(
            ({ path, span }) =>
              IN_BLOCK.test(path) && span.from > value.code.span.from && span.to <= value.code.span.to,
          )
          .map(({ path, args: given, span }) => ({
            method: path === 'append' ? 'headers.append' : path,
            args: given,
            isSet: false,
            span,
          })),
  )
