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
const DEEPEST = 6

const ofType = (reader: OpenApiReader, schema: OpenApiPart, depth: number): Json => {
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
      return items && depth < DEEPEST ? [sampleOfSchema(reader, items, depth + 1)] : []
    }
    case 'object':
      return fieldsSample(reader, schema, depth)
    default:
      return null
  }
}

const fieldsSample = (reader: OpenApiReader, schema: OpenApiPart, depth: number): JsonObject => {
  const properties = partOf(reader, schema, 'properties')
  if (!properties || depth >= DEEPEST) return {}
  return Object.fromEntries(
    Object.keys(fieldsOf(properties)).flatMap((name) => {
      const property = partOf(reader, properties, name)
      return property ? [[name, sampleOfSchema(reader, property, depth + 1)]] : []
    }),
  )
}

/** A value that a schema lets through, for an answer that has no example: what the schema itself names, or the plainest of its type. */
export const sampleOfSchema = (reader: OpenApiReader, schema: OpenApiPart, depth = 0): Json => {
  const { example, examples, const: only, default: usual, enum: among } = fieldsOf(schema)
  const lists = [examples, among].map((list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined))
  for (const named of [example, only, usual, ...lists]) if (named !== undefined) return jsonValue(named) ?? null
  const all = partOf(reader, schema, 'allOf')
  if (all) {
    const samples = [
      ...partsOf(reader, all).map((each) => sampleOfSchema(reader, each, depth + 1)),
      ofType(reader, schema, depth),
    ]
    return Object.fromEntries(samples.flatMap((each) => (isObject(each) ? Object.entries(each) : [])))
  }
  for (const choice of ['oneOf', 'anyOf']) {
    const choices = partOf(reader, schema, choice)
    const first = choices && partsOf(reader, choices)[0]
    if (first && depth < DEEPEST) return sampleOfSchema(reader, first, depth + 1)
  }
  return ofType(reader, schema, depth)
}
