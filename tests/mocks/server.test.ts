import { request } from 'node:http'
import { connect } from 'node:net'
import { beforeEach, describe, expect, test } from 'vitest'
import { BODY_LIMIT } from '#mocks/engine/read-body.ts'
import { jsonOf } from '../json-of.ts'
import { realMock, servedMock } from '../served-mock.ts'

const { mock, server, origin } = await servedMock(realMock())
const named = await servedMock(mock, { allowedHosts: ['mock'] })
const json = { 'Content-Type': 'application/json' }

beforeEach(() => mock.store.reset())

const mint = async (): Promise<string> => {
  const answer: { keys: { key: string }[] } = await jsonOf(
    await fetch(`${origin}/_dashboard/paykore/keys`, { method: 'POST' }),
  )
  return answer.keys[0]?.key ?? ''
}
const wallets = (key: string, init: RequestInit = {}) =>
  fetch(`${origin}/api.paykore.dev/v1/wallets`, { ...init, headers: { ...json, 'X-API-Key': key } })

/** A request with headers that `fetch` does not let one set, such as Host. */
const raw = (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body?: string,
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> =>
  new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }))
    })
    sent.on('error', reject)
    sent.end(body)
  })

describe('the dashboard of the local server answers this machine alone', () => {
  test('it is bound to the loopback address', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' })
  })

  test.each([
    ['a loopback name', {}, 200],
    ['localhost with a port', { Host: 'localhost:4710' }, 200],
    ['the IPv6 loopback address', { Host: '[::1]:4710' }, 200],
    ['a foreign host name', { Host: 'evil.example' }, 403],
    ['a host name that only begins like ours', { Host: '127.0.0.1.evil.example' }, 403],
    ['localhost of somebody else', { Host: 'localhost.evil.example' }, 403],
    ['its own origin', { Host: '127.0.0.1:4710', Origin: 'http://127.0.0.1:4710' }, 200],
    ['its own origin by its other name', { Host: '127.0.0.1:4710', Origin: 'http://localhost:4710' }, 200],
    ['an origin of this machine at another port', { Origin: 'http://localhost:3000' }, 403],
    ['an origin of another scheme', { Host: '127.0.0.1:4710', Origin: 'https://127.0.0.1:4710' }, 403],
    ['a foreign origin', { Origin: 'https://evil.example' }, 403],
    ['an opaque origin', { Origin: 'null' }, 403],
    ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a page of this site', { 'Sec-Fetch-Site': 'same-origin' }, 200],
  ])('%s', async (_, headers, status) => {
    expect((await raw('/_dashboard', headers)).status).toBe(status)
  })

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 403],
    ['plain text', 'text/plain', 403],
    ['another kind of JSON', 'application/json-patch+json', 403],
    ['JSON with a charset', 'application/json; charset=utf-8', 201],
  ])('a body sent as %s', async (_, type, status) => {
    expect((await raw('/_dashboard/paykore/keys', { 'Content-Type': type }, 'POST', '{}')).status).toBe(status)
  })

  test('a call without a body needs no content type', async () => {
    expect((await raw('/_dashboard/paykore/keys', {}, 'POST')).status).toBe(201)
  })

  test('a preflight gets no permission', async () => {
    const answer = await raw(
      '/_dashboard',
      { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
      'OPTIONS',
    )
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('provider paths', () => {
  test('answer a preflight with what was asked, and log nothing', async () => {
    const answer = await raw(
      '/api.paykore.dev/v1/wallets',
      {
        Origin: 'http://localhost:3000',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'x-api-key',
      },
      'OPTIONS',
    )
    expect(answer.status).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'x-api-key',
    })
    expect(answer.headers['access-control-expose-headers']).toContain('X-RateLimit-Remaining')
    expect(await jsonOf(await fetch(`${origin}/_dashboard/paykore/requests`))).toEqual({ requests: [] })
  })

  test('of an unknown host are a problem without a request id', async () => {
    const answer = await fetch(`${origin}/api.nobody.example/v1/things`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('latchkey-request-id')).toBeNull()
  })

  test('belong to the provider whose host is named in Host, with or without a port', async () => {
    const key = await mint()
    for (const host of ['api.paykore.dev', 'API.PayKore.dev:443'])
      expect((await raw('/v1/wallets', { Host: host, 'X-API-Key': key })).status).toBe(200)
    expect((await raw('/v1/wallets', { Host: 'api.nobody.example', 'X-API-Key': key })).status).toBe(404)
  })

  test('answer whatever Host they are called by', async () => {
    expect((await raw('/api.paykore.dev/v1/wallets', { Host: 'api.paykore.test' })).status).toBe(401)
  })
})

describe('the local server survives', () => {
  test('malformed JSON on a provider path', async () => {
    expect((await wallets(await mint(), { method: 'POST', body: '{"userRef":' })).status).toBe(400)
  })

  test('a body above the limit, with its length announced', async () => {
    const answer = await wallets(await mint(), { method: 'POST', body: 'x'.repeat(BODY_LIMIT + 1) })
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('1 MiB')])
  })

  test('a body above the limit, streamed', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(120)
    let left = 40
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => (left-- > 0 ? stream.enqueue(chunk) : stream.close()),
    })
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
    expect((await wallets(await mint(), init)).status).toBe(413)
  })

  test('a body just at the limit', async () => {
    const frame = JSON.stringify({ userRef: '', currency: 'NGN' })
    const body = frame.replace('""', JSON.stringify('x'.repeat(BODY_LIMIT - frame.length)))
    expect(body.length).toBe(BODY_LIMIT)
    expect((await wallets(await mint(), { method: 'POST', body })).status).toBe(400)
  })

  test('thousands of bytes of headers', async () => {
    expect((await raw('/api.paykore.dev/v1/wallets', { 'X-API-Key': 'k'.repeat(8000) })).status).toBe(401)
    expect((await raw('/api.paykore.dev/v1/wallets', { 'X-API-Key': 'k'.repeat(40_000) })).status).toBe(431)
  })

  test('a connection that drops in the middle of a body', async () => {
    const { port } = new URL(origin)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          'POST /api.paykore.dev/v1/wallets HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"userRef"',
        )
        setTimeout(() => socket.destroy(), 20)
      })
      socket.on('close', () => resolve())
    })
    expect((await wallets(await mint())).status).toBe(200)
  })

  test('parallel calls without losing a count', async () => {
    await fetch(`${origin}/_dashboard/clock`, {
      method: 'PUT',
      headers: json,
      body: JSON.stringify({ now: '2026-01-15T10:00:00Z' }),
    })
    const key = await mint()
    const statuses = await Promise.all(Array.from({ length: 310 }, async () => (await wallets(key)).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(300)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    const listed: { keys: { requestCount: number }[] } = await jsonOf(await fetch(`${origin}/_dashboard/paykore/keys`))
    expect(listed.keys[0]?.requestCount).toBe(310)
  })

  test('an address that is no address', async () => {
    for (const path of ['/', '//', '/%', '/api.paykore.dev', '/api.paykore.dev/%E0%A4%A', '/_dashboard/%/keys']) {
      expect([path, (await raw(path, {})).status]).toEqual([path, 404])
    }
  })
})

describe('what Node parsed is read as it was sent', () => {
  /** The first line of the answer to a request that is written byte by byte. */
  const sent = (lines: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      let text = ''
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => {
        socket.write([...lines, 'Connection: close', '', ''].join('\r\n'))
      })
      socket.on('data', (chunk) => (text += chunk.toString()))
      socket.on('close', () => resolve(text.split('\r\n', 1)[0] ?? ''))
      socket.on('error', reject)
    })

  test('a key that comes twice in its header is no key', async () => {
    const key = await mint()
    const once = ['GET /api.paykore.dev/v1/wallets HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${key}`]
    expect(await sent(once)).toBe('HTTP/1.1 200 OK')
    expect(await sent([...once, `Authorization: Bearer ${key}`])).toBe('HTTP/1.1 401 Unauthorized')
    const log = await fetch(`${origin}/_dashboard/paykore/requests`)
    expect(await log.text()).toContain('sent twice')
  })

  test('a whole address is taken as a proxy takes it', async () => {
    const line = `GET ${origin}/api.paykore.dev/v1/wallets HTTP/1.1`
    expect(await sent([line, 'Host: localhost', `X-API-Key: ${await mint()}`])).toBe('HTTP/1.1 200 OK')
  })

  test('a whole address of a provider belongs to that provider', async () => {
    const key = `X-API-Key: ${await mint()}`
    const line = 'GET http://api.paykore.dev/v1/wallets HTTP/1.1'
    expect(await sent([line, 'Host: api.paykore.dev', key])).toBe('HTTP/1.1 200 OK')
    expect(await sent(['GET http://api.paykore.dev/v1/purses HTTP/1.1', 'Host: localhost', key])).toBe(
      'HTTP/1.1 404 Not Found',
    )
  })

  test('a target that is no address is a problem', async () => {
    expect(await sent(['OPTIONS * HTTP/1.1', 'Host: localhost'])).toBe('HTTP/1.1 400 Bad Request')
  })

  test('the length of the answer is announced', async () => {
    const answer = await fetch(`${origin}/api.paykore.dev/v1/wallets`)
    expect(answer.headers.get('content-length')).toBe(String((await answer.text()).length))
  })

  test('a caller who is still sending reads the 413, and the connection goes on', async () => {
    const large = 'x'.repeat(8 * BODY_LIMIT)
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => raw('/api.paykore.dev/v1/wallets', json, 'POST', large)),
    )
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413])
  })
})

describe('the health address', () => {
  test('names the mock and its version', async () => {
    const answer = await fetch(`${origin}/_health`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/^\{"name":"latchkey","version":"\d+\.\d+\.\d+"\}$/)
  })
})

describe('a name that was opened at the start', () => {
  const asked = (headers: Record<string, string>): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      request(`${named.origin}/_dashboard`, { headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      })
        .on('error', reject)
        .end()
    })

  test.each([
    ['by that name', { Host: 'mock:4710' }, 200],
    ['by that name in capitals', { Host: 'MOCK' }, 200],
    ['by a page of that name', { Host: 'mock:4710', Origin: 'http://mock:4710' }, 200],
    ['by a page of another port of that name', { Host: 'mock:4710', Origin: 'http://mock:80' }, 403],
    ['by a page of another name', { Host: 'mock:4710', Origin: 'http://evil.example' }, 403],
    ['by a loopback name as before', { Host: '127.0.0.1:4710' }, 200],
    ['by a name that only begins alike', { Host: 'mock.evil.example' }, 403],
  ])('reaches the dashboard %s: %j', async (_, headers, status) => {
    expect((await asked(headers)).status).toBe(status)
  })

  test('and a refusal says which flag opens the name', async () => {
    expect((await asked({ Host: 'other:4710' })).text).toContain('--allow-host other')
  })
})
