import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApiRequest } from '#mocks/engine/request.ts'
import { call } from '#mocks/mock.ts'
import { desk } from '../mocks/desk.ts'
import { registered } from '../mocks/registered.ts'
import { hostile, hostileTexts } from './hostile.ts'
import { patience, TIMES } from './runs.ts'

const METHODS: readonly ApiRequest['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const CALLS = 600 * TIMES
const ACTS = 400 * TIMES

/** The characters of a text that HTTP can carry in the value of a header. */
const carried = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '')

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('there are some three hundred hostile texts', () => {
  expect(new Set(hostileTexts).size).toBeGreaterThan(290)
})

describe.each(registered)('$name', async (provider) => {
  const { mock, mintOne, dash } = desk(`fuzz/${provider.id}`)
  const { key } = await mintOne(provider.id, {})
  const [host] = provider.hosts.filter(({ answers }) => answers !== false)
  const ways = provider.credentialLocations
  const keyed = provider.endpoints.filter(({ auth }) => auth.keys.length > 0)

  const hostileCall = fc.record({
    endpoint: fc.constantFrom(...keyed),
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
    ),
    way: fc.constantFrom(...ways),
    text: hostile,
    other: hostile,
    place: fc.constantFrom('credential', 'path', 'query', 'body', 'header'),
  })

  test(
    `none of ${CALLS} hostile calls without a key is accepted, breaks the mock or shows a key`,
    async () => {
      await fc.assert(
        fc.asyncProperty(hostileCall, async ({ endpoint, method = endpoint.method, way, text, other, place }) => {
          const path = endpoint.path.replace(/:\w+/g, () =>
            place === 'path' ? encodeURIComponent(text.toWellFormed()) : 'x',
          )
          const query = place === 'query' ? `?${new URLSearchParams([[other, text]]).toString()}` : ''
          const answer = await call(mock, {
            method,
            url: `https://${host?.host ?? ''}${path}${query}`,
            headers: {
              ...(place === 'credential' && {
                [way.header]: way.scheme === 'bearer' ? `Bearer ${carried(text)}` : carried(text),
              }),
              ...(place === 'header' && { 'X-Odd': carried(text) }),
            },
            ...(method !== 'GET' && { body: place === 'body' ? text : '{}' }),
          })
          expect([answer.status >= 400, answer.status < 500]).toEqual([true, true])
          expect(answer.body === '' || isJson(answer.body)).toBe(true)
          expect(answer.body + JSON.stringify(answer.headers)).not.toContain(key)
        }),
        { numRuns: CALLS },
      )
    },
    patience(CALLS),
  )

  const act = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    path: fc.oneof(
      fc.constantFrom('/keys', '/account', '/requests', '/cases', '/reset', '/clock', '/clock/advance', ''),
      hostile.map((text) => `/keys/${encodeURIComponent(text.toWellFormed())}`),
      hostile.map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
    ),
    body: fc.oneof(
      hostile,
      fc
        .dictionary(
          fc.oneof(hostile, fc.constantFrom('label', 'class', 'environment', 'expiresAt', 'now', 'seconds')),
          fc.jsonValue(),
        )
        .map((value) => JSON.stringify(value)),
    ),
  })

  test(
    `none of ${ACTS} hostile acts on the dashboard breaks it, or shows a key that it does not issue`,
    async () => {
      await fc.assert(
        fc.asyncProperty(act, async ({ method, path, body }) => {
          const whole = path.startsWith('/clock') ? path : `/${provider.id}${path}`
          const { status, text } = await dash(method, whole, ...(method === 'GET' ? [] : [body]))
          expect([status >= 200, status < 500]).toEqual([true, true])
          expect(text).not.toContain(key)
        }),
        { numRuns: ACTS },
      )
      expect((await dash('GET', `/${provider.id}/keys`)).status).toBe(200)
    },
    patience(ACTS),
  )
})
