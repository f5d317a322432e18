import { textFor } from '#src/features/diagnose/source-text.ts'
import type { Argument, Expression } from '#src/features/diagnose/read/languages/expression.ts'
import {
  type GivenArgument,
  rootOf,
  textOfValue,
  textValue,
  type Value,
} from '#src/features/diagnose/read/languages/value.ts'
import { builtIn } from './built-in.ts'
import { collectionMade } from './collections.ts'
import { partIn } from './members.ts'
import { global, knownAs, thing, type Walk, withNames } from './walk.ts'

const ENDS_WITH_NAME = /(?<![\w$])([\w$]+)$/
/** What JavaScript writes for a promise that nobody awaits. */
export const PROMISE = '[object Promise]'
const STORED =
  /^(?:AsyncStorage|EncryptedStorage|localforage)\.getItem$|^SecureStore\.getItemAsync$|^keytar\.getPassword$|^(?:\w+\.)*getIdToken$|^getAccessTokenSilently$/
/** How deep functions are gone into. */
const DEEPEST = 6

const given = (walk: Walk, args: readonly Argument[]): readonly GivenArgument[] =>
  args.flatMap(({ name, value, spread }): readonly GivenArgument[] => {
    const ran = walk.run(value)
    if (spread && ran.kind === 'collection')
      return ran.members.map((each) => ({ ...(each.name && { name: each.name.text }), value: each.value }))
    return [{ ...(name !== undefined && { name }), value: ran }]
  })

const resultOf = (
  walk: Walk,
  code: Extract<Expression, { kind: 'function' }>,
  args: readonly GivenArgument[],
  awaited: boolean,
): Value | undefined => {
  // A function that calls itself would be gone through as often as its calls multiply.
  if (walk.running.size > DEEPEST || walk.running.has(code)) return undefined
  walk.running.add(code)
  const found = withNames(walk, code.parameters, (own) => {
    own.forEach((name, index) => {
      const value = args[index]?.value
      if (value) walk.names.set(name, value)
    })
    if (args.length > 0) walk.run(code.body)
    return results(code.body)
      .map((each) => walk.run(each))
      .at(-1)
  })
  walk.running.delete(code)
  // A promise that nobody awaits is written as this text.
  const isWritten =
    found?.kind === 'text' ||
    found?.kind === 'unknown' ||
    (found?.kind === 'thing' && (found.isGlobal || found.path !== ''))
  const isPromise = code.isAsync === true && !awaited
  return isPromise && isWritten ? textValue(textFor(PROMISE, code.span)) : found
}

/** The expressions that a function gives back. */
const results = (body: Expression): readonly Expression[] => {
  if (body.kind === 'result') return [body.value]
  return body.kind === 'block' ? body.items.flatMap((item) => results(item)) : []
}

/** A call: what the languages' own functions give, what a function of the script gives, else a thing that the call made. */
export const callValue = (walk: Walk, expression: Extract<Expression, { kind: 'call' }>): Value => {
  const { callee, span, isNew } = expression
  const { source, aliases, names, calls, collections } = walk
  const awaited = walk.isAwaited
  walk.isAwaited = false
  if (callee.kind === 'member' && callee.at) {
    const of = walk.run(callee.of)
    const name = textOfValue(source, walk.run(callee.at))
    const method = name?.text ?? ''
    const args = given(walk, expression.args)
    const built = builtIn(source, of, method, args, span)
    if (built) return built
    if (of.kind === 'function' && (method === 'call' || method === 'apply'))
      return resultOf(walk, of.code, args.slice(1), awaited) ?? { kind: 'unknown', span }
    if (of.kind !== 'thing') return { kind: 'unknown', span }
    const root = rootOf(of)
    const path = of.path === '' ? method : `${of.path}.${method}`
    root.uses.push({ method: path, args, isSet: false, span })
    const part = partIn(walk, of, name, span)
    const own =
      /^(?:this|self|static|cls)$/.test(of.made) && part.kind === 'thing' ? (knownAs(walk, method) ?? part) : part
    if (own.kind === 'function') return resultOf(walk, own.code, args, awaited) ?? { kind: 'unknown', span }
    const isStatic = root.isGlobal
    // What a store of an app gives is a promise.
    const isKept = isStatic && STORED.test(`${of.made}.${method}`) && !awaited && !source.startsWith('.then', span.to)
    if (isKept) return textValue(textFor(PROMISE, span))
    const result = isStatic
      ? (collectionMade(source, `${of.made}.${method}`, args, span) ??
        thing(walk, `${of.made}.${method}`, span, args, { isNew }))
      : root
    calls.push({
      path: isStatic ? `${of.made}.${method}` : path,
      on: root,
      args,
      result: result.kind === 'thing' ? result : root,
      span,
    })
    return result
  }
  const made = walk.run(callee)
  const args = given(walk, expression.args)
  if (made.kind === 'function') {
    const result = resultOf(walk, made.code, args, awaited)
    if (result) return result
  }
  const path =
    callee.kind === 'name'
      ? names.has(callee.name) && made.kind === 'thing'
        ? made.made
        : (aliases.get(callee.name) ?? callee.name)
      : made.kind === 'thing'
        ? made.made
        : (ENDS_WITH_NAME.exec(source.slice(span.from, callee.span.to))?.[1] ?? '')
  if (path === 'require' && args[0]) {
    const module = textOfValue(source, args[0].value)?.text
    if (module !== undefined) return global(walk, module.replace(/^node:/, ''), span)
  }
  if (path === 'define' && args[0] && args[1]) {
    const name = textOfValue(source, args[0].value)?.text
    if (name !== undefined) names.set(name, args[1].value)
  }
  const built = collectionMade(source, path, args, span) ?? builtIn(source, undefined, path, args, span)
  if (built?.kind === 'collection') collections.push(built)
  if (built) return built
  // A function that gets a thing first does something with it: `curl_setopt($ch, ...)`.
  const [first] = args
  if (first?.value.kind === 'thing' && (!first.value.isGlobal || path.startsWith('curl_')) && !isNew) {
    rootOf(first.value).uses.push({ method: path, args: args.slice(1), isSet: false, span })
  }
  const on = made.kind === 'thing' ? rootOf(made) : undefined
  if (on && !on.isGlobal && !isNew) {
    on.uses.push({ method: made.kind === 'thing' ? made.path : '', args, isSet: false, span })
    calls.push({ path: made.kind === 'thing' ? made.path : '', on, args, result: on, span })
    return on
  }
  const result = thing(walk, path, span, args, { isNew })
  calls.push({ path, on, args, result, span })
  return result
}
