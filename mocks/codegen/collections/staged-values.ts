import { plainJson } from '#mocks/codegen/json-body.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { own } from '#mocks/engine/own.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { isObject, type Json } from '#mocks/engine/request.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'

/** A value that each staging makes anew, such as a key, and the JavaScript that reads it from the staged `request`. */
export type StagedValue = { readonly name: string; readonly from: string }

/** How the address of a request is cut to name one part of it, here and in the scripts of a collection. */
const ADDRESS_PARTS = /[/?=&]/

/** Two worlds of a case, and the values that a collection takes from the staged one. Each value has a name of its own. */
export const comparison = ({ keyFormats }: Provider) => {
  const values: StagedValue[] = []
  /** A text as it is, or a placeholder where the other world has another, or where it has the look of a credential. */
  const written = (one: string, other: string | undefined, wanted: string, from: string): string => {
    if (one === other && findCredentials(one, { keyFormats, isTyped: false }).length === 0) return one
    const plain = wanted.toLowerCase().replace(/\W/g, '_')
    const taken = values.filter(({ name }) => name === plain || name.startsWith(`${plain}_`)).length
    const name = taken === 0 ? plain : `${plain}_${taken + 1}`
    values.push({ name, from })
    return `{{${name}}}`
  }
  return { values, written }
}

type Written = ReturnType<typeof comparison>['written']

/** The address without its scheme, with a placeholder for each such part. */
export const targetOf = (one: string, other: string, written: Written): string => {
  const others = other.split(ADDRESS_PARTS)
  const parts = one.split(ADDRESS_PARTS)
  const marks = one.match(new RegExp(ADDRESS_PARTS, 'g')) ?? []
  return parts
    .map((part, index) => {
      // A part of the query is called by its name, which stands before it; an id in the path has none.
      const wanted = marks[index - 1] === '=' ? (parts[index - 1] ?? 'id') : 'id'
      const from = `request.url.split(/[/?=&]/)[${index}]`
      return `${written(part, others[index], wanted, from)}${marks[index] ?? ''}`
    })
    .join('')
    .replace(/^https:\/\//, '')
}

/** The JSON of a body with a placeholder for each such string. Throws where something else differs. */
const jsonOf = (one: Json, other: Json | undefined, written: Written, at = 'request.body', key = 'value'): Json => {
  if (typeof one === 'string') return written(one, typeof other === 'string' ? other : undefined, key, at)
  const inside = (name: string | number) => `${at}[${JSON.stringify(name)}]`
  if (Array.isArray(one)) {
    const others: readonly Json[] = Array.isArray(other) ? other : []
    return one.map((item: Json, index) => jsonOf(item, others[index], written, inside(index), key))
  }
  if (isObject(one)) {
    const others = isObject(other) ? other : {}
    return Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, jsonOf(value, own(others, name), written, inside(name), name)]),
    )
  }
  if (one !== other) throw new Error(`${at} differs from world to world and is no text.`)
  return one
}

/** A body as a collection sends it: JSON over lines, anything else as it is. */
export const bodyOf = (
  { body: one }: ArrangedRequest,
  { body: other }: ArrangedRequest,
  written: Written,
): string | undefined => {
  if (one === undefined) return undefined
  const json = plainJson(one)
  if (json === undefined) return written(one, other, 'body', 'request.body')
  return JSON.stringify(jsonOf(json, other === undefined ? undefined : plainJson(other), written), null, 2)
}
