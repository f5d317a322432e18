import { describe, expect, test } from 'vitest'
import { hashKey } from '#mocks/engine/key.ts'
import { provider } from '#mocks/providers/vesuviopay/provider.ts'
import { outcome, merchant } from './vesuvio-merchant.ts'

const inactive = '401 API_KEY_INACTIVE'

describe('What the dashboard issues', () => {
  test.each([
    { fields: {}, environment: 'test', store: 0 },
    { fields: { environment: 'test' }, environment: 'test', store: 0 },
    { fields: { environment: 'live' }, environment: 'live', store: 0 },
  ])(
    'minting with $fields gives a pair for $environment and the first store',
    async ({ fields, environment, store }) => {
      const at = merchant('mint')
      const storeId = (await at.summary()).stores[store]?.id
      const keys = await at.mint('vesuviopay', fields)
      const common = { environment, storeId, status: 'active', expiresAt: null, label: null }
      expect(keys).toMatchObject([
        { ...common, class: 'secret' },
        { ...common, class: 'publishable' },
      ])
      for (const { key, hint, class: keyClass } of keys) {
        expect(hint).toBe(`${keyClass === 'secret' ? 'sk' : 'pk'}_${environment}_…${key.slice(-4)}`)
        expect(key).toMatch(new RegExp(`^${keyClass === 'secret' ? 'sk' : 'pk'}_${environment}_[a-z0-9]{32}$`))
        expect(outcome(await at.get(key, `/sdk/store/${storeId ?? ''}/branding`))).toBe('200')
      }
    },
  )

  test('naming the second store gives a pair that opens it and not the first', async () => {
    const at = merchant('second store')
    const [first, second] = (await at.summary()).stores
    const { secret, publishable } = await at.pair({ storeId: second?.id ?? '' })
    for (const key of [secret, publishable]) {
      expect(outcome(await at.get(key, `/sdk/store/${second?.id ?? ''}/branding`))).toBe('200')
      expect(outcome(await at.get(key, `/sdk/store/${first?.id ?? ''}/branding`))).toBe('403 NO_STORE_ACCESS')
    }
  })

  test.each([
    { fields: { class: 'secret' }, field: 'class', why: 'keys come in pairs' },
    { fields: { label: 'till' }, field: 'label', why: 'labels are given later' },
    { fields: { expiresAt: '2026-12-31' }, field: 'expiresAt', why: 'keys do not expire' },
    { fields: { environment: 'production' }, field: 'environment', why: 'the word is live' },
    { fields: { storeId: 'lumen' }, field: 'storeId', why: 'there is no such store' },
  ])('minting with $fields is refused, since $why', async ({ fields, field }) => {
    const refused = await merchant('bad mint').dash('POST', '/vesuviopay/keys', fields)
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field }] } })
  })

  test('the summary offers minting, revoking and tiers, and the demo customer of the first store in test', async () => {
    const at = merchant('summary')
    const { operations, account, demoCustomer, stores } = await at.summary()
    expect({ operations, account }).toEqual({
      operations: ['mint', 'revoke', 'tier'],
      account: { status: 'active', tier: 'standard' },
    })
    const { secret } = await at.pair({ storeId: stores[0]?.id ?? '' })
    const { id, phoneNumber } = demoCustomer
    expect((await at.get(secret, `/customers/${id}`)).body).toMatchObject({ success: true, data: { id, phoneNumber } })
  })

  test.each([
    {
      what: 'rotating a key in one click',
      method: 'POST',
      path: (id: string) => `/vesuviopay/keys/${id}/rotate`,
      body: undefined,
    },
    {
      what: 'suspending the account',
      method: 'PATCH',
      path: () => '/vesuviopay/account',
      body: { status: 'suspended' },
    },
  ])('$what is not offered', async ({ method, path, body }) => {
    const at = merchant('not offered')
    const { ids } = await at.pair()
    expect(await at.dash(method, path(ids.secret), body)).toMatchObject({ status: 409 })
  })

  test('no two pairs are the same, and the world keeps their hashes only', async () => {
    const at = merchant('unique')
    const texts = (await Promise.all(Array.from({ length: 20 }, () => at.pair()))).flatMap(
      ({ secret, publishable }) => [secret, publishable],
    )
    expect(new Set(texts).size).toBe(40)
    const kept = await at.mock.store.change(provider, ({ state }) => JSON.stringify(state))
    for (const text of texts) {
      expect(kept).toContain(hashKey(text))
      expect(kept).not.toContain(text)
    }
  })
})

describe('Rotating without downtime', () => {
  test('old and new pair work side by side, until the old one is revoked', async () => {
    const at = merchant('rotate')
    const { demoCustomer } = await at.summary()
    const read = async (key: string) => outcome(await at.get(key, `/customers/${demoCustomer.id}`))
    const old = await at.pair()
    const next = await at.pair()
    expect([await read(old.secret), await read(next.secret)]).toEqual(['200', '200'])
    await at.revoke(old.ids.secret)
    expect([await read(old.secret), await read(next.secret)]).toEqual([inactive, '200'])
  })

  test.each([
    { revoked: 'secret', partner: 'publishable' },
    { revoked: 'publishable', partner: 'secret' },
  ] as const)('revoking the $revoked key leaves its partner at work', async ({ revoked, partner }) => {
    const at = merchant(`revoke ${revoked}`)
    const path = `/sdk/store/${(await at.summary()).stores[0]?.id ?? ''}/branding`
    const pair = await at.pair()
    expect(await at.revoke(pair.ids[revoked])).toMatchObject({ status: 200, body: { status: 'revoked' } })
    expect([outcome(await at.get(pair[revoked], path)), outcome(await at.get(pair[partner], path))]).toEqual([
      inactive,
      '200',
    ])
  })

  test('a revoked key stays dead: at once, a year later, and however often it is revoked', async () => {
    const at = merchant('final')
    await at.freeze('2026-01-15T10:00:00.000Z')
    const { secret, ids } = await at.pair()
    expect(outcome(await at.get(secret, '/orders'))).toBe('200')
    await at.revoke(ids.secret)
    expect(outcome(await at.get(secret, '/orders'))).toBe(inactive)
    await at.advance(365 * 86_400)
    expect(outcome(await at.get(secret, '/orders'))).toBe(inactive)
    expect(await at.revoke(ids.secret)).toMatchObject({ status: 409 })
    expect(await at.keyOf('vesuviopay', ids.secret)).toMatchObject({
      status: 'revoked',
      revokedAt: '2026-01-15T10:00:00.000Z',
    })
  })

  test('a key that nobody revokes works after twenty years: nothing expires', async () => {
    const at = merchant('no expiry')
    await at.freeze('2026-01-15T10:00:00.000Z')
    const { secret, ids } = await at.pair()
    await at.freeze('2046-01-15T10:00:00.000Z')
    expect(outcome(await at.get(secret, '/orders'))).toBe('200')
    expect(await at.keyOf('vesuviopay', ids.secret)).toMatchObject({ status: 'active', expiresAt: null })
  })
})

describe('What a key opens', () => {
  test('each store and environment has orders and customers of its own, and a key opens only one of the four', async () => {
    const at = merchant('four shops')
    const { stores } = await at.summary()
    const shops = await Promise.all(
      stores.slice(0, 2).flatMap(({ id }) =>
        ['test', 'live'].map(async (environment) => ({
          storeId: id,
          environment,
          ...(await at.pair({ environment, storeId: id })),
        })),
      ),
    )
    const owned = await Promise.all(shops.map(async (each) => ({ ...each, orders: await at.orders(each.secret) })))
    expect(new Set(owned.flatMap(({ orders }) => orders.map(({ id }) => id))).size).toBe(4)
    for (const mine of owned) {
      for (const theirs of owned) {
        const read = outcome(await at.get(mine.secret, `/customers/${theirs.orders[0]?.customerId ?? ''}`))
        const expected =
          mine.environment !== theirs.environment
            ? '404 CUSTOMER_NOT_FOUND'
            : mine.storeId === theirs.storeId
              ? '200'
              : '403 NO_STORE_ACCESS'
        expect([mine.environment, theirs.environment, read]).toEqual([mine.environment, theirs.environment, expected])
      }
    }
  })

  test.each([
    { query: '', count: 1 },
    { query: '?status=PAID', count: 1 },
    { query: '?status=SHIPPED', count: 0 },
    { query: '?dateFrom=2026-01-14', count: 1 },
    { query: '?dateTo=2026-01-14', count: 1 },
    { query: '?dateFrom=2026-01-15', count: 0 },
    { query: '?dateTo=2026-01-13T23:59:59Z', count: 0 },
    { query: '?limit=1&dateFrom=2026-01-14T12:00:00Z&dateTo=2026-01-14T12:00:00Z', count: 1 },
  ])('orders$query gives $count of the order of the day before', async ({ query, count }) => {
    const at = merchant('orders')
    await at.freeze('2026-01-15T12:00:00.000Z')
    const { secret } = await at.pair()
    expect(await at.orders(secret, query)).toHaveLength(count)
  })

  test.each([
    { query: '?limit=0', field: 'limit' },
    { query: '?limit=51', field: 'limit' },
    { query: '?limit=1.5', field: 'limit' },
    { query: '?dateFrom=soon', field: 'dateFrom' },
    { query: '?dateTo=soon', field: 'dateTo' },
  ])('orders$query is refused and names $field', async ({ query, field }) => {
    const at = merchant('bad orders')
    const { secret } = await at.pair()
    expect(await at.get(secret, `/orders${query}`)).toMatchObject({
      status: 400,
      body: { errorCode: 'VALIDATION_FAILED', errors: [{ field }] },
    })
  })

  test.each(['constructor', '__proto__', 'toString'])('a store or customer called %s does not exist', async (name) => {
    const at = merchant('names')
    const { secret } = await at.pair()
    expect(outcome(await at.get(secret, `/sdk/store/${name}/branding`))).toBe('404 STORE_NOT_FOUND')
    expect(outcome(await at.get(secret, `/customers/${name}`))).toBe('400 INVALID_CUSTOMER_ID')
  })

  test('a customer id is found however its letters are written', async () => {
    const at = merchant('upper case')
    const { secret } = await at.pair()
    const { demoCustomer } = await at.summary()
    expect(outcome(await at.get(secret, `/customers/${demoCustomer.id.toUpperCase()}`))).toBe('200')
  })
})
