import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { type SourceText, textFor } from '#src/features/diagnose/source-text.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import type { Collection, Value } from '#src/features/diagnose/read/languages/value.ts'
import { memberOf, spanOfValue } from '#src/features/diagnose/read/languages/value.ts'
import { filledBraces } from '#src/features/diagnose/read/texts/braces.ts'
import { applyUses } from './builder.ts'
import { applyMaking } from './made-with.ts'
import { pathOf, type CallShape } from './call-shape.ts'
import { fault, newDraft, verbName, textOf } from './draft.ts'
import { addQuery, setBody } from './draft-body.ts'
import { addHeaders } from './draft-headers.ts'
import type { Draft } from './draft.ts'
import { areHeaders } from './are-headers.ts'
import { readOptions } from './options.ts'
import { applyRole, insideBody } from './call-roles.ts'
import { namedArguments } from './named-arguments.ts'
import { fromClient } from './from-client.ts'
import { resultUses } from './late-uses.ts'
import { rolesOf } from './verb-first.ts'

const VERB = /(?:^|[._])(get|post|put|patch|delete|del|head|options)(?:JSON|Form|Async)?$/i

const isAddress = (part: SourceText | undefined): boolean =>
  part !== undefined &&
  (/^https?:|^\/|^\w[\w-]*\.[\w.-]+\/|^[\w-]+\/[\w/-]+$/.test(part.text) ||
    part.placeholders.some(({ from }) => from === 0))

/** Whether a block behind a call sets its body, as with Ktor. */
const setsBody = ({ source }: Draft, block: Value): boolean => {
  const { from, to } = spanOfValue(block)
  return /\bsetBody\(/.test(source.slice(from, Math.min(to, from + 4000)))
}

/** Reads a known call into a draft; undefined where its arguments are not those of a request. */
export const readCall = (source: string, met: Met, shape: CallShape): Draft | undefined => {
  const draft = newDraft(source, met.span)
  const path = pathOf(met)
  const [, verb] = VERB.exec(path) ?? []
  if (verb !== undefined && !/^(?:options)$/.test(verb)) draft.method = textFor(verbName(verb), met.span)
  const { on } = met
  const clientQuery = on && on.uses.length + on.args.length > 0 ? fromClient(draft, on, met, shape) : undefined
  const positional = met.args.filter(({ name }) => name === undefined)
  const named = namedArguments(met)
  const roles = rolesOf(
    shape,
    positional.map(({ value }) => value),
  )
  for (const [index, role] of roles.entries()) {
    const value = positional[index]?.value
    if (!value) continue
    if (!applyRole(draft, role, value, shape, index)) return undefined
  }
  // Faraday ends its base with a slash, and then resolves the path against it.
  if (shape.style.client === 'faraday' && draft.url?.text.startsWith('/')) draft.resolves = true
  if (clientQuery) addQuery(draft, clientQuery)
  for (const { value } of positional.slice(roles.length))
    if (
      /^(?:requests|axios|fetch|laravel|node|guzzle)$/.test(shape.style.client) ||
      /\$http\.(?:get|delete|head)$/.test(path)
    )
      applyExtra(draft, value, shape)
  const loose = shape.style.client === 'rest-client' && !shape.named ? memberOf(named, 'headers') : undefined
  if (loose) {
    // Ruby takes a name with a value in the last place for a hash: its only member is named headers.
    fault(draft, 'headers-are-options', spanOfValue(loose), shape.style.client)
    addHeaders(draft, loose, true)
  } else if (isPayload(met, shape, positional.length)) {
    // A hash alone behind the address is what is posted.
    if (areHeaders(named) || memberOf(named, 'X-API-Key', 'api-key', 'authorization')) {
      fault(draft, 'headers-in-body', named.span, 'named data')
      addHeaders(draft, named, true)
    } else setBody(draft, named, 'form')
  } else if (/^(?:perl|net-http)$/.test(shape.style.client)) addHeaders(draft, named)
  else if (shape.style.client === 'rest-client' && !shape.named && areHeaders(named)) addHeaders(draft, named)
  else if (named.members.length > 0) readOptions(draft, named, shape.style)
  for (const { name, value } of met.args)
    if (name === 'options' && value.kind === 'thing' && /Options$/.test(value.made))
      applyMaking(draft, value, shape.style.client)
  if (draft.url === undefined && draft.base === undefined) return undefined
  if (shape.style.client === 'urllib' && /urlopen$/.test(path) && memberOf(named, 'headers')) {
    for (const [index, header] of draft.headers.entries()) draft.headers[index] = { ...header, lost: true }
    fault(draft, 'headers-not-passed', met.span, 'urlopen')
  }
  if (draft.body && !draft.headers.some(({ name }) => mayCarryKey(name.text))) insideBody(draft, draft.body)
  if (shape.absolute && !/^https?:\/\//i.test(draft.url?.text ?? '')) return undefined
  if (shape.named && named.members.length === 0 && !isAddress(draft.url) && draft.base === undefined) return undefined
  checkHeaders(draft, met, named)
  for (const { value } of met.args)
    if (value.kind === 'function') for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
  if (met.args.some(({ value }) => value.kind === 'function' && setsBody(draft, value))) draft.bodyUnseen = true
  if (met.result !== on) resultUses(draft, met, shape)
  if (shape.style.client === 'postman')
    for (const [index, header] of draft.headers.entries())
      draft.headers[index] = { ...header, value: filledBraces(header.value, new Map()) }
  return draft
}

/** Whether names with values behind the address of a RestClient call are its payload: those of headers stand third. */
const isPayload = (met: Met, { style, args, named }: CallShape, given: number): boolean =>
  style.client === 'rest-client' && !named && args.includes('body') && given === 1 && met.args.length > 1

/** More arguments than the call has: in a fourth place of `requests.post` or `axios.post` nothing is read. */
const applyExtra = (draft: Draft, value: Value, { style, args }: CallShape): void => {
  const inner = value.kind === 'collection' ? memberOf(value, 'headers') : undefined
  // Options in the second place, and the callback behind, is what Node takes.
  if (style.client === 'node' && !inner) return
  if (inner && !args.includes('body')) {
    fault(draft, 'options-too-late', spanOfValue(value), style.client)
    addHeaders(draft, inner, true)
    return
  }
  const span = spanOfValue(value)
  const isNamed = /^\w*(?:config|options?|headers?)\w*$/i.test(draft.source.slice(span.from, span.to))
  if (isNamed && style.client === 'axios' && value.kind !== 'collection' && !args.includes('body'))
    fault(draft, 'options-too-late', span, style.client)
  if (!areHeaders(value)) return
  const id = style.client === 'laravel' ? 'options-too-late' : 'headers-are-options'
  fault(draft, id, spanOfValue(value), style.client)
  addHeaders(draft, value, true)
}

const checkHeaders = (draft: Draft, { args }: Met, named: Collection): void => {
  for (const value of new Set([...args.map((each) => each.value), memberOf(named, 'headers')])) {
    if (value?.kind !== 'collection' || value.written !== 'set') continue
    const [name, second] = value.members.map((each) => textOf(draft, each.value))
    if (!name || !second) continue
    fault(draft, 'pair-is-a-set', value.span)
    draft.headers.push({ name, value: second, lost: true })
  }
}
