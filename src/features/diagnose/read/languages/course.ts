import { concat, type SourceText, type Span, textFor } from '#src/features/diagnose/source-text.ts'
import type { Argument, Expression } from './expression.ts'
import { builtIn, collectionMade } from './built-in.ts'
import { type Collection, type GivenArgument, sumOf, textOfValue, textValue, type Thing, type Value } from './value.ts'

/** A call as it was met: what was called, on what, and with what. */
export type Met = {
  /** `axios.post`, `requests.get`, or the method's name where it was called on a thing. */
  readonly path: string
  readonly on: Thing | undefined
  readonly args: readonly GivenArgument[]
  readonly result: Thing
  readonly span: Span
}
/** What a script does, as far as it can be told without running it. */
export type Course = {
  readonly calls: readonly Met[]
  readonly things: readonly Thing[]
  /** Objects, maps and lists, in the order in which they were met. */
  readonly collections: readonly Collection[]
  /** What the whole comes to, where it is one expression. */
  readonly value: Value
}

const MOST_STEPS = 60_000
const ENDS_WITH_NAME = /(?<![\w$])([\w$]+)$/

/** Goes through the code in the order in which it is written. Functions are gone through where they stand, and again where they are called, with what they are given. */
export const courseOf = (source: string, program: Expression): Course => {
  const first = pass(source, program, new Map())
  return pass(source, program, first.names)
}

const pass = (
  source: string,
  program: Expression,
  before: ReadonlyMap<string, Value>,
): Course & { readonly names: Map<string, Value> } => {
  const names = new Map<string, Value>()
  const globals = new Map<string, Thing>()
  const aliases = new Map<string, string>()
  const calls: Met[] = []
  const things: Thing[] = []
  const collections: Collection[] = []
  let steps = 0
  let inFunction = 0
  let isAwaited = false

  const thing = (
    made: string,
    span: Span,
    args: readonly GivenArgument[],
    more: Partial<Pick<Thing, 'isGlobal' | 'isNew'>> = {},
  ): Thing => {
    const made_: Thing = { kind: 'thing', made, isGlobal: false, isNew: false, args, uses: [], span, path: '', ...more }
    things.push(made_)
    return made_
  }
  const global = (name: string, span: Span): Thing => {
    const known = globals.get(name)
    if (known) return { ...known, root: known, span }
    const made = thing(name, span, [], { isGlobal: true })
    globals.set(name, made)
    return made
  }
  const partOf = (of: Thing, name: string, span: Span): Thing => ({
    ...of,
    made: `${of.made}.${name}`,
    root: of.root ?? of,
    path: of.path === '' ? name : `${of.path}.${name}`,
    span,
  })
  const rootOf = (of: Thing): Thing => of.root ?? of

  const nameValue = (name: string, span: Span): Value => {
    const known = names.get(name) ?? before.get(name)
    if (known) return known.kind === 'thing' && known.isGlobal ? { ...known, root: rootOf(known), span } : known
    if (/^(?:undefined|null|None|nil|true|false|True|False|NaN)$/.test(name))
      return textValue(textFor(name, span), false)
    return global(aliases.get(name) ?? name, span)
  }
  const setIn = (of: Value, at: SourceText | undefined, value: Value, span: Span): void => {
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
  const assignTo = (target: Expression, value: Value, adds: boolean, span: Span): void => {
    if (target.kind === 'name') {
      const known = names.get(target.name)
      if (adds && known?.kind === 'text') names.set(target.name, sumOf(source, [known, value]))
      else if (adds && known?.kind === 'collection') spreadInto(known, value)
      else names.set(target.name, value)
    } else if (target.kind === 'member') {
      const of = run(target.of)
      const at = target.at && textOfValue(source, run(target.at))
      if (adds && of.kind === 'thing' && value.kind === 'collection' && at)
        for (const { name, value: inner } of value.members) setIn(partOf(of, at.text, span), name, inner, span)
      else setIn(of, at, value, span)
    } else if (target.kind === 'collection')
      for (const { value: inner } of target.entries)
        if (inner.kind === 'name') names.set(inner.name, { kind: 'unknown', span: inner.span })
  }
  const spreadInto = (into: Collection, value: Value): void => {
    if (value.kind === 'collection') {
      for (const { name, value: inner } of value.members) setIn(into, name, inner, value.span)
      into.partial ||= value.partial
    } else if (!(value.kind === 'text' && !value.isText)) into.partial = true
  }

  const member = ({ of, at, span }: Extract<Expression, { kind: 'member' }>): Value =>
    partIn(run(of), at && textOfValue(source, run(at)), span)
  const partIn = (of: Value, at: SourceText | undefined, span: Span): Value => {
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
    const inClass = /^(?:this|self|static|cls)$/.test(of.made) ? (names.get(at.text) ?? before.get(at.text)) : undefined
    const set =
      root.uses.findLast(({ method, isSet }) => isSet && method === part.path)?.args[0]?.value ??
      setBefore(root, part.path)
    return set ?? (inClass?.kind === 'function' ? part : inClass) ?? part
  }
  const setBefore = (root: Thing, path: string): Value | undefined => {
    const known = root.isGlobal ? beforeThings.get(root.made) : undefined
    return known?.uses.findLast(({ method, isSet }) => isSet && method === path)?.args[0]?.value
  }
  const beforeThings = new Map<string, Thing>()
  for (const [name, value] of before)
    if (value.kind === 'thing' && name.startsWith('global ')) beforeThings.set(name.slice(7), value)

  const given = (args: readonly Argument[]): readonly GivenArgument[] =>
    args.flatMap(({ name, value, spread }): readonly GivenArgument[] => {
      const ran = run(value)
      if (spread && ran.kind === 'collection')
        return ran.members.map((each) => ({ ...(each.name && { name: each.name.text }), value: each.value }))
      return [{ ...(name !== undefined && { name }), value: ran }]
    })

  const resultOf = (
    code: Extract<Expression, { kind: 'function' }>,
    args: readonly GivenArgument[],
    awaited: boolean,
  ): Value | undefined => {
    if (inFunction > 6) return undefined
    inFunction += 1
    // Python names the object itself as the first parameter, and does not pass it.
    const own = code.parameters.filter((name) => !/^(?:self|cls)$/.test(name))
    const kept = own.map((name) => [name, names.get(name)] as const)
    own.forEach((name, index) => {
      const value = args[index]?.value
      if (value) names.set(name, value)
    })
    const isPromise = code.isAsync === true && !awaited
    if (args.length > 0) run(code.body)
    const found = results(code.body)
      .map((each) => run(each))
      .at(-1)
    for (const [name, value] of kept)
      if (value) names.set(name, value)
      else names.delete(name)
    inFunction -= 1
    // A promise that nobody awaits is written as this text.
    const isWritten = found?.kind === 'text' || (found?.kind === 'thing' && found.isGlobal)
    return isPromise && isWritten ? textValue(textFor('[object Promise]', code.span)) : found
  }

  const call = (expression: Extract<Expression, { kind: 'call' }>): Value => {
    const { callee, span, isNew } = expression
    const awaited = isAwaited
    isAwaited = false
    if (callee.kind === 'member' && callee.at) {
      const of = run(callee.of)
      const name = textOfValue(source, run(callee.at))
      const method = name?.text ?? ''
      const args = given(expression.args)
      const built = builtIn(source, of, method, args, span, spreadInto, setIn)
      if (built) return built
      if (of.kind === 'function' && (method === 'call' || method === 'apply'))
        return resultOf(of.code, args.slice(1), awaited) ?? { kind: 'unknown', span }
      if (of.kind !== 'thing') return { kind: 'unknown', span }
      const root = rootOf(of)
      const path = of.path === '' ? method : `${of.path}.${method}`
      root.uses.push({ method: path, args, isSet: false, span })
      const part = partIn(of, name, span)
      const own =
        /^(?:this|self|static|cls)$/.test(of.made) && part.kind === 'thing'
          ? (names.get(method) ?? before.get(method) ?? part)
          : part
      if (own.kind === 'function') return resultOf(own.code, args, awaited) ?? { kind: 'unknown', span }
      const isStatic = root.isGlobal
      const result = isStatic
        ? (collectionMade(source, `${of.made}.${method}`, args, span) ??
          thing(`${of.made}.${method}`, span, args, { isNew }))
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
    const made = callee.kind === 'name' ? run(callee) : run(callee)
    const args = given(expression.args)
    if (made.kind === 'function') {
      const result = resultOf(made.code, args, awaited)
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
      if (module !== undefined) return global(module.replace(/^node:/, ''), span)
    }
    if (path === 'define' && args[0] && args[1]) {
      const name = textOfValue(source, args[0].value)?.text
      if (name !== undefined) names.set(name, args[1].value)
    }
    const built =
      collectionMade(source, path, args, span) ?? builtIn(source, undefined, path, args, span, spreadInto, setIn)
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
    const result = thing(path, span, args, { isNew })
    calls.push({ path, on, args, result, span })
    return result
  }

  const run = (expression: Expression): Value => {
    steps += 1
    const { span } = expression
    if (steps > MOST_STEPS) return { kind: 'unknown', span }
    switch (expression.kind) {
      case 'literal':
        return textValue(expression.piece, expression.isText)
      case 'name':
        return nameValue(expression.name, span)
      case 'sum': {
        const values = expression.parts.map((part) => run(part))
        const pieces = values.map((value) => textOfValue(source, value)).filter((piece) => piece !== undefined)
        return textValue(concat(pieces))
      }
      case 'member':
        return member(expression)
      case 'call':
        return call(expression)
      case 'collection': {
        const made: Collection = { kind: 'collection', written: expression.written, members: [], span, partial: false }
        collections.push(made)
        for (const { name, value, spread } of expression.entries) {
          const ran = run(value)
          if (spread) spreadInto(made, ran)
          else made.members.push({ name: name && textOfValue(source, run(name)), value: ran })
        }
        return made
      }
      case 'assign': {
        const value = run(expression.value)
        const [first, ...rest] = expression.targets
        if (first) assignTo(first, value, expression.adds === true, span)
        for (const target of rest)
          if (target.kind !== 'name' || !/^(?:err|_|ok)$/.test(target.name)) assignTo(target, value, false, span)
        return value
      }
      case 'function': {
        const own = expression.parameters.filter((name) => !/^(?:self|cls)$/.test(name))
        const kept = own.map((name) => [name, names.get(name)] as const)
        const parameters = own.map((name) => thing(name, span, []))
        const value: Value = { kind: 'function', code: expression, parameters }
        if (expression.name !== undefined) names.set(expression.name, value)
        for (const each of parameters) names.set(each.made, each)
        run(expression.body)
        for (const [name, known] of kept)
          if (known) names.set(name, known)
          else names.delete(name)
        return value
      }
      case 'wait': {
        isAwaited = expression.value.kind === 'call'
        const value = run(expression.value)
        isAwaited = false
        return value
      }
      case 'result':
        return run(expression.value)
      case 'import':
        aliases.set(expression.name, expression.from)
        return { kind: 'unknown', span }
      case 'block': {
        const values = expression.items.map((item) => run(item))
        const [only] = values
        return values.length === 1 && only ? only : { kind: 'unknown', span }
      }
      default:
        return expression satisfies never
    }
  }
  const value = run(program)
  for (const [name, each] of globals) names.set(`global ${name}`, each)
  return { calls, things, collections, names, value }
}

/** The expressions that a function gives back. */
const results = (body: Expression): readonly Expression[] => {
  if (body.kind === 'result') return [body.value]
  return body.kind === 'block' ? body.items.flatMap((item) => results(item)) : []
}
