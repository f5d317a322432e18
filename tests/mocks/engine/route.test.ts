import { describe, expect, test } from 'vitest'
import { endpointLike, fillablePath, matchPath, route } from '#mocks/engine/route.ts'
import { registered } from '../registered.ts'

describe('a path fits a pattern', () => {
  test.each<readonly [string, string, string, Record<string, string> | undefined]>([
    ['where it is the same', '/v1/things', '/v1/things', {}],
    ['not where it is longer', '/v1/things', '/v1/things/1', undefined],
    ['not where it ends in a slash', '/v1/things', '/v1/things/', undefined],
    ['not where a letter has another case', '/v1/things', '/v1/Things', undefined],
    ['with each parameter by its name', '/v1/:a/x/:b', '/v1/1/x/2', { a: '1', b: '2' }],
    ['not where a parameter is empty', '/v1/:a/x', '/v1//x', undefined],
    ['with percent-encoding kept', '/v1/:a', '/v1/a%2Fb', { a: 'a%2Fb' }],
    ['not where a word stands in the place of another', '/v1/:a/x', '/v1/1/y', undefined],
  ])('%s', (_, pattern, path, params) => {
    expect(matchPath(pattern, path)).toEqual(params)
  })
})

describe.each(registered)('$name', (provider) => {
  const filled = (pattern: string): string => pattern.replace(/:\w+/g, 'id-1')

  test.each([...provider.endpoints])('$method $path leads to its own endpoint', (endpoint) => {
    expect(route(provider, endpoint.method, filled(endpoint.path))?.endpoint.id).toBe(endpoint.id)
  })
  test.each(['DELETE', 'HEAD', 'get'])('%s leads nowhere', (method) => {
    for (const { path } of provider.endpoints) expect(route(provider, method, filled(path))).toBeUndefined()
  })
})

describe('an endpoint is known by its path', () => {
  const [provider] = registered
  if (!provider) throw new Error('There is no provider.')
  const one = provider.endpoints.find(
    ({ path }) => provider.endpoints.filter((each) => each.path === path).length === 1,
  )
  if (!one) throw new Error('Each path has several methods.')
  const path = one.path.replace(/:\w+/g, 'id-1')

  test.each([one.method, 'PUT'])('with %s', (method) => {
    expect(endpointLike(provider, method, path)).toBe(one)
  })
  test('and by no other', () => {
    expect(endpointLike(provider, one.method, `${path}/more`)).toBeUndefined()
  })
})

describe('an address that is being filled in fits its pattern', () => {
  test.each<readonly [string, string, Record<string, string> | undefined]>([
    ['with an empty parameter', '/v1/', { id: '' }],
    ['with one that is filled', '/v1/x', { id: 'x' }],
    ['not without its slash', '/v1', undefined],
    ['not where it goes on', '/v1/x/y', undefined],
    ['not elsewhere', '/v2/x', undefined],
  ])('%s', (_, filled, params) => {
    expect(fillablePath('/v1/:id', filled)).toEqual(params)
  })
})
