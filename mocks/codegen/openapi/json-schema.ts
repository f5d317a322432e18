import * as z from 'zod/mini'
import type { JsonObject } from '#mocks/engine/request.ts'

const parse: (text: string) => JsonObject = JSON.parse

/** A schema of the mock as JSON Schema: of what a caller sends (`input`), or of what it gets (`output`). */
export const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output'): JsonObject => {
  const made = parse(JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' })))
  return Object.fromEntries(Object.entries(made).filter(([name]) => name !== '$schema'))
}
