import { setupServer } from 'msw/node'
import { describe, expect, test } from 'vitest'
import { createMock, type Entry, type Mock } from '#mocks/package/index.ts'
import { handlers } from '#mocks/package/msw.ts'
import { serve } from '#mocks/package/server.ts'
import { registered } from '../mocks/registered.ts'
import { provider as samplepay } from '../pages/sixth-provider/samplepay/provider.ts'

const NOW = '2026-01-15T10:00:00.000Z'
const WALLETS = 'https://api.paykore.dev/v1/wallets'
const paykore = (seed = 'tests') => createMock({ providers: ['paykore'], now: NOW, seed })
const wallets = (mock: Mock<'paykore'>, key?: string) =>
  mock.fetch(WALLETS, key === undefined ? {} : { headers: { 'X-API-Key': key } })

describe('a mock', () => {
  test('answers for the addresses of its providers', async () => {
    const mock = await createMock({ providers: ['paykore', 'perfectpay'] })
    expect(mock.origins).toEqual([
      'https://api.paykore.dev',
      'https://sandbox.perfectpay.ai',
      'https://api.perfectpay.ai',
    ])
    const each = await Promise.all(registered.map((provider) => createMock({ providers: [provider] })))
    expect((await createMock()).origins).toEqual(each.flatMap(({ origins }) => origins))
  })

  test('lets in a key that it issued, and no other', async () => {
    const mock = await paykore()
    expect((await wallets(mock)).status).toBe(401)
    expect((await wallets(mock, mock.key('paykore').text)).status).toBe(200)
    expect((await wallets(mock, mock.key('paykore', { expiresAt: '2026-01-01' }).text)).status).toBe(401)
  })

  test('takes a Request, and a body', async () => {
    const mock = await paykore()
    const request = new Request(WALLETS, {
      method: 'POST',
      headers: { 'X-API-Key': mock.key('paykore').text, 'Content-Type': 'application/json' },
      body: JSON.stringify({ userRef: 'u1', currency: 'NGN' }),
    })
    expect((await mock.fetch(request)).status).toBe(200)
  })

  test.each([
    ['another host', 'https://api.nobody.example/v1/wallets'],
    ['another scheme', 'http://api.paykore.dev/v1/wallets'],
    ['another port', 'https://api.paykore.dev:8443/v1/wallets'],
    ['a host that only pages name', 'https://app.paykore.dev/'],
  ])('rejects a request to %s as a network error that says what it mocks', async (_, url) => {
    const mock = await paykore()
    const call = mock.fetch(url)
    await expect(call).rejects.toThrow(TypeError)
    await expect(call).rejects.toThrow('It mocks https://api.paykore.dev.')
    expect(mock.log).toEqual([])
  })

  test('rejects a request that was aborted', async () => {
    const mock = await paykore()
    await expect(mock.fetch(WALLETS, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })

  test('rejects a request that is aborted while it is under way', async () => {
    const mock = await paykore()
    const controller = new AbortController()
    const call = mock.fetch(WALLETS, { signal: controller.signal })
    controller.abort(new Error('no longer wanted'))
    await expect(call).rejects.toThrow('no longer wanted')
  })

  test('answers a HEAD without a body, as HTTP does', async () => {
    const answer = await (await paykore()).fetch(WALLETS, { method: 'HEAD' })
    expect([answer.status, answer.body]).toEqual([404, null])
  })

  test('gives the same keys and ids for the same seed, and others for another', async () => {
    const played = async (mock: Mock<'paykore'>) => {
      const key = mock.key('paykore')
      const { headers } = await wallets(mock, key.text)
      return [key.id, key.text, headers.get('Latchkey-Request-Id')]
    }
    const mock = await paykore()
    const first = await played(mock)
    expect(await played(await paykore())).toEqual(first)
    expect(await played(await paykore('another'))).not.toEqual(first)
    mock.reset()
    expect(await played(mock)).toEqual(first)
  })

  test('is a world of its own', async () => {
    const [one, two] = [await paykore('one'), await paykore('two')]
    const key = one.key('paykore')
    expect((await wallets(two, key.text)).status).toBe(401)
    expect(one.log).toEqual([])
  })

  test('refuses a provider that is not there, and one that is there twice', async () => {
    await expect(
      createMock({
        providers: [
          { ...samplepay, id: 'x' },
          { ...samplepay, id: 'x' },
        ],
      }),
    ).rejects.toThrow('twice')
    // @ts-expect-error no such provider
    await expect(createMock({ providers: ['nobody'] })).rejects.toThrow('There are: payviox')
    const mock = await paykore()
    // @ts-expect-error not chosen
    expect(() => mock.key('payviox')).toThrow('It has: paykore.')
  })
})

describe('a key', () => {
  test('is revoked, and seen so once the cache is over', async () => {
    const mock = await paykore()
    const key = mock.key('paykore')
    await wallets(mock, key.text)
    key.revoke()
    expect((await wallets(mock, key.text)).status).toBe(200)
    mock.clock.advance('5m')
    expect((await wallets(mock, key.text)).status).toBe(401)
    expect(() => key.revoke()).toThrow('PayKore: This key is revoked')
  })

  test('is rotated where the provider rotates', async () => {
    const mock = await createMock({ providers: ['payviox', 'paykore'] })
    const old = mock.key('payviox')
    expect(old.rotate().text).not.toBe(old.text)
    expect(() => mock.key('paykore').rotate()).toThrow('PayKore does not rotate keys.')
  })

  test('has its partner where keys come in pairs', async () => {
    const mock = await createMock({ providers: ['ivorypay', 'paykore'] })
    expect(mock.key('ivorypay').partner?.text).toMatch(/^pk_/)
    expect(mock.key('paykore').partner).toBeUndefined()
  })

  test('takes an expiry as a date, an instant or a number', async () => {
    const mock = await createMock({ providers: ['payviox'], now: NOW })
    const call = (key: string) =>
      mock.fetch('https://api.payviox.com/session', {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body: '{}',
      })
    const soon = mock.key('payviox', { expiresAt: Date.parse(NOW) + 60_000 })
    expect((await call(soon.text)).status).not.toBe(401)
    mock.clock.advance('1m')
    expect((await call(soon.text)).status).toBe(401)
    expect(() => mock.key('payviox', { class: 'public', expiresAt: new Date(Number.NaN) })).toThrow(RangeError)
  })

  test('is not issued as the dashboard would not issue it', async () => {
    const mock = await paykore()
    expect(() => mock.key('paykore', { class: 'public' })).toThrow('PayKore: class: Give one of: secret.')
  })
})

test('an account changes as the provider lets it', async () => {
  const mock = await createMock({ providers: ['ivorypay', 'paykore'] })
  mock.account('paykore', { tier: 'growth' })
  mock.account('ivorypay', { status: 'suspended' })
  expect(() => mock.account('paykore', { status: 'deleted' })).toThrow('PayKore has no account status')
})

describe('the clock', () => {
  test('stands where it is set, moves by spans, and runs', async () => {
    const { clock } = await paykore()
    expect(clock.now().toISOString()).toBe(NOW)
    clock.advance('90s')
    expect(clock.now().toISOString()).toBe('2026-01-15T10:01:30.000Z')
    clock.set(0)
    clock.advance('1.5h')
    expect(clock.now().toISOString()).toBe('1970-01-01T01:30:00.000Z')
    clock.run()
    expect(clock.now().getTime()).toBeGreaterThan(Date.parse(NOW))
  })

  test.each(['5 minutes', '5', '-5m', '0s', 'm', 'Infinitym', '1e9d'])('refuses the span "%s"', async (by) => {
    const { clock } = await paykore()
    // @ts-expect-error a text may be anything
    expect(() => clock.advance(by)).toThrow(RangeError)
  })

  test('refuses what is no instant', async () => {
    await expect(createMock({ now: 'soon' })).rejects.toThrow(RangeError)
  })
})

describe('the log', () => {
  test('has each request once, oldest first, across the providers, under a clock that stands still', async () => {
    const mock = await createMock({ providers: ['paykore', 'ivorypay'], now: NOW })
    await mock.fetch('https://api.ivorypay.io/api/v1/transactions')
    await mock.fetch(WALLETS)
    await mock.fetch('https://api.ivorypay.io/api/v1/transactions')
    expect(mock.log.map(({ seq, provider }) => [seq, provider])).toEqual([
      [1, 'ivorypay'],
      [2, 'paykore'],
      [3, 'ivorypay'],
    ])
  })

  test('holds no full key, and names the check that refused', async () => {
    const mock = await paykore()
    const key = mock.key('paykore', { expiresAt: '2026-01-01' })
    await wallets(mock, key.text)
    expect(JSON.stringify(mock.log)).not.toContain(key.text)
    expect(mock.log.at(-1)?.verdict).toMatchObject({ outcome: 'denied', rule: 'not-expired' })
    expect(mock.log[0]?.at).toEqual(new Date(NOW))
  })

  test('is told to who subscribes, until it stops', async () => {
    const mock = await paykore()
    const heard: Entry<'paykore'>[] = []
    const stop = mock.subscribe((entry) => heard.push(entry))
    await wallets(mock)
    stop()
    await wallets(mock)
    expect(heard).toEqual([mock.log[0]])
  })
})

describe('why', () => {
  test('says which check refused a response, and what each saw', async () => {
    const mock = await paykore()
    const text = mock.why(await wallets(mock))
    expect(text).toMatch(/^401 GET https:\/\/api\.paykore\.dev\/v1\/wallets/)
    expect(text).toContain('Refused by key-sent (MISSING_API_KEY)')
    expect(text).toMatch(/✗ key-sent +no key in/)
    expect(text).toMatch(/· known +not reached/)
  })

  test('says so of a response that no check refused, and of one that is not the mock’s', async () => {
    const mock = await paykore()
    expect(mock.why(await wallets(mock, mock.key('paykore').text))).toContain('No check refused it.')
    expect(mock.why(Response.error())).toContain('no provider of this mock gave it')
    const answer = await wallets(mock)
    mock.reset()
    expect(mock.why(answer)).toContain('no longer has the request')
  })
})

describe('a case', () => {
  test('is staged with the request that shows it', async () => {
    const mock = await paykore()
    const { request, expects } = await mock.stage('paykore/revoked-cache-over')
    const response = await mock.fetch(request)
    expect([response.status, mock.log.at(-1)?.verdict]).toMatchObject([expects.status, { rule: expects.rule }])
  })

  test('that is not there is refused', async () => {
    const mock = await paykore()
    // @ts-expect-error no such case
    await expect(mock.stage('paykore/nonsense')).rejects.toThrow('no case "paykore/nonsense"')
  })
})

describe('a provider of one’s own', () => {
  test('is mocked like the others, its cases and keys too', async () => {
    const mock = await createMock({ providers: [samplepay, 'paykore'] })
    expect(mock.origins).toContain('https://api.samplepay.example')
    const key = mock.key('samplepay')
    const headers = { 'X-Sample-Key': key.text }
    expect(await (await mock.fetch('https://api.samplepay.example/pings', { headers })).json()).toEqual({ pings: 1 })
    const { request, expects } = await mock.stage('samplepay/no-key')
    expect((await mock.fetch(request)).status).toBe(expects.status)
  })

  test('keeps nothing of a call at which its endpoint throws', async () => {
    const endpoints = samplepay.endpoints.map((each) => ({
      ...each,
      run: (args: Parameters<typeof each.run>[0]) => {
        each.run(args)
        if (args.call.query.has('throw')) throw new Error('a fault')
        return each.run(args)
      },
    }))
    const mock = await createMock({ providers: [{ ...samplepay, endpoints }] })
    const headers = { 'X-Sample-Key': mock.key('samplepay').text }
    const ping = (query = '') => mock.fetch(`https://api.samplepay.example/pings${query}`, { headers })
    expect(await (await ping()).json()).toEqual({ pings: 2 })
    await expect(ping('?throw')).rejects.toThrow('a fault')
    expect(await (await ping()).json()).toEqual({ pings: 4 })
    expect(mock.log.map(({ seq }) => seq)).toEqual([1, 2])
  })
})

test('handlers of MSW answer the real addresses', async () => {
  const mock = await paykore()
  const server = setupServer(...handlers(mock))
  server.listen()
  try {
    const headers = { 'X-API-Key': mock.key('paykore').text }
    expect((await fetch(WALLETS, { headers })).status).toBe(200)
    expect((await fetch(WALLETS)).status).toBe(401)
    expect(mock.log).toHaveLength(2)
  } finally {
    server.close()
  }
})

describe('a mock that is served', () => {
  test('answers over HTTP with the addresses and keys of its environment', async () => {
    const mock = await paykore()
    await using server = await serve(mock)
    const { PAYKORE_BASE_URL: base, PAYKORE_API_KEY_SANDBOX: key = '' } = server.env
    expect(base).toBe(`${server.origin}/api.paykore.dev`)
    expect((await fetch(`${base}/v1/wallets`, { headers: { 'X-API-Key': key } })).status).toBe(200)
    expect(mock.log).toHaveLength(1)
    expect(server.env).toBe(server.env)
  })

  test('stops when it is closed', async () => {
    const server = await serve(await paykore())
    await server.close()
    await expect(fetch(server.origin)).rejects.toThrow()
  })

  test('is one that createMock made', async () => {
    await expect(serve({ origins: [], fetch })).rejects.toThrow('createMock')
  })
})
