import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { errorText } from '#mocks/engine/error-text.ts'
import { keepAs, own } from '#mocks/engine/own.ts'
import { call } from '#mocks/mock.ts'
import { controlledMock } from '../control-calls.ts'
import { providerOf } from '../registered.ts'

const WALLETS = 'api.paykore.dev/v1/wallets'

const withStores = z.object({ stores: z.array(z.object({ id: z.string() })) })

/** A mock with a key of a provider, what is sent with it, and what the log says of the last call. */
const withKey = async (provider: string, header: string, prefix = '') => {
  const mocked = controlledMock(`response/${provider}`)
  const minted = await mocked.mintOne(provider)
  const last = async () => {
    const [entry] = await mocked.mock.store.requests(provider)
    if (!entry) throw new Error(`${provider} logged nothing`)
    return entry
  }
  return { ...mocked, minted, last, headers: { [header]: prefix + minted.key }, hint: `…${minted.key.slice(-4)}` }
}

describe('the log keeps of a call', () => {
  test('that is allowed: address, hint of the key and verdict, and no reply', async () => {
    const { call, headers, last, minted } = await withKey('paykore', 'X-API-Key')
    const { status, headers: answered } = await call('GET', WALLETS, headers)
    const { trace, ...entry } = await last()
    expect(entry).toStrictEqual({
      id: answered.get('Latchkey-Request-Id'),
      seq: 1,
      at: '2026-01-15T12:00:00.000Z',
      provider: 'paykore',
      method: 'GET',
      url: `https://${WALLETS}`,
      status: 200,
      keyHint: minted.hint,
      verdict: { outcome: 'allowed' },
    })
    expect([status, trace.length > 0]).toEqual([200, true])
    expect(JSON.stringify(trace)).not.toContain('undefined')
  })

  test('without a key: no hint, and the check, the code and the reply of the refusal', async () => {
    const { call, last } = await withKey('paykore', 'X-API-Key')
    await call('GET', WALLETS)
    expect(await last()).toMatchObject({
      keyHint: null,
      status: 401,
      verdict: { outcome: 'denied', rule: 'key-sent', code: 'MISSING_API_KEY' },
      reply: 'missing-api-key',
    })
  })

  test.each([
    ['?note=hello', '?note=hello'],
    ['', ''],
  ])('with the query %j', async (query, kept) => {
    const { call, headers, last } = await withKey('paykore', 'X-API-Key')
    await call('GET', WALLETS + query, headers)
    expect((await last()).url).toBe(`https://${WALLETS}${kept}`)
  })

  test('whose key has no form of its own: masked where it stands in the address again', async () => {
    const { call, headers, last, minted } = await withKey('perfectpay', 'api-key')
    await call('GET', `sandbox.perfectpay.ai/payments/${minted.key}?again=${minted.key}`, headers)
    const { url } = await last()
    expect(url).toContain('https://sandbox.perfectpay.ai/payments/')
    expect(url).not.toContain(minted.key.slice(0, -4))
  })
})

describe('an answer', () => {
  test('is JSON with an id, and a page of another origin may read it', async () => {
    const { call, headers } = await withKey('paykore', 'X-API-Key')
    const { headers: answered } = await call('GET', WALLETS, headers)
    expect(answered.get('Content-Type')).toMatch(/^application\/json/)
    expect(answered.get('Latchkey-Request-Id')).toMatch(/^req_/)
    expect(answered.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('finds a store by its id in any case', async () => {
    const { call, headers, dash } = await withKey('vesuviopay', 'X-API-Key')
    const { stores } = z.parse(withStores, (await dash('GET', '/vesuviopay')).body)
    const branding = (id = '') => call('GET', `api.vesuviopay.com/api/v1/sdk/store/${id}/branding`, headers)
    expect((await branding(stores[0]?.id)).status).toBe(200)
    expect((await branding(stores[0]?.id.toUpperCase())).status).toBe(200)
    expect((await branding('00000000-0000-4000-8000-000000000001')).status).toBe(404)
  })

  test('has an id that was laid ready, once', async () => {
    const { call, headers, mock } = await withKey('paykore', 'X-API-Key')
    await mock.store.change(providerOf('paykore'), ({ state }) => void state.pinnedIds.push('req_laid_ready'))
    const ids = []
    for (const _ of [1, 2]) ids.push((await call('GET', WALLETS, headers)).headers.get('Latchkey-Request-Id'))
    expect(ids).toEqual(['req_laid_ready', expect.not.stringMatching('req_laid_ready')])
  })

  test('rests on a look-up that the call before it kept, though the key was revoked since', async () => {
    const { call, headers, dash, minted, advance } = await withKey('paykore', 'X-API-Key')
    expect((await call('GET', WALLETS, headers)).status).toBe(200)
    await dash('POST', `/paykore/keys/${minted.id}/revoke`, {})
    expect((await call('GET', WALLETS, headers)).status).toBe(200)
    await advance(301)
    expect((await call('GET', WALLETS, headers)).status).toBe(401)
  })

  test('takes a key behind a scheme of another kind for none that was issued', async () => {
    const { call, headers, keyOf, minted } = await withKey('payviox', 'Authorization', 'Token ')
    expect((await call('GET', 'api.payviox.com/balance', headers)).status).toBe(401)
    expect(await keyOf('payviox', minted.id)).toMatchObject({ requestCount: 0, lastUsedAt: null })
  })

  test.each(['{', '[]', '5'])('does not look at the body of a GET: %s', async (body) => {
    const { mock, headers } = await withKey('paykore', 'X-API-Key')
    expect((await call(mock, { method: 'GET', url: `https://${WALLETS}`, headers, body })).status).toBe(200)
  })

  test('takes an object where it asks for no body, and leaves it alone', async () => {
    const { call, headers } = await withKey('perfectpay', 'api-key')
    const sandbox = 'sandbox.perfectpay.ai/payments'
    const made = await call('POST', sandbox, headers, { amount: 100, currency: 'USD', capture_method: 'manual' })
    const id = JSON.stringify(made.body).match(/"payment_id":"([^"]+)"/)?.[1] ?? 'none'
    expect((await call('POST', `${sandbox}/${id}/cancel`, headers, { reason: 'none' })).status).toBe(200)
  })
})

describe('a record by names that callers give', () => {
  test.each(['plain', '__proto__', 'constructor'])('keeps and finds %s as its own', (name) => {
    const record: Record<string, number> = {}
    expect(own(record, name)).toBeUndefined()
    keepAs(record, name, 1)
    expect([own(record, name), Object.keys(record)]).toEqual([1, [name]])
    expect([Reflect.set(record, name, 2), own(record, name)]).toEqual([true, 2])
    keepAs(record, name, 3)
    expect(own(record, name)).toBe(3)
    expect(Reflect.deleteProperty(record, name)).toBe(true)
    expect(own(record, name)).toBeUndefined()
  })
})

test.each([
  [new Error('what went wrong'), 'what went wrong'],
  ['a text that was thrown', 'a text that was thrown'],
  [42, '42'],
])('%o says of itself %j', (thrown, says) => {
  expect(errorText(thrown)).toBe(says)
})
