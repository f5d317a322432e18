import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { stagedSchema } from '#mocks/control/schema.ts'
import { isObject, type Json } from '#mocks/engine/request.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { matchPath } from '#mocks/engine/route.ts'
import { controlledMock } from './control-calls.ts'
import { registered } from './registered.ts'

// What plain objects inherit: a lookup without an own-property check would find these.
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty']

const endpointOf = ({ endpoints }: Provider, { method, pathname }: { method: string; pathname: string }) =>
  endpoints.find((endpoint) => endpoint.method === method && matchPath(endpoint.path, pathname))

/** The body with each text in it replaced, one at a time. */
const variants = (body: Json | undefined, name: string): Json[] =>
  isObject(body)
    ? Object.keys(body)
        .filter((field) => typeof body[field] === 'string')
        .map((field) => ({ ...body, [field]: name }))
    : []

describe.each(registered)('$name takes a name that every object has for what it is: unknown', (provider) => {
  const good = provider.cases.filter(({ expects }) => expects.status < 300)

  test.each([...good])('$id', async (each: Case) => {
    for (const name of names) {
      const { dash, call } = controlledMock(`inherited/${each.id}`)
      const { request } = z.parse(stagedSchema, (await dash('POST', `/cases/${provider.id}/${each.id}`)).body)
      const { host, pathname, search } = new URL(request.url)
      const endpoint = endpointOf(provider, { method: request.method, pathname })
      const params = endpoint ? (matchPath(endpoint.path, pathname) ?? {}) : {}
      for (const value of Object.values(params)) {
        const read = await call(
          request.method,
          `${host}${pathname.replace(value, name)}${search}`,
          request.headers,
          request.body,
        )
        expect([name, read.status >= 400 && read.status < 500]).toEqual([name, true])
      }
      for (const body of variants(request.body, name)) {
        const read = await call(request.method, `${host}${pathname}${search}`, request.headers, body)
        expect([body, read.status < 500]).toEqual([body, true])
      }
    }
  })
})
