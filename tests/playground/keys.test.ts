import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { call, createMock, type Mock } from '#mocks/mock.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { examplesOf, makeExample } from '#src/session/keys/examples.ts'
import { issuedIn } from '#src/session/keys/issued-in.ts'
import { loginEndpoint } from '#src/session/request/endpoints.ts'
import { lookAhead } from '#src/session/keys/look-ahead.ts'
import { callOf, draftOf, emptyDraft, noCredential } from '#src/session/request/draft.ts'
import { requestFor } from '#src/session/request/request-for.ts'
import { arrange } from '#mocks/state/arrange.ts'

const bundles = await Promise.all(
  Object.values(registry).map(async (entry) => {
    const [{ provider }, { docs: pages }] = await Promise.all([entry.load(), entry.docs()])
    return { name: provider.name, provider, docs: pages }
  }),
)
const NOW = Date.parse('2026-01-15T10:30:00Z')
const mockOf = (seed: string): Mock => {
  const random = seededRandom(seed)
  return createMock({ catalog: catalogOf(registry), random, system: () => NOW })
}
const sendTo = async (mock: Mock, request: ReturnType<typeof callOf>): Promise<number> =>
  (await call(mock, request)).status

describe.each(bundles)('each example key of $name is in the state that it names', ({ provider, docs }) => {
  test.each([...examplesOf(provider)])('$id', async (example) => {
    const mock = mockOf(`example/${provider.id}/${example.id}`)
    const quickstart = provider.cases.find(({ id }) => id === docs.first)
    if (!quickstart) throw new Error('no quickstart')
    const draft = draftOf(provider, (await arrange(provider, quickstart, seededRandom('x'))).request)
    const endpoint = provider.endpoints.find(({ id }) => id === draft.endpoint)
    if (!endpoint) throw new Error('no endpoint')
    const text = await mock.store.change(provider, ({ state, now }) =>
      makeExample(provider, state, example, now, mock.random),
    )
    const key = { from: 'example', id: example.id, text } as const
    const host = provider.hosts.find(
      ({ environment, answers }) =>
        answers !== false && (environment === undefined || environment === example.environment),
    )
    const request = await requestFor(provider, mock, { ...draft, key }, endpoint)
    const status = await sendTo(mock, callOf(provider, { ...request, host: host?.host ?? request.host }))
    const takesIt = endpoint.auth.keys.includes(example.class)
    const isOpen = example.state === 'active' || (example.state === 'other-store' && endpoint.auth.store === undefined)
    if (isOpen && takesIt && example.state === 'active') expect(status).toBeLessThan(400)
    if (!isOpen) expect(status).toBeGreaterThanOrEqual(400)
  })
})

describe.each(bundles)('in a world of the reader at $name', ({ provider }) => {
  test.each(provider.endpoints.filter(({ auth }) => auth.token !== true).map((each) => [each.id, each] as const))(
    'a request to %s is made that its own ids fit',
    async (_, endpoint) => {
      const mock = mockOf(`own/${provider.id}`)
      const keyClass = endpoint.auth.keys[0]
      const example = examplesOf(provider).find(
        (each) => each.state === 'active' && each.class === (keyClass ?? each.class),
      )
      if (!example) throw new Error('no example')
      const text = await mock.store.change(provider, ({ state, now }) =>
        makeExample(provider, state, example, now, mock.random),
      )
      const key = endpoint.auth.keys.length === 0 ? noCredential : ({ from: 'own', id: 'k', text } as const)
      const before = await mock.store.change(provider, ({ state }) => JSON.stringify(state))
      const request = await requestFor(provider, mock, { ...emptyDraft(provider), key }, endpoint)
      expect(request).toMatchObject({ endpoint: endpoint.id, method: endpoint.method, key })
      expect(request.path).not.toContain('//')
      expect(await mock.store.change(provider, ({ state }) => JSON.stringify(state))).toBe(before)
    },
  )
})

test('a log-in is the endpoint that asks for no key, at a provider that has tokens', () => {
  for (const { provider } of bundles)
    expect([provider.id, loginEndpoint(provider) !== undefined]).toEqual([provider.id, provider.tokens !== undefined])
  expect(bundles.flatMap(({ provider }) => loginEndpoint(provider)?.id ?? [])).toContain('login')
})

test('tokens and client secrets are found in an answer, and nothing else', () => {
  const token = ['eyJh', 'eyJi', 'x-_y'].join('.')
  const secret = ['pay_abc', 'secret', 'xyz'].join('_')
  expect(
    issuedIn(JSON.stringify({ a: token, b: secret, c: 'pay_abc' }), 'w').map(({ kind, text }) => [kind, text]),
  ).toEqual([
    ['token', token],
    ['client-secret', secret],
  ])
})

test('looking ahead finds the key and the environment of the data, and changes nothing', async () => {
  const { provider } = bundles.find((bundle) => bundle.provider.id === 'paykore') ?? { provider: undefined }
  const across = provider?.cases.find(({ id }) => id === 'live-key-on-sandbox')
  if (!provider || !across) throw new Error('no PayKore')
  const random = seededRandom('ahead')
  const { state, clock, request } = await arrange(provider, across, random)
  const mock = mockOf('ahead')
  await mock.store.reset({ providerId: provider.id, state, clock })
  const before = JSON.stringify(state)
  expect(await lookAhead(provider, mock, draftOf(provider, request))).toEqual({
    key: { class: 'secret', environment: 'live' },
    target: { environment: 'test' },
  })
  expect(JSON.stringify(state)).toBe(before)
})
