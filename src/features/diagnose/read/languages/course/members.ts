import { slice, type SourceText, type Span } from '#src/features/diagnose/source-text.ts'
import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import {
  type Collection,
  memberOf,
  rootOf,
  sumOf,
  textOfValue,
  textValue,
  type Thing,
  type Value,
} from '#src/features/diagnose/read/languages/value.ts'
import { knownAs, type Walk } from './walk.ts'

const partOf = (of: Thing, name: string, span: Span): Thing => ({
  ...of,
  made: `${of.made}.${name}`,
  root: rootOf(of),
  path: of.path === '' ? name : `${of.path}.${name}`,
  span,
})

/** Sets a member of a collection, or a field of a thing. */
export const setIn = (of: Value, at: SourceText | undefined, value: Value, span: Span): void => {
  if (of.kind === 'collection') {
    const same = at && of.members.find(({ name }) => name?.text.toLowerCase() === at.text.toLowerCase())
    if (same) {
      same.value = value
      same.name = at
    } else of.members.push({ name: at, value })
  } else if (of.kind === 'thing')
    rootOf(of).uses.push({
      method: [of.path, at?.text ?? ''].filter(Boolean).join('.'),
      args: [{ value }],
      isSet: true,
      span,
    })
}

/** Puts the members of one collection into another. */
export const spreadInto = (into: Collection, value: Value): void => {
  if (value.kind === 'collection') {
    for (const { name, value: inner } of value.members) setIn(into, name, inner, value.span)
    into.partial ||= value.partial
  } else if (!(value.kind === 'text' && !value.isText) && !isHeadersOfRequest(value)) into.partial = true
}

/** The headers that a function which sees each request was given: what is put beside them is what it adds. */
const isHeadersOfRequest = (value: Value): boolean =>
  value.kind === 'thing' && rootOf(value).isParameter === true && /(?:^|\.)headers$/.test(value.path)

/** A copy of a request with other headers is the request with these headers set. */
export const keepCopied = (into: Collection, of: Value): void => {
  const headers = memberOf(into, 'headers')
  if (headers && of.kind === 'thing' && rootOf(of).isParameter)
    rootOf(of).uses.push({ method: 'headers', args: [{ value: headers }], isSet: true, span: into.span })
}

/** What was done with a thing above the line that makes it, as where lines of code stand in another order. */
const takeEarlier = (before: Value | undefined, made: Value): void => {
  if (before?.kind !== 'thing' || made.kind !== 'thing' || before === made || before.span.from !== made.span.from)
    return
  rootOf(made).uses.unshift(...rootOf(before).uses.filter(({ span }) => span.to < made.span.from))
}

/** Gives a name, a member or the parts of a list their value. */
export const assignTo = (walk: Walk, target: Expression, value: Value, adds: boolean, span: Span): void => {
  if (target.kind === 'name') {
    const known = walk.names.get(target.name)
    if (adds && known?.kind === 'text') walk.names.set(target.name, sumOf(walk.source, [known, value]))
    else if (adds && known?.kind === 'collection') spreadInto(known, value)
    else {
      if (!known) takeEarlier(walk.before.get(target.name), value)
      walk.names.set(target.name, value)
    }
  } else if (target.kind === 'member') {
    const of = walk.run(target.of)
    const at = target.at && textOfValue(walk.source, walk.run(target.at))
    if (adds && of.kind === 'thing' && value.kind === 'collection' && at)
      for (const { name, value: inner } of value.members) setIn(partOf(of, at.text, span), name, inner, span)
    else setIn(of, at, value, span)
  } else if (target.kind === 'collection')
    for (const { value: inner } of target.entries)
      if (inner.kind === 'name') walk.names.set(inner.name, { kind: 'unknown', span: inner.span })
}

const URL_PARTS = /^([a-z]{1,9}:\/\/)([^/?#:]{1,99})(:\d{1,5})?([^?#]{0,999})/i

/** A part of an address that was made of a text: `new URL(text).hostname`. */
const partOfUrl = (walk: Walk, value: Value): Value | undefined => {
  if (value.kind !== 'thing' || !/^(?:URL|url\.parse)\.\w+$/.test(value.made)) return undefined
  const whole = textOfValue(walk.source, value.args[0]?.value)
  const [, scheme = '', name = '', port = '', path = ''] = (whole && URL_PARTS.exec(whole.text)) ?? []
  if (!whole || name === '') return undefined
  const host = scheme.length + name.length + port.length
  const parts: Readonly<Record<string, readonly [number, number]>> = {
    hostname: [scheme.length, scheme.length + name.length],
    host: [scheme.length, host],
    pathname: [host, host + path.length],
    origin: [0, host],
    href: [0, whole.text.length],
  }
  const at = parts[value.path]
  return at && at[1] > at[0] ? textValue(slice(whole, ...at)) : undefined
}

export const memberValue = (walk: Walk, member: Extract<Expression, { kind: 'member' }>): Value => {
  const { of, at, span } = member
  const part = partIn(walk, walk.run(of), at && textOfValue(walk.source, walk.run(at)), span)
  const ofUrl = partOfUrl(walk, part)
  if (ofUrl) return ofUrl
  const own = part.kind === 'thing' && /^(?:this|self)\.\w+$/.test(part.made) ? knownAs(walk, part.path) : undefined
  // A getter stands for what it gives back.
  return own?.kind === 'function' && own.code.isGetter ? walk.run(make.call(member, [], span)) : part
}

/** What a value has at a name or place. */
export const partIn = (walk: Walk, of: Value, at: SourceText | undefined, span: Span): Value => {
  if (!at) return { kind: 'unknown', span }
  if (of.kind === 'collection') {
    const index = /^\d+$/.test(at.text) ? of.members[Number(at.text)] : undefined
    const found = of.members.findLast(({ name }) => name?.text === at.text) ?? (index?.name ? undefined : index)
    return found?.value ?? { kind: 'unknown', span }
  }
  if (of.kind !== 'thing') return { kind: 'unknown', span }
  const part = partOf(of, at.text, span)
  const root = rootOf(of)
  // What a class says of itself may stand in its body: `BASE = ...`, `this.BASE`.
  const inClass = /^(?:this|self|static|cls)$/.test(of.made) ? knownAs(walk, at.text) : undefined
  const set =
    root.uses.findLast(({ method, isSet }) => isSet && method === part.path)?.args[0]?.value ??
    setBefore(walk, root, part.path)
  return set ?? (inClass?.kind === 'function' ? part : inClass) ?? part
}
/** A field that the way before this one set. */
const setBefore = ({ before }: Walk, root: Thing, path: string): Value | undefined => {
  const known = root.isGlobal ? before.get(`global ${root.made}`) : undefined
  return known?.kind !== 'thing'
    ? undefined
    : known.uses.findLast(({ method, isSet }) => isSet && method === path)?.args[0]?.value
}
