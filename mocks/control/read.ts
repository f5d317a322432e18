import type { ZodMiniType } from 'zod/mini'
import { isObject, isTooLarge, type Json, type JsonObject, MOST_VALUES } from '#mocks/engine/request.ts'
import { validate } from '#mocks/engine/validate.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import { badFields, type ControlResult } from './result.ts'

export type ReadBody<T> = { readonly value: T } | { readonly refused: ControlResult }

const parse: (text: string) => Json = JSON.parse

/** The body as a JSON object; an empty body counts as `{}`. */
export const readObject = (text: string): ReadBody<JsonObject> => {
  if (text.trim() === '') return { value: {} }
  try {
    const value = parse(text)
    if (isTooLarge(value))
      return { refused: badFields([{ field: '', message: `Send at most ${MOST_VALUES} values, and fewer levels.` }]) }
    if (isObject(value)) return { value }
    return { refused: badFields([{ field: '', message: 'Send a JSON object.' }]) }
  } catch (error) {
    // A parser's message repeats what was sent, and that may be a key.
    const [position] = /position \d+/.exec(errorText(error)) ?? []
    const detail = position === undefined ? 'The body is not JSON.' : `The body is not JSON, from ${position} on.`
    return { refused: { problem: { status: 400, title: 'Malformed JSON', detail } } }
  }
}

/** The fields of `object` that are not in `known`, each with a message that names those that are. */
export const unknownFields = (object: JsonObject, known: readonly string[]): { field: string; message: string }[] =>
  Object.keys(object)
    .filter((field) => !known.includes(field))
    .map((field) => ({
      field,
      message: known.length ? `Unknown field. Known here: ${known.join(', ')}.` : 'This call takes no fields.',
    }))

/** An object read through a schema; unknown fields and bad values come back together. */
export const readFields = <T>(text: string, schema: ZodMiniType<T>, known: readonly string[]): ReadBody<T> => {
  const object = readObject(text)
  if ('refused' in object) return object
  const read = validate(schema, object.value)
  const errors = [
    ...unknownFields(object.value, known),
    ...(read.valid ? [] : read.issues.map(({ path, message }) => ({ field: path, message }))),
  ]
  if (errors.length > 0 || !read.valid) return { refused: badFields(errors) }
  return { value: read.body }
}
