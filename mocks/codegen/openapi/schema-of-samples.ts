import { isObject, type Json, type JsonObject } from '#mocks/engine/request.ts'

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
const isText = (value: Json): value is string => typeof value === 'string'

/**
 * The exact schema of values that one function made of different arguments: what is alike in all of them is fixed, what differs
 * has its type, and a text keeps the beginning and the end that all of them share.
 */
export const schemaOfSamples = (samples: readonly Json[]): JsonObject => {
  const [first, ...others] = samples
  if (first === undefined) return {}
  if (samples.every(isObject)) return objectSchema(samples)
  if (others.every((each) => JSON.stringify(each) === JSON.stringify(first))) return { ...typeOf(first), const: first }
  if (samples.every(isList)) return { type: 'array', items: schemaOfSamples(samples.flat()) }
  if (samples.every(isText)) return textSchema(samples)
  const types = new Set(samples.map((each) => JSON.stringify(typeOf(each))))
  return types.size === 1 ? typeOf(first) : {}
}

const typeOf = (value: Json): JsonObject => {
  if (value === null) return { type: 'null' }
  if (isList(value)) return { type: 'array' }
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' }
  return { type: typeof value }
}

/** Objects of the same names have fixed fields; of other names, they are maps by what the caller sent. */
const objectSchema = (samples: readonly JsonObject[]): JsonObject => {
  const names = [...new Set(samples.flatMap((each) => Object.keys(each)))]
  const alike = samples.every((each) => names.every((name) => Object.hasOwn(each, name)))
  if (!alike)
    return { type: 'object', additionalProperties: schemaOfSamples(samples.flatMap((each) => Object.values(each))) }
  const properties = names.map((name) => [name, schemaOfSamples(samples.map((each) => each[name] ?? null))] as const)
  return { type: 'object', properties: Object.fromEntries(properties), required: names, additionalProperties: false }
}

const textSchema = (samples: readonly string[]): JsonObject => {
  const start = samples.reduce(commonStart)
  const end = samples.map((each) => each.slice(start.length)).reduce(commonEnd)
  if (start === '' && end === '') return { type: 'string' }
  return { type: 'string', pattern: `^${literal(start)}[\\s\\S]*${literal(end)}$` }
}

const commonStart = (one: string, other: string): string => {
  let length = one.length
  while (!other.startsWith(one.slice(0, length))) length -= 1
  return one.slice(0, length)
}
const commonEnd = (one: string, other: string): string => {
  let from = 0
  while (!other.endsWith(one.slice(from))) from += 1
  return one.slice(from)
}
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
