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

const PRINTED = /^[ \t]*\[(\w{1,40})\] => ([^\n]{0,300})$/gm

/** What print_r of PHP wrote of an answer, its names beside their texts; undefined where it is no such print. */
export const printedArray = (text: string): Json | undefined => {
  if (!/(?:Array|stdClass Object)\s*\(\s*\[\w+\] => /.test(text)) return undefined
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.slice(0, 20_000).matchAll(PRINTED)) found[name] = value.trim()
  return found
}
