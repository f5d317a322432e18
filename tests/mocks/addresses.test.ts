import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { problemSchema } from '#mocks/control/schema.ts'
import { controlledMock } from './control-calls.ts'
import { outcome } from './outcome.ts'
import { registered } from './registered.ts'

describe('an address of the dashboard', () => {
  test.each([
    ['GET', '/nobody'],
    ['GET', '/nobody/keys'],
    ['POST', '/nobody/keys'],
    ['PATCH', '/nobody/account'],
    ['GET', '/nobody/requests'],
    ['GET', '/cases/nobody'],
    ['POST', '/cases/nobody/good-key'],
    ['GET', '/constructor'],
    ['GET', '/__proto__/keys'],
    ['GET', '/requests/none'],
    ['GET', '/paykore/nothing'],
    ['GET', '/paykore/keys/x/y/z'],
    ['GET', '/'],
  ])('%s %s is a 404', async (method, path) => {
    expect(outcome(await controlledMock('404').dash(method, path))).toBe('404')
  })

  test.each([
    ['POST', '', 'GET'],
    ['GET', '/reset', 'POST'],
    ['GET', '/clock', 'PUT'],
    ['PUT', '/clock/advance', 'POST'],
    ['DELETE', '/paykore', 'GET'],
    ['PUT', '/paykore/account', 'PATCH'],
    ['DELETE', '/paykore/keys', 'GET, POST'],
    ['GET', '/paykore/keys/x', 'PATCH'],
    ['DELETE', '/paykore/keys/x', 'PATCH'],
    ['GET', '/paykore/keys/x/rotate', 'POST'],
    ['GET', '/paykore/keys/x/revoke', 'POST'],
    ['POST', '/paykore/requests', 'GET'],
    ['POST', '/requests/x', 'GET'],
    ['POST', '/cases/paykore', 'GET'],
    ['GET', '/cases/paykore/good-key', 'POST'],
    ['constructor', '/paykore', 'GET'],
  ])('%s %s is a 405 that names what it takes', async (method, path, allow) => {
    const read = await controlledMock('405').dash(method, path)
    expect([outcome(read), read.headers.get('allow')]).toEqual(['405', allow])
  })

  test('is answered without the header of a provider, and is not to be stored', async () => {
    const read = await controlledMock('headers').dash('GET', '')
    expect([read.headers.get('latchkey-request-id'), read.headers.get('cache-control')]).toEqual([null, 'no-store'])
  })
})

describe('where the mock answers', () => {
  test.each(['api.nobody.example/v1', 'constructor/v1', '', 'app.paykore.dev/v1'])(
    'an unknown host "%s" is a 404 problem without the header of a provider',
    async (address) => {
      const read = await controlledMock('host').call('GET', address)
      expect([outcome(read), read.headers.get('latchkey-request-id')]).toEqual(['404', null])
    },
  )

  test('an unknown host is told which hosts there are, and no others', async () => {
    const { body } = await controlledMock('hosts').call('GET', 'app.paykore.dev/v1')
    const [, listed] = /these hosts: (.*)\.$/.exec(z.parse(problemSchema, body).detail) ?? []
    const hosts = registered.flatMap((provider) => provider.hosts.filter(({ answers }) => answers !== false))
    expect(listed?.split(', ').toSorted()).toEqual(hosts.map(({ host }) => host).toSorted())
  })

  test('a body of 1 MiB is read, one byte more is a 413', async () => {
    const { call, mintOne } = controlledMock('large')
    const { key } = await mintOne('paykore')
    const send = (length: number) =>
      call('POST', 'api.paykore.dev/v1/wallets', { 'X-API-Key': key }, `"${'x'.repeat(length - 2)}"`)
    expect((await send(1_048_576)).status).toBe(400)
    expect(outcome(await send(1_048_577))).toBe('413')
  })
  test('the dashboard reads no larger body either', async () => {
    expect(outcome(await controlledMock('large').dash('POST', '/paykore/keys', `"${'x'.repeat(1_048_576)}"`))).toBe(
      '413',
    )
  })

  test('a preflight is answered 204 for any origin, with the asked headers, and is not logged', async () => {
    const { ask, dash } = controlledMock('preflight')
    const read = await ask('/api.paykore.dev/v1/wallets', {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://localhost:3000',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'x-api-key, content-type',
      },
    })
    expect(read.status).toBe(204)
    expect(read.headers.get('access-control-allow-origin')).toBe('*')
    expect(read.headers.get('access-control-allow-headers')).toBe('x-api-key, content-type')
    expect(read.headers.get('access-control-expose-headers')).toBe(
      'Latchkey-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
    )
    expect((await dash('GET', '/paykore/requests')).body).toEqual({ requests: [] })
  })

  test.each(registered)('$name: an unknown path carries the request header and no rate header', async ({ hosts }) => {
    const read = await controlledMock('path').call('GET', `${hosts[0]?.host ?? ''}/no/such/path`)
    expect(read.status).toBe(404)
    expect(read.headers.get('latchkey-request-id')).toBeTruthy()
    expect(read.headers.get('x-ratelimit-limit')).toBeNull()
  })
})
