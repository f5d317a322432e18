import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import { route } from '#mocks/engine/route.ts'
import { call, createMock } from '#mocks/mock.ts'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { registry } from '#mocks/providers/registry.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { declaredBy } from '../mocks/declared-answers.ts'
import { controlledMock } from '../mocks/control-calls.ts'
import { shownOf } from '../secrets/neighbours.ts'
import { hostile, hostileTexts, secretAmong } from './hostile.ts'
import { patience, TIMES, tryOut } from './runs.ts'
import { parses } from '../parses.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const CALLS = 600 * TIMES
const GOOD = 100 * TIMES
const ACTS = 400 * TIMES
/** Five characters are shown by chance where so much is tried. */
const PART_LENGTH = 8

/** The characters of a text that HTTP can carry in the value of a header. */
const carried = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '')

const parse: (text: string) => Json = JSON.parse

const LEVEL = '{"a":'
const nested = (depth: number): string => `${LEVEL.repeat(depth)}1${'}'.repeat(depth)}`
/** More levels than a body may have. */
const isDeep = (json: string): boolean => json.startsWith(LEVEL.repeat(512))
/** JSON of any depth: what a body may hold in the place of a value. */
const oddJson: fc.Arbitrary<string> = fc.oneof(
  fc
    .oneof(
      hostile,
      fc.jsonValue(),
      secretAmong.map(({ text }) => text),
    )
    .map((value) => JSON.stringify(value)),
  fc.oneof(fc.integer({ min: 1, max: 600 }), fc.constantFrom(5000, 20_000, 60_000)).map(nested),
)

const catalog = catalogOf(registry)
const loaded = await Promise.all(
  Object.values(registry).map(async (entry) => {
    const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
    return { name: provider.name, provider, docs }
  }),
)

test('there are some three hundred hostile texts', () => {
  expect(new Set(hostileTexts).size).toBeGreaterThan(290)
})

describe.each(loaded)('$name', async ({ provider, docs }) => {
  const { mock, mintOne, dash } = controlledMock(`fuzz/${provider.id}`)
  const { key } = await mintOne(provider.id, {})
  const [host] = provider.hosts.filter(({ answers }) => answers !== false)
  const credentialLocations = provider.credentialLocations
  const keyed = provider.endpoints.filter(({ auth }) => auth.keys.length > 0)

  const hostileCall = fc.record({
    endpoint: fc.constantFrom(...keyed),
    method: fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
    ),
    way: fc.constantFrom(...credentialLocations),
    text: hostile,
    other: hostile,
    secret: secretAmong,
    has: fc.constantFrom('text', 'secret'),
    place: fc.constantFrom('credential', 'path', 'query', 'body', 'header'),
  })

  test(
    `none of ${CALLS} hostile calls without a key of the mock is accepted, breaks it or shows a key`,
    async ({ task }) => {
      const property = fc.asyncProperty(
        hostileCall,
        async ({ endpoint, method = endpoint.method, way, has, text: plain, other, secret, place }) => {
          const text = has === 'secret' ? secret.text : plain
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
          expect(answer.body === '' || parses(answer.body)).toBe(true)
          expect(shownOf(JSON.stringify(answer), secret.specimen, PART_LENGTH)).toBeUndefined()
        },
      )
      await tryOut(task, property, CALLS)
    },
    patience(CALLS),
  )

  test(
    `each of ${GOOD} good calls with one odd value in the body gets an answer that the OpenAPI file declares`,
    async ({ task }) => {
      const expectDeclared = declaredBy(await openApiOf(catalog, provider, docs))
      const random = seededRandom(`fuzz/${provider.id}/good`)
      const arranged = await Promise.all(
        provider.cases
          .filter(({ expects }) => expects.reply === undefined)
          .map(async (each) => ({ each, ...(await arrange(provider, each, random)) })),
      )
      const good = arranged.flatMap(({ state, clock, request }) => {
        const body = parsedBody({ body: request.body ?? '' })
        const found = route(provider, request.method, new URL(request.url).pathname)
        return isObject(body) && found ? [{ state, clock, request, body, endpoint: found.endpoint }] : []
      })
      const oddCall = fc.constantFrom(...good).chain((base) =>
        fc.record({
          base: fc.constant(base),
          field: fc.oneof(fc.constantFrom(...Object.keys(base.body), 'metadata', 'x'), hostile),
          value: oddJson,
        }),
      )
      const property = fc.asyncProperty(
        oddCall,
        async ({ base: { state, clock, request, body, endpoint }, field, value }) => {
          const world = structuredClone({ clock, states: { [provider.id]: state }, logs: {} })
          const at = createMock({ catalog, random, system: () => 0, world })
          const kept = Object.entries(body).filter(([name]) => name !== field)
          const parts = [...kept.map(([name, each]) => [name, JSON.stringify(each)]), [field, value]]
          const sent = `{${parts.map(([name = '', each]) => `${JSON.stringify(name)}:${each}`).join()}}`
          const { status, headers, body: text, entry } = await call(at, { ...request, body: sent })
          const read = parse(text)
          expectDeclared(endpoint, { status, headers, body: read })
          expect([status < 500, isDeep(value) && status < 400]).toEqual([true, false])
          const credentials = Object.values(request.headers).flatMap((each) => each.split(' ').at(-1) ?? [])
          for (const each of credentials.filter(({ length }) => length > 20))
            expect(text + JSON.stringify(entry)).not.toContain(each)
        },
      )
      await tryOut(task, property, GOOD)
    },
    patience(GOOD),
  )

  const act = fc.record({
    method: fc.constantFrom(...METHODS),
    path: fc.oneof(
      fc.constantFrom('/keys', '/account', '/requests', '/cases', '/reset', '/clock', '/clock/advance', ''),
      hostile.map((text) => `/keys/${encodeURIComponent(text.toWellFormed())}`),
      hostile.map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
    ),
    secret: fc.option(secretAmong, { nil: undefined }),
    body: fc.oneof(
      hostile,
      fc
        .dictionary(
          fc.oneof(hostile, fc.constantFrom('label', 'class', 'environment', 'expiresAt', 'now', 'seconds')),
          oddJson,
        )
        .map(
          (all) =>
            `{${Object.entries(all)
              .map(([name, value]) => `${JSON.stringify(name)}:${value}`)
              .join()}}`,
        ),
    ),
  })

  test(
    `none of ${ACTS} hostile acts on the dashboard breaks it, or shows a key that it does not issue`,
    async ({ task }) => {
      const property = fc.asyncProperty(act, async ({ method, path, secret, body }) => {
        const whole = path.startsWith('/clock') ? path : `/${provider.id}${path}`
        const { status, text } = await dash(method, whole, ...(method === 'GET' ? [] : [secret?.text ?? body]))
        expect([status >= 200, status < 500]).toEqual([true, true])
        expect(text).not.toContain(key)
        if (secret) expect(shownOf(text, secret.specimen, PART_LENGTH)).toBeUndefined()
      })
      await tryOut(task, property, ACTS)
      expect((await dash('GET', `/${provider.id}/keys`)).status).toBe(200)
    },
    patience(ACTS),
  )
})
