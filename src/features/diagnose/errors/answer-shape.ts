import { isObject, type Json } from '#mocks/engine/request.ts'

export const withoutNumbers = (text: string): string =>
  text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()

export const leaves = (json: Json | undefined): readonly string[] => {
  if (Array.isArray(json)) return json.flatMap((item: Json) => leaves(item))
  if (isObject(json)) return Object.values(json).flatMap((item) => leaves(item))
  return typeof json === 'string' ? [json] : typeof json === 'number' || typeof json === 'boolean' ? [String(json)] : []
}

const kindOf = (json: Json): string => (Array.isArray(json) ? 'list' : typeof json)

/** The names in a body, each with the kind of its value. */
export const shapeOf = (json: Json | undefined, path = ''): readonly string[] =>
  isObject(json)
    ? Object.entries(json).flatMap(([name, value]) => [
        `${path}${name} ${kindOf(value)}`,
        ...shapeOf(value, `${path}${name}.`),
      ])
    : []
