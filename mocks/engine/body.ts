import type { Endpoint } from './endpoint.ts'
import { isObject, type Json, parsedBody } from './request.ts'

type Written = Pick<Endpoint, 'bodyType'>

/** The media type of the body that an endpoint takes. */
export const mediaType = ({ bodyType = 'json' }: Written): string => {
  switch (bodyType) {
    case 'json':
      return 'application/json'
    case 'form':
      return 'application/x-www-form-urlencoded'
    default:
      return bodyType satisfies never
  }
}

/** A body's fields, as its endpoint writes them; undefined where it is empty or does not parse. */
export const bodyFields = ({ bodyType }: Written, body: string): Json | undefined => {
  if (bodyType !== 'form') return parsedBody({ body })
  return body.trim() === '' ? undefined : Object.fromEntries(new URLSearchParams(body))
}

/** Fields as the body of an endpoint. A form holds texts alone, so any other value goes into it as JSON. */
export const bodyText = ({ bodyType }: Written, fields: Json): string => {
  if (bodyType !== 'form' || !isObject(fields)) return JSON.stringify(fields)
  const pairs = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return new URLSearchParams(pairs).toString()
}
