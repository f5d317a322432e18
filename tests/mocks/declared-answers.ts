import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { isObject, type Json, type JsonObject } from '#mocks/engine/request.ts'

export const JSON_TYPE = 'application/json'
/** Headers that tell of a limit of calls. */
export const RATE = /^x-ratelimit-/

export const at = (json: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((part, name) => (isObject(part) ? part[name] : undefined), json)
export const namesIn = (json: Json | undefined): readonly string[] => (isObject(json) ? Object.keys(json) : [])
const pointer = (...path: readonly string[]): string =>
  path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Where an OpenAPI file describes an endpoint. */
export const operationOf = ({ path, method }: Pick<Endpoint, 'path' | 'method'>): readonly string[] => [
  'paths',
  path.replace(/:(\w+)/g, '{$1}'),
  method.toLowerCase(),
]

/** What a real validator says of a value by the schema at a place of the document; empty where it fits. */
export const judgeOf = (document: JsonObject) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ ...document }, 'file', false, false)
  return (place: readonly string[], value: Json): string => {
    expect(at(document, ...place)).toBeDefined()
    const fits = ajv.getSchema(`file#${pointer(...place)}`)
    if (!fits) throw new Error(`No schema at ${place.join(' > ')}`)
    return fits(value) ? '' : ajv.errorsText(fits.errors)
  }
}

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Json }

/** Holds that an OpenAPI file declares an answer of an endpoint: its status, its headers and its body. */
export const declaredBy = (document: JsonObject) => {
  const complaintsOn = judgeOf(document)
  return (endpoint: Pick<Endpoint, 'path' | 'method'>, { status, headers, body }: Answer): void => {
    const responses = [...operationOf(endpoint), 'responses']
    expect([status, namesIn(at(document, ...responses))]).toEqual([status, expect.arrayContaining([String(status)])])
    const place = [...responses, String(status)]
    expect(complaintsOn([...place, 'content', JSON_TYPE, 'schema'], body)).toBe('')
    const declared = namesIn(at(document, ...place, 'headers')).map((name) => name.toLowerCase())
    expect(declared).toContain('latchkey-request-id')
    expect(declared).toEqual(expect.arrayContaining(Object.keys(headers).filter((name) => RATE.test(name))))
  }
}
