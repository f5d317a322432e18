import { describe, expect, test } from 'vitest'
import { left, outcome, merchant } from './vesuvio-merchant.ts'

const many = async (count: number, call: () => Promise<unknown>): Promise<void> => {
  for (let done = 0; done < count; done += 1) await call()
}

describe('The limit of a minute', () => {
  test('the hundredth call passes, the next waits for the full minute', async () => {
    const at = merchant('hundred')
    await at.freeze('2026-01-15T10:00:15.000Z')
    const { secret } = await at.pair()
    await many(99, () => at.get(secret, '/orders'))
    const last = await at.get(secret, '/orders')
    expect([outcome(last), left(last), last.headers.get('x-ratelimit-retry-after')]).toEqual(['200', '0', null])

    const over = await at.get(secret, '/orders')
    expect(over).toMatchObject({
      status: 429,
      body: { retryAfter: 45, message: 'Rate limit exceeded. Please retry after 45 seconds.' },
    })
    expect(over.headers.get('x-ratelimit-retry-after')).toBe('45')

    await at.freeze('2026-01-15T10:00:59.999Z')
    expect((await at.get(secret, '/orders')).body).toMatchObject({ retryAfter: 1 })
    await at.freeze('2026-01-15T10:01:00.000Z')
    const fresh = await at.get(secret, '/orders')
    expect([outcome(fresh), left(fresh)]).toEqual(['200', '99'])
  })

  test('each key counts for itself: the partner, the other environment and a second pair are untouched', async () => {
    const at = merchant('apart')
    const path = `/sdk/store/${(await at.summary()).stores[0]?.id ?? ''}/branding`
    const busy = await at.pair()
    const others = [busy.publishable, (await at.pair({ environment: 'live' })).secret, (await at.pair()).secret]
    await many(100, () => at.get(busy.secret, path))
    expect(outcome(await at.get(busy.secret, path))).toBe('429 RATE_LIMIT_EXCEEDED')
    for (const key of others) expect(left(await at.get(key, path))).toBe('99')
  })

  test('a higher tier opens the same minute further, and back again', async () => {
    const at = merchant('tiers')
    const { secret } = await at.pair()
    await many(100, () => at.get(secret, '/orders'))
    expect(outcome(await at.get(secret, '/orders'))).toBe('429 RATE_LIMIT_EXCEEDED')
    expect(await at.dash('PATCH', '/vesuviopay/account', { tier: 'premium' })).toMatchObject({ status: 200 })
    expect(left(await at.get(secret, '/orders'))).toBe('899')
    await at.dash('PATCH', '/vesuviopay/account', { tier: 'standard' })
    expect(outcome(await at.get(secret, '/orders'))).toBe('429 RATE_LIMIT_EXCEEDED')
  })

  test('there is no other tier to choose', async () => {
    const refused = await merchant('enterprise').dash('PATCH', '/vesuviopay/account', { tier: 'enterprise' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'tier' }] } })
  })
})

describe('What a call costs', () => {
  test.each([
    { what: 'a wrong class', path: () => '/orders', keyClass: 'publishable', answer: '403 ACCESS_DENIED' },
    {
      what: 'a customer who is not there',
      path: () => '/customers/00000000-0000-4000-8000-000000000001',
      keyClass: 'secret',
      answer: '404 CUSTOMER_NOT_FOUND',
    },
    {
      what: 'another store',
      path: (other: string) => `/sdk/store/${other}/branding`,
      keyClass: 'secret',
      answer: '403 NO_STORE_ACCESS',
    },
    {
      what: 'a cart without a token',
      path: (_: string, own: string) => `/sdk/cart/${own}`,
      keyClass: 'publishable',
      answer: '401 UNAUTHORIZED',
    },
  ] as const)(
    '$what takes from the quota and counts as use: the key itself was good',
    async ({ path, keyClass, answer }) => {
      const at = merchant('cost')
      await at.freeze('2026-01-15T10:00:00.000Z')
      const [own, other] = (await at.summary()).stores
      const pair = await at.pair()
      const read = await at.get(pair[keyClass], path(other?.id ?? '', own?.id ?? ''))
      expect([outcome(read), left(read)]).toEqual([answer, '99'])
      expect(await at.keyOf('vesuviopay', pair.ids[keyClass])).toMatchObject({
        requestCount: 1,
        lastUsedAt: '2026-01-15T10:00:00.000Z',
      })
    },
  )

  test('a revoked key takes nothing and counts nothing, and still shows its quota', async () => {
    const at = merchant('revoked')
    const { secret, ids } = await at.pair()
    await at.revoke(ids.secret)
    await many(3, () => at.get(secret, '/orders'))
    expect(left(await at.get(secret, '/orders'))).toBe('100')
    expect(await at.keyOf('vesuviopay', ids.secret)).toMatchObject({ requestCount: 0, lastUsedAt: null })
  })

  test('a failed authentication is in the log with its rule and code, and without the key', async () => {
    const at = merchant('log')
    const { secret, ids } = await at.pair()
    await at.revoke(ids.secret)
    await at.get(secret, '/orders')
    const log = await at.dash('GET', '/vesuviopay/requests')
    expect(log.body).toMatchObject({
      requests: [{ status: 401, verdict: { outcome: 'denied', rule: 'not-revoked', code: 'API_KEY_INACTIVE' } }],
    })
    expect(log.text).not.toContain(secret)
  })
})
