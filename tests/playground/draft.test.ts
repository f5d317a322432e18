import { describe, expect, test } from 'vitest'
import { seededRandom } from '#mocks/state/random.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { emptyPath, paramsIn, queryFields, readAddress, withPair, withParam } from '#src/session/request/address.ts'
import {
  callOf,
  draftFor,
  draftOf,
  emptyDraft,
  endpointAt,
  keyValue,
  noCredential,
  type RequestDraft,
} from '#src/session/request/draft.ts'
import { registered } from '../mocks/registered.ts'

const [first] = registered
if (!first) throw new Error('there are providers')

describe.each(registered)('a case of $name, taken apart and put together, is the same request', (provider) => {
  test.each([...provider.cases])('$id', async (each) => {
    const { request } = await arrange(provider, each, seededRandom(`draft/${provider.id}/${each.id}`))
    const call = callOf(provider, draftOf(provider, request))
    expect({
      method: call.method,
      url: decodeURIComponent(call.url.replaceAll('+', ' ')),
      headers: Object.fromEntries(call.headers),
    }).toEqual({
      method: request.method,
      url: decodeURIComponent(request.url.replaceAll('+', ' ').replace(/\?$/, '')),
      headers: request.headers,
    })
    expect(call.body ?? '').toBe(request.method === 'GET' ? '' : (request.body ?? ''))
  })
})

describe('the prefix stands in front of a key', () => {
  const rows = [
    ['once, where the way asks for it', 'bearer', 'pasted', 'abc', 'Bearer abc'],
    ['never twice', 'bearer', 'pasted', 'Bearer abc', 'Bearer abc'],
    ['never twice, however it is written', 'bearer', 'pasted', 'bearer  abc', 'bearer  abc'],
    ['as a case sends it, mistakes and all', 'bearer', 'case', 'Bearer abc', 'Bearer Bearer abc'],
    ['not at all, where the key goes alone', 'bare', 'pasted', 'abc', 'abc'],
    ['although it is wrong there', 'bare', 'pasted', 'Bearer abc', 'Bearer abc'],
  ] as const
  test.each(rows)('%s', (_, form, from, text, value) => {
    expect(keyValue({ scheme: form }, { from, id: '', text })).toBe(value)
  })
})

const draft: RequestDraft = {
  ...emptyDraft(first),
  method: 'POST',
  host: 'api.example.dev',
  path: '/v1/things',
  query: [],
}

describe('a draft is sent', () => {
  test('without a header for a key that is not chosen', () => {
    expect(callOf(first, { ...draft, key: noCredential }).headers).toEqual([])
  })
  test('with an empty header for a key that is empty', () => {
    expect(
      callOf(first, { ...draft, key: { from: 'pasted', id: '', text: '' } }).headers.map(([name]) => name),
    ).toEqual([first.credentialLocations[0]?.header])
  })
  test('with the type of its body, unless the reader names another', () => {
    expect(callOf(first, { ...draft, body: '{}' }).headers).toEqual([['Content-Type', 'application/json']])
    expect(callOf(first, { ...draft, body: '{}', extra: [['content-type', 'text/plain']] }).headers).toEqual([
      ['content-type', 'text/plain'],
    ])
  })
  test('without a body where the method has none', () => {
    expect(callOf(first, { ...draft, method: 'GET', body: '{}' })).toEqual({
      method: 'GET',
      url: 'https://api.example.dev/v1/things',
      headers: [],
    })
  })
  test('with its query behind the path', () => {
    expect(
      callOf(first, {
        ...draft,
        query: [
          ['a', 'x y'],
          ['', 'left out'],
        ],
      }).url,
    ).toBe('https://api.example.dev/v1/things?a=x+y')
  })
})

describe('an address is taken apart', () => {
  test.each([
    ['/v1/things/:id', '/v1/things/42', [['id', '42']]],
    ['/v1/things/:id', '/v1/things/', [['id', '']]],
    ['/v1/things/:id', '/v1/things/a%20b', [['id', 'a b']]],
    ['/v1/things/:id', '/v1/things/100%', [['id', '100%']]],
    ['/v1/things/:id', '/v1/things', undefined],
    ['/v1/things/:id', '/v1/other/42', undefined],
  ])('%s in %s', (pattern, path, params) => {
    expect(paramsIn(pattern, path)).toEqual(params)
  })
  test('and put together again', () => {
    expect(withParam('/a/:x/b/:y', '/a//b/2', 'x', '1/2')).toBe('/a/1%2F2/b/2')
    expect(emptyPath('/a/:x/b/:y')).toBe('/a//b/')
    expect(readAddress('/a?b=1&c=')).toEqual({
      path: '/a',
      query: [
        ['b', '1'],
        ['c', ''],
      ],
    })
    expect(withPair([['a', '1']], 'a', '2')).toEqual([['a', '2']])
    expect(withPair([['a', '1']], 'b', '2')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
    expect(queryFields({ nocache: 'says' }, [['x', '1']])).toEqual([
      ['nocache', ''],
      ['x', '1'],
    ])
  })
})

test('another endpoint takes its own path and method, and keeps the key', () => {
  const key = { from: 'pasted', id: '', text: 'abc' } as const
  for (const provider of registered) {
    for (const endpoint of provider.endpoints) {
      const next = draftFor(provider, { ...draft, key, token: { from: 'pasted', id: '', text: 'eyJ' } }, endpoint)
      expect(next).toMatchObject({
        endpoint: endpoint.id,
        method: endpoint.method,
        key,
        token: { from: endpoint.auth.token ? 'pasted' : 'none' },
      })
      expect(endpointAt(provider, next.method, next.path, endpoint.id)).toBe(endpoint.id)
    }
    expect(endpointAt(provider, 'GET', '/no/such/path', provider.endpoints[0]?.id ?? '')).toBe('')
  }
})
