import { isObject, type Json, type JsonObject, parsedBody } from '#mocks/engine/request.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import { isSecretName } from '#mocks/engine/secret-name.ts'
import { indented } from '#src/session/request/request-for.ts'
import { emptied, filled, LEFT_OUT, lost } from './blanks.ts'

/** A body for a link: none where it is as the model has it. `leftOut` names the fields that were kept back. */
export type SharedBody = {
  readonly body?: string
  readonly patch?: JsonObject
  readonly leftOut: readonly string[]
}

const isSame = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What turns `from` into `to`, as a JSON merge patch (RFC 7396). */
const patchOf = (from: JsonObject, to: JsonObject): JsonObject => {
  const gone = Object.keys(from).filter((name) => !Object.hasOwn(to, name))
  const changed = Object.entries(to).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    const before = Object.hasOwn(from, name) ? from[name] : undefined
    if (isSame(before, value)) return []
    return [[name, isObject(before) && isObject(value) ? patchOf(before, value) : value]]
  })
  return Object.fromEntries([...gone.map((name) => [name, null] as const), ...changed])
}

/** The object with a merge patch applied. */
export const patched = (target: Json | undefined, patch: JsonObject): JsonObject => {
  const result = new Map<string, Json>(Object.entries(isObject(target) ? target : {}))
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name)
    else result.set(name, isObject(value) ? patched(result.get(name), value) : value)
  }
  return Object.fromEntries(result)
}

/** The JSON with each secret replaced by a blank, or left out; `note` hears of what was left out. */
const emptiedJson = (
  keyFormats: readonly KeyFormat[],
  json: Json,
  name: string,
  note: (field: string) => void,
): Json => {
  if (Array.isArray(json)) return json.map((item: Json) => emptiedJson(keyFormats, item, name, note))
  if (isObject(json))
    return Object.fromEntries(
      Object.entries(json).flatMap(([each, value]) => {
        if (emptied(keyFormats, each) === each) return [[each, emptiedJson(keyFormats, value, each, note)] as const]
        note('whose name looks like a credential')
        return []
      }),
    )
  if (typeof json === 'number' && isSecretName(name)) {
    note(name)
    return LEFT_OUT
  }
  if (typeof json !== 'string') return json
  const safe = emptied(keyFormats, json, name)
  if (lost(json, safe)) note(name === '' ? 'without a name' : name)
  return safe ?? LEFT_OUT
}

/** The body of a draft for a link, as what differs from the model's where both are objects. */
export const bodyToShare = (keyFormats: readonly KeyFormat[], model: string, body: string): SharedBody => {
  if (body === model) return { leftOut: [] }
  const leftOut: string[] = []
  const note = (field: string): void => void leftOut.push(`in the body, the field ${field}`)
  const [from, to] = [parsedBody({ body: model }), parsedBody({ body })]
  if (isObject(from) && isObject(to)) {
    const patch = patchOf(from, to)
    if (JSON.stringify(patched(from, patch), null, 2) === body) {
      const safe = emptiedJson(keyFormats, patch, '', note)
      return { ...(isObject(safe) && { patch: safe }), leftOut }
    }
  }
  if (to !== undefined && indented(JSON.stringify(to)) === body)
    return { body: JSON.stringify(emptiedJson(keyFormats, to, '', note)), leftOut }
  const safe = emptied(keyFormats, body)
  return { ...(safe !== undefined && { body: safe }), leftOut: lost(body, safe) ? ['a part of the body'] : [] }
}

const filledJson = (json: Json, fillings: ReadonlyMap<string, string>): Json => {
  if (Array.isArray(json)) return json.map((item: Json) => filledJson(item, fillings))
  if (isObject(json))
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, filledJson(value, fillings)]))
  return typeof json === 'string' ? filled(json, fillings) : json
}

/** The body that a link asks for, its blanks filled in; undefined where it is the model's own. */
export const bodyFrom = (
  model: string,
  { body, patch }: Pick<SharedBody, 'body' | 'patch'>,
  fillings: ReadonlyMap<string, string>,
): string | undefined => {
  if (patch) {
    const whole = filledJson(patched(parsedBody({ body: model }), patch), fillings)
    return JSON.stringify(whole, null, 2)
  }
  return body === undefined ? undefined : indented(filled(body, fillings))
}
