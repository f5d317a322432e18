import * as z from 'zod/mini'
import { isObject, type Json, type JsonObject } from '#mocks/engine/request.ts'
import { fieldsOf, type OpenApiPart, type OpenApiReader, partOf, partsOf } from './openapi-part.ts'

const json = z.json()

/** A value of the file as JSON; undefined where JSON cannot hold it. */
export const jsonValue = (value: unknown): Json | undefined => {
  const read = json.safeParse(value)
  return read.success ? read.data : undefined
}

/** How deep a sample goes into a schema that holds itself. */
const DEEPEST = 5

/** Where in a sample a value stands. Below the outermost object, fields that may be left out are left out. */
type Place = { readonly depth: number; readonly isOutermost: boolean }

const below = ({ depth }: Place): Place => ({ depth: depth + 1, isOutermost: false })

const ofType = (reader: OpenApiReader, schema: OpenApiPart, place: Place): Json => {
  const { type, format, minimum } = fieldsOf(schema)
  switch (Array.isArray(type) ? type[0] : (type ?? 'object')) {
    case 'string':
      return format === 'date-time' ? '2026-01-15T10:00:00Z' : format === 'date' ? '2026-01-15' : 'text'
    case 'integer':
    case 'number':
      return typeof minimum === 'number' ? minimum : 0
    case 'boolean':
      return false
    case 'array': {
      const items = partOf(reader, schema, 'items')
      return items && place.depth < DEEPEST ? [sampled(reader, items, below(place))] : []
    }
    case 'object':
      return fieldsSample(reader, schema, place)
    default:
      return null
  }
}

const fieldsSample = (reader: OpenApiReader, schema: OpenApiPart, place: Place): JsonObject => {
  const properties = partOf(reader, schema, 'properties')
  if (!properties || place.depth >= DEEPEST) return {}
  const { required } = fieldsOf(schema)
  const names = Object.keys(fieldsOf(properties)).filter(
    (name) => place.isOutermost || (Array.isArray(required) && required.includes(name)),
  )
  return Object.fromEntries(
    names.flatMap((name) => {
      const property = partOf(reader, properties, name)
      return property ? [[name, sampled(reader, property, below(place))]] : []
    }),
  )
}

const sampled = (reader: OpenApiReader, schema: OpenApiPart, place: Place): Json => {
  const { example, examples, const: only, default: usual, enum: among } = fieldsOf(schema)
  const lists = [examples, among].map((list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined))
  for (const named of [example, only, usual, ...lists]) if (named !== undefined) return jsonValue(named) ?? null
  if (place.depth >= DEEPEST) return ofType(reader, schema, place)
  const inside = { ...place, depth: place.depth + 1 }
  const all = partOf(reader, schema, 'allOf')
  if (all) {
    const parts = partsOf(reader, all).map((each) => sampled(reader, each, inside))
    const samples = [...parts, ofType(reader, schema, place)]
    return Object.fromEntries(samples.flatMap((each) => (isObject(each) ? Object.entries(each) : [])))
  }
  for (const choice of ['oneOf', 'anyOf']) {
    const choices = partOf(reader, schema, choice)
    const first = choices && partsOf(reader, choices)[0]
    if (first) return sampled(reader, first, inside)
  }
  return ofType(reader, schema, place)
}

/** A value that a schema lets through, for an answer that has no example: what the schema itself names, or the plainest of its type. */
export const sampleOfSchema = (reader: OpenApiReader, schema: OpenApiPart): Json =>
  sampled(reader, schema, { depth: 0, isOutermost: true })
