import type { Span } from '#src/features/diagnose/source-text.ts'
import { textFor } from '#src/features/diagnose/source-text.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import {
  type Collection,
  type GivenArgument,
  rootOf,
  textValue,
  type Thing,
  type Value,
} from '#src/features/diagnose/read/languages/value.ts'

/** A call as it was met: what was called, on what, and with what. */
export type Met = {
  /** `axios.post`, `requests.get`, or the method's name where it was called on a thing. */
  readonly path: string
  readonly on: Thing | undefined
  readonly args: readonly GivenArgument[]
  readonly result: Thing
  readonly span: Span
}

/** One way through a script: what is known at each step. `before`: what the way before it knew at its end. */
export type Walk = {
  readonly source: string
  readonly before: ReadonlyMap<string, Value>
  readonly names: Map<string, Value>
  readonly globals: Map<string, Thing>
  /** Names of imports, and what they stand for. */
  readonly aliases: Map<string, string>
  readonly calls: Met[]
  readonly things: Thing[]
  readonly collections: Collection[]
  steps: number
  /** The functions that are being gone through, the outermost first. */
  readonly running: Set<Expression>
  isAwaited: boolean
  run(expression: Expression): Value
}

export const thing = (
  { things }: Walk,
  made: string,
  span: Span,
  args: readonly GivenArgument[],
  more: Partial<Pick<Thing, 'isGlobal' | 'isNew' | 'isParameter'>> = {},
): Thing => {
  const found: Thing = { kind: 'thing', made, isGlobal: false, isNew: false, args, uses: [], span, path: '', ...more }
  things.push(found)
  return found
}

/** What a name stands for that the script itself does not set. */
export const global = (walk: Walk, name: string, span: Span): Thing => {
  const known = walk.globals.get(name)
  if (known) return { ...known, root: known, span }
  const made = thing(walk, name, span, [], { isGlobal: true })
  walk.globals.set(name, made)
  return made
}

/** What is known by a name, in this way or the one before. */
export const knownAs = ({ names, before }: Walk, name: string): Value | undefined => names.get(name) ?? before.get(name)

export const nameValue = (walk: Walk, name: string, span: Span): Value => {
  const known = knownAs(walk, name)
  if (known) return known.kind === 'thing' && known.isGlobal ? { ...known, root: rootOf(known), span } : known
  if (/^(?:undefined|null|None|nil|true|false|True|False|NaN)$/.test(name)) return textValue(textFor(name, span), false)
  return global(walk, walk.aliases.get(name) ?? name, span)
}

/** Runs with other values of these names, and puts back what they had. Python names the object itself as the first parameter, and does not pass it. */
export const withNames = <T>({ names }: Walk, parameters: readonly string[], run: (own: readonly string[]) => T): T => {
  const own = parameters.filter((name) => !/^(?:self|cls)$/.test(name))
  const kept = own.map((name) => [name, names.get(name)] as const)
  const result = run(own)
  for (const [name, value] of kept)
    if (value) names.set(name, value)
    else names.delete(name)
  return result
}
