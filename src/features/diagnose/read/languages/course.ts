import { concat, textFor } from '#src/features/diagnose/source-text.ts'
import type { Expression } from './expression.ts'
import { callValue, PROMISE } from './course/call.ts'
import { assignTo, keepCopied, memberValue, spreadInto } from './course/members.ts'
import { type Met, nameValue, thing, type Walk, withNames } from './course/walk.ts'
import { type Collection, textOfValue, textValue, type Thing, type Value } from './value.ts'

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

/** Goes through the code in the order in which it is written. Functions are gone through where they stand, and again where they are called, with what they are given. */
export const courseOf = (source: string, program: Expression): Course => {
  const first = pass(source, program, new Map())
  return pass(source, program, first.names)
}

const pass = (
  source: string,
  program: Expression,
  before: ReadonlyMap<string, Value>,
): Course & Pick<Walk, 'names'> => {
  const walk: Walk = {
    source,
    before,
    names: new Map(),
    globals: new Map(),
    aliases: new Map(),
    calls: [],
    things: [],
    collections: [],
    steps: 0,
    running: new Set(),
    isAwaited: false,
    run: (expression) => run(walk, expression),
  }
  const value = walk.run(program)
  for (const [name, each] of walk.globals) walk.names.set(`global ${name}`, each)
  return { ...walk, value }
}

/** A function of JavaScript or Python that is written into a text without a call: the function itself is written. */
const uncalled = (source: string, value: Value): Value =>
  value.kind === 'function' &&
  /^(?:async\s+)?(?:function\b|\(|def\s+\w+\([^()]{0,200}\)[^\n]{0,60}:)/.test(
    source.slice(value.code.span.from, value.code.span.to),
  )
    ? textValue(textFor('[Function]', value.code.span))
    : value

const run = (walk: Walk, expression: Expression): Value => {
  const { source, names, collections } = walk
  walk.steps += 1
  const { span } = expression
  if (walk.steps > MOST_STEPS) return { kind: 'unknown', span }
  switch (expression.kind) {
    case 'literal':
      return textValue(expression.part, expression.isText)
    case 'name':
      return nameValue(walk, expression.name, span)
    case 'sum': {
      const values = expression.parts.map((part) => uncalled(source, walk.run(part)))
      const parts = values.map((value) => textOfValue(source, value)).filter((part) => part !== undefined)
      return textValue(concat(parts))
    }
    case 'member':
      return memberValue(walk, expression)
    case 'call':
      return callValue(walk, expression)
    case 'collection': {
      const made: Collection = { kind: 'collection', written: expression.written, members: [], span, partial: false }
      collections.push(made)
      const copied: Value[] = []
      for (const { name, value, spread } of expression.entries) {
        const ran = walk.run(value)
        if (spread) copied.push(ran)
        if (spread) {
          spreadInto(made, ran)
          continue
        }
        const own = { name: name && textOfValue(source, walk.run(name)), value: ran }
        // A name behind a spread takes the place of the same one in it.
        const at =
          copied.length > 0 ? made.members.findIndex((each) => own.name && each.name?.text === own.name.text) : -1
        if (at >= 0) made.members.splice(at, 1)
        made.members.push(own)
      }
      for (const each of copied) keepCopied(made, each)
      return made
    }
    case 'assign': {
      const value = walk.run(expression.value)
      const [first, ...rest] = expression.targets
      if (first) assignTo(walk, first, value, expression.adds === true, span)
      for (const target of rest)
        if (target.kind !== 'name' || !/^(?:err|_|ok)$/.test(target.name)) assignTo(walk, target, value, false, span)
      return value
    }
    case 'function':
      return withNames(walk, expression.parameters, (own) => {
        const parameters = own.map((name) => thing(walk, name, span, [], { isParameter: true }))
        const value: Value = { kind: 'function', code: expression, parameters }
        if (expression.name !== undefined) names.set(expression.name, value)
        for (const each of parameters) names.set(each.made, each)
        walk.run(expression.body)
        return value
      })
    case 'wait': {
      walk.isAwaited = expression.value.kind === 'call'
      const value = walk.run(expression.value)
      walk.isAwaited = false
      return value.kind === 'text' && value.part.text === PROMISE ? { kind: 'unknown', span } : value
    }
    case 'result':
      return walk.run(expression.value)
    case 'import':
      walk.aliases.set(expression.name, expression.from)
      return { kind: 'unknown', span }
    case 'block': {
      const values = expression.items.map((item) => walk.run(item))
      const [only] = values
      return values.length === 1 && only ? only : { kind: 'unknown', span }
    }
    default:
      return expression satisfies never
  }
}
