import { describe, expect, test } from 'vitest'
import { bodyFields, mediaType } from '#mocks/engine/body.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { type Json, parsedBody } from '#mocks/engine/request.ts'
import { route } from '#mocks/engine/route.ts'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { registry } from '#mocks/providers/registry.ts'
import { call, createMock } from '#mocks/mock.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { at, declaredBy, JSON_TYPE, judgeOf, namesIn, operationOf, RATE } from './declared-answers.ts'

const catalog = catalogOf(registry)
const described = await Promise.all(
  Object.values(registry).map(async (entry) => {
    const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
    return { name: provider.name, provider, document: await openApiOf(catalog, provider, docs) }
  }),
)

describe.each(described)('the OpenAPI file of $name', ({ provider, document }) => {
  const complaintsOn = judgeOf(document)
  const cases = provider.cases.map((each) => [each.id, each] as const)

  const expectDeclared = declaredBy(document)

  test.each(cases)('describes the call and the answer of %s', async (id, each) => {
    const { request, reply, entry } = await runCase(catalog, provider, each, seededRandom(`${provider.id}/${id}`))
    const found = route(provider, request.method, new URL(request.url).pathname)
    if (!found) {
      expect([reply.status, each.expects.reply]).toEqual([404, provider.fallback.unknownPath])
      return
    }
    const { endpoint } = found
    expectDeclared(endpoint, reply)
    if (entry.verdict.outcome !== 'allowed' || reply.status !== endpoint.success.status) return
    if (endpoint.body) {
      const place = [...operationOf(endpoint), 'requestBody', 'content', mediaType(endpoint), 'schema']
      expect(complaintsOn(place, bodyFields(endpoint, request.body ?? '') ?? null)).toBe('')
    }
    const sent = Object.keys(request.headers).map((name) => name.toLowerCase())
    const credentialLocations = provider.credentialLocations.filter(({ header }) => sent.includes(header.toLowerCase()))
    if (endpoint.auth.keys.length > 0) expect(credentialLocations.length).toBeGreaterThan(0)
  })

  test.each(provider.endpoints.filter(({ method }) => method !== 'GET').map((each) => [each.id, each] as const))(
    'describes what %s says to a body that does not fit',
    async (id, endpoint) => {
      const good = provider.cases.find(
        (each) => 'send' in each && each.expects.reply === undefined && endpointOf(each) === id,
      )
      if (!good) throw new Error(`No case calls ${id} with success.`)
      for (const body of ['{', '[]', '{"q": 1}', 'null']) {
        const random = seededRandom(`${id}/${body}`)
        const { state, clock, request } = await arrange(provider, good, random)
        const world = { clock, states: { [provider.id]: state }, logs: {} }
        const mock = createMock({ catalog, random, system: () => 0, world })
        const answer = await call(mock, { ...request, body })
        expectDeclared(endpoint, { ...answer, body: parsedBody(answer) ?? null })
      }
    },
  )
  const endpointOf = (each: (typeof provider.cases)[number]): string | undefined => {
    if (!('send' in each)) return undefined
    const name = typeof each.send === 'string' ? each.send : each.send[0]
    return provider.calls[name]?.endpoint ?? name
  }

  test('fixes what an answer may be', () => {
    for (const { path, method } of provider.endpoints) {
      const responses = at(document, ...operationOf({ path, method }), 'responses')
      for (const status of namesIn(responses)) {
        expect([path, at(responses, status, 'content', JSON_TYPE, 'schema')]).not.toEqual([path, {}])
        const place = [...operationOf({ path, method }), 'responses', status]
        for (const wrong of [{ planted: true }, [], 'text', null])
          expect([path, status, complaintsOn([...place, 'content', JSON_TYPE, 'schema'], wrong)]).not.toEqual([
            path,
            status,
            '',
          ])
      }
    }
  })

  test('names rate headers where some answer has them, and only there', async () => {
    const runs = await Promise.all(
      provider.cases.map((each) => runCase(catalog, provider, each, seededRandom(`${provider.id}/${each.id}`))),
    )
    const sent = new Set(
      runs.flatMap(({ reply: { status, headers } }) =>
        Object.keys(headers).flatMap((name) => (RATE.test(name) ? `${status} ${name}` : [])),
      ),
    )
    for (const { path, method, auth } of provider.endpoints) {
      const responses = at(document, ...operationOf({ path, method }), 'responses')
      const declared = namesIn(responses).flatMap((status) =>
        namesIn(at(responses, status, 'headers')).flatMap((name) =>
          RATE.test(name.toLowerCase()) ? `${status} ${name.toLowerCase()}` : [],
        ),
      )
      expect([path, declared.filter((each) => !sent.has(each))]).toEqual([path, []])
      if (auth.keys.length === 0) expect([path, declared]).toEqual([path, []])
    }
  })

  test('has roles, a licence, and a sentence on each tag', () => {
    for (const { path, method, auth } of provider.endpoints) {
      const security = at(document, ...operationOf({ path, method }), 'security')
      const roles = JSON.stringify(security)
      expect([path, ...auth.keys.filter((each) => !roles.includes(`["${each}"]`))]).toEqual([path])
    }
    expect(at(document, 'info', 'license')).toEqual({ name: 'MIT', identifier: 'MIT' })
    const tags = at(document, 'tags')
    expect(Array.isArray(tags) && tags.every((tag: Json) => at(tag, 'description') !== undefined)).toBe(true)
  })
})
