import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '#mocks/engine/response.ts'
import type { ApiRequest } from '#mocks/engine/request.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { call, PAGE_IP } from '#mocks/mock.ts'
import type { MintedKey } from '#mocks/control/schema.ts'
import { controlledMock } from './control-calls.ts'
import { mutation } from './mutation.ts'
import { registered } from './registered.ts'

const TRIES = 10_000

/** Every key that a provider can be asked for: of each environment, each class. */
const allKeys = async (
  { mint }: ReturnType<typeof controlledMock>,
  { id, environments, operations }: Provider,
): Promise<MintedKey[]> => {
  const classes =
    operations.mint.issues === 'one' && operations.mint.fields.includes('class') ? operations.mint.classes : [undefined]
  const orders = environments.flatMap((environment) =>
    classes.map((each) => ({ environment, ...(each && { class: each }) })),
  )
  return (await Promise.all(orders.map((order) => mint(id, order)))).flat()
}

const hostOf = ({ hosts }: Provider, environment?: string): string =>
  hosts.find((each) => each.answers !== false && (each.environment ?? environment) === environment)?.host ??
  hosts[0]?.host ??
  ''
const endpointFor = ({ endpoints }: Provider, key: MintedKey): Endpoint => {
  const endpoint = endpoints.find(({ auth }) => auth.keys.includes(key.class))
  if (!endpoint) throw new Error(`no endpoint takes a ${key.class} key`)
  return endpoint
}
const sentAs = (way: CredentialLocation, text: string): string => (way.scheme === 'bearer' ? `Bearer ${text}` : text)
const callOf = ({ method, path }: Endpoint, host: string, headers: Record<string, string>): ApiRequest => ({
  method,
  host,
  path: path.replace(/:\w+/g, 'x'),
  query: new URLSearchParams(),
  headers,
  body: '',
  ip: PAGE_IP,
})

describe.each(registered)('$name', async (provider) => {
  const control = controlledMock(`properties/${provider.id}`)
  const { mock } = control
  const opens = (key: MintedKey) => provider.endpoints.some(({ auth }) => auth.keys.includes(key.class))
  const own = await allKeys(control, provider)
  const good = own.filter(opens)
  const foreign = (
    await Promise.all(registered.filter(({ id }) => id !== provider.id).map((other) => allKeys(control, other)))
  ).flat()
  const texts = new Set(good.map(({ key }) => key))

  /** Sends `text` as a key to an endpoint that takes keys like `like`; tells whether any key was accepted for it. */
  const accepted = async (text: string, way: CredentialLocation, like: MintedKey): Promise<boolean> =>
    mock.store.change(provider, (draft) => {
      const used = () => Object.values(draft.state.keys).reduce((sum, { requestCount }) => sum + requestCount, 0)
      const before = used()
      const request = callOf(endpointFor(provider, like), hostOf(provider, like.environment), {
        [way.header.toLowerCase()]: sentAs(way, text),
      })
      const { entry } = answer(provider, draft, request, { state: 'absent' }, mock.random)
      return entry.verdict.outcome === 'allowed' || used() !== before
    })

  test.each(good)('the $environment $class key itself is accepted, each way that it can be sent', async (key) => {
    for (const way of provider.credentialLocations) expect(await accepted(key.key, way, key)).toBe(true)
  })

  test(`none of ${TRIES} mutated, truncated, extended, re-cased or foreign keys is accepted`, async () => {
    const tries = fc.record({
      key: fc.constantFrom(...good),
      way: fc.constantFrom(...provider.credentialLocations),
      change: mutation(
        provider.keyFormats.map(({ prefix }) => prefix),
        [...foreign, ...own.filter((key) => !opens(key))].map(({ key }) => key),
      ),
    })
    await fc.assert(
      fc.asyncProperty(tries, async ({ key, way, change }) => {
        const text = change.of(key.key)
        // Spaces after `Bearer` are part of the scheme; nothing else around a key is forgiven here.
        fc.pre(!texts.has(way.scheme === 'bearer' ? text.replace(/^ +/, '') : text))
        expect([text, await accepted(text, way, key)]).toEqual([text, false])
      }),
      { numRuns: TRIES },
    )
  }, 20_000)

  test('a key in a header, a path or a query stays out of every reply, the log, the dashboard and the stored world', async () => {
    const places = fc.record({
      key: fc.constantFrom(...own, ...foreign),
      place: fc.constantFrom('header', 'scheme', 'other header', 'path', 'query', 'body'),
      way: fc.constantFrom(...provider.credentialLocations),
      endpoint: fc.constantFrom(...provider.endpoints),
    })
    await fc.assert(
      fc.asyncProperty(places, async ({ key, place, way, endpoint }) => {
        const path =
          endpoint.path.replace(/:\w+/g, place === 'path' ? key.key : 'x') + (place === 'path' ? `/${key.key}` : '')
        const query = place === 'query' ? `?api_key=${key.key}&client_secret=${key.key}` : ''
        const headers = {
          ...(place === 'header' && { [way.header]: sentAs(way, key.key) }),
          ...(place === 'scheme' && { [way.header]: `Token ${key.key}` }),
          ...(place === 'other header' && { 'X-Key': key.key }),
        }
        const body = endpoint.method === 'POST' ? { body: place === 'body' ? key.key : '{}' } : {}
        const answer = await call(mock, {
          method: endpoint.method,
          url: `https://${hostOf(provider, key.environment)}${path}${query}`,
          headers,
          ...body,
        })
        expect(Object.values(answer.headers).join() + answer.body).not.toContain(key.key)
        const [entry] = await mock.store.requests(provider.id)
        expect(JSON.stringify(entry)).not.toContain(key.key)
      }),
      { numRuns: 500 },
    )
    const { dash } = control
    const shown = [
      ...(await Promise.all(
        [`/${provider.id}`, `/${provider.id}/keys`, `/${provider.id}/requests`].map((path) => dash('GET', path)),
      )),
      ...(await Promise.all(own.map(({ key }) => dash('PATCH', `/${provider.id}/keys/${key}`, { label: 'x' })))),
    ].map(({ text }) => text)
    const stored = await mock.store.change(provider, ({ state }) => JSON.stringify(state))
    for (const { key } of [...own, ...foreign]) for (const text of [...shown, stored]) expect(text).not.toContain(key)
  }, 20_000)
})
