import { expect, test } from 'vitest'
import { respond } from '#mocks/browser/respond.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { BODY_LIMIT } from '#mocks/engine/read-body.ts'
import { call, createMock, type Mock } from '#mocks/mock.ts'
import { registry } from '#mocks/providers/registry.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { registered } from './registered.ts'

const catalog = catalogOf(registry)
const URL_OF_WALLETS = 'https://api.paykore.dev/v1/wallets'
const mockOf = (seed: string): Mock =>
  createMock({ catalog, random: seededRandom(seed), system: () => Date.parse('2026-01-15T12:00:00Z') })

test.each(registered.map((provider) => [provider.id, provider] as const))(
  'a call as plain data is answered as the same request over fetch: %s',
  async (_, provider) => {
    for (const each of provider.cases) {
      const seed = `plain/${provider.id}/${each.id}`
      const staged = async () => {
        const { state, clock, request } = await arrange(provider, each, seededRandom(seed))
        const world = { clock, states: { [provider.id]: state }, logs: {} }
        return { mock: createMock({ catalog, random: seededRandom(seed), system: () => 0, world }), request }
      }
      const [plain, fetched] = [await staged(), await staged()]
      const answer = await call(plain.mock, plain.request)
      const { url, method, headers, body = null } = fetched.request
      const address = url.replace('https://', 'http://mock.invalid/')
      const response = await respond(fetched.mock, new Request(address, { method, headers, body }))
      expect([answer.status, Object.entries(answer.headers), answer.body]).toEqual([
        response.status,
        [...response.headers],
        await response.text(),
      ])
      expect([answer.entry]).toEqual(await fetched.mock.store.requests(provider.id))
    }
  },
)

test('header names may be written in any case, and one that comes twice is joined as HTTP joins it', async () => {
  const mock = mockOf('headers')
  const { entry } = await call(mock, {
    method: 'GET',
    url: URL_OF_WALLETS,
    headers: [
      ['X-API-Key', 'one'],
      ['x-api-key', 'two-long'],
    ],
  })
  expect(entry?.verdict.outcome).toBe('denied')
  expect(entry?.keyHint).toMatch(/long$/)
})

test('a body of the limit is read and one byte more is refused, counted in bytes', async () => {
  const mock = mockOf('limit')
  const post = (body: string) => call(mock, { method: 'POST', url: URL_OF_WALLETS, body })
  expect((await post('x'.repeat(BODY_LIMIT))).status).not.toBe(413)
  expect((await post(`${'x'.repeat(BODY_LIMIT - 1)}é`)).status).toBe(413)
  expect((await call(mock, { method: 'GET', url: URL_OF_WALLETS, body: 'x'.repeat(BODY_LIMIT + 1) })).status).toBe(401)
})

test('an address of no provider is a problem, and nothing is logged of it', async () => {
  const answer = await call(mockOf('nobody'), { method: 'GET', url: 'https://nobody.example/' })
  expect([answer.status, answer.headers['content-type'], answer.entry]).toEqual([
    404,
    'application/problem+json',
    undefined,
  ])
})
