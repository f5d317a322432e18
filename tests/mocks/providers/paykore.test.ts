import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { providerOf } from '../registered.ts'
import { API, failure, kore, outcome } from './kore.ts'

const MINUTE = 60
const paykore = providerOf('paykore')

describe('keys of PayKore', () => {
  test.each([
    ['test', /^sk_test_[0-9a-f]{64}$/],
    ['live', /^sk_live_[0-9a-f]{64}$/],
  ])('a %s key is its prefix and 64 hex characters', async (environment, form) => {
    expect((await kore('form').mint({ environment })).key).toMatch(form)
  })

  test('publishable keys cannot be minted, since none are issued yet', async () => {
    const { dash } = kore('publishable')
    const { status, body } = await dash('POST', '/paykore/keys', { class: 'publishable' })
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ field: 'class' }] })
  })

  test('the key is read in X-API-Key or after Bearer, whatever the case of header name and scheme', async () => {
    const { mint, call } = kore('header')
    const { key } = await mint()
    for (const headers of [
      { 'x-api-key': key },
      { 'X-API-KEY': key },
      { authorization: `bearer ${key}` },
      { Authorization: `BEARER ${key}` },
    ]) {
      expect((await call('GET', `${API}/wallets`, headers)).status).toBe(200)
    }
  })

  test('an old and a new key work side by side until the old one is revoked', async () => {
    const { mint, get } = kore('overlap')
    const [old, fresh] = [
      await mint({ label: 'api-server-production' }),
      await mint({ label: 'api-server-production-new' }),
    ]
    expect([(await get(old.key)).status, (await get(fresh.key)).status]).toEqual([200, 200])
  })

  test('a rotation in the documented order loses no call', async () => {
    const { mint, get, revoke, advance, keyOf } = kore('rotation')
    const old = await mint({ label: 'api-server-production' })
    expect((await get(old.key)).status).toBe(200)
    const fresh = await mint({ label: 'api-server-production-new' })
    expect((await get(fresh.key)).status).toBe(200)
    expect((await keyOf('paykore', fresh.id)).requestCount).toBe(1)
    await revoke(old.id)
    await advance(5 * MINUTE)
    expect([outcome(await get(old.key)), outcome(await get(fresh.key))]).toEqual(['401 INVALID_API_KEY', '200'])
  })

  test('revoking one key leaves every other alone', async () => {
    const { mint, get, revoke } = kore('targeted')
    const [api, worker] = [await mint({ label: 'api-server-production' }), await mint({ label: 'worker-staging' })]
    await revoke(api.id)
    expect([outcome(await get(api.key)), outcome(await get(worker.key))]).toEqual(['401 INVALID_API_KEY', '200'])
  })
})

describe('the lookup cache of PayKore', () => {
  test.each([
    ['works 4 minutes and 59 seconds after its lookup was cached', 299, '200'],
    ['is refused when the 5 minutes are over', 300, '401 INVALID_API_KEY'],
  ])('a revoked key that was in use %s', async (_, seconds, expected) => {
    const { mint, get, revoke, freeze, advance } = kore('cache')
    await freeze('2026-01-15T10:00:00Z')
    const { id, key } = await mint()
    await get(key)
    await revoke(id)
    await advance(seconds)
    expect(outcome(await get(key))).toBe(expected)
  })

  test('later calls do not prolong it', async () => {
    const { mint, get, revoke, freeze, advance } = kore('prolong')
    await freeze('2026-01-15T10:00:00Z')
    const { id, key } = await mint()
    await get(key)
    await advance(4 * MINUTE)
    await get(key)
    await revoke(id)
    expect(outcome(await get(key))).toBe('200')
    await advance(MINUTE)
    expect(outcome(await get(key))).toBe('401 INVALID_API_KEY')
  })

  test('a revoked key that nobody had used fails at once', async () => {
    const { mint, get, revoke } = kore('unused')
    const { id, key } = await mint()
    await revoke(id)
    expect(outcome(await get(key))).toBe('401 INVALID_API_KEY')
  })

  test('it is filled by a valid key, whatever the call answers', async () => {
    const { mint, get, revoke } = kore('filled')
    const { id, key } = await mint()
    expect(outcome(await get(key, '/wallets/wlt_0000000000'))).toBe('404 WALLET_NOT_FOUND')
    await revoke(id)
    expect(outcome(await get(key))).toBe('200')
  })

  test('the dashboard shows the key as revoked while the API still takes it', async () => {
    const { mint, get, revoke, keyOf } = kore('shown')
    const { id, key } = await mint()
    await get(key)
    await revoke(id)
    expect((await keyOf('paykore', id)).status).toBe('revoked')
    expect(outcome(await get(key))).toBe('200')
  })
})

describe('the expiry of PayKore', () => {
  test('a key works until 00:00 UTC of its date, and the refusal names that date', async () => {
    const { mint, get, freeze, advance, keyOf } = kore('expiry')
    await freeze('2026-06-30T23:59:59Z')
    const { id, key } = await mint({ expiresAt: '2026-07-01' })
    expect(outcome(await get(key))).toBe('200')
    await advance(1)
    const { body } = await get(key)
    expect(z.parse(failure, body).error.message).toBe(
      'This API key expired on 2026-07-01. Create a new key in the dashboard.',
    )
    expect((await keyOf('paykore', id)).status).toBe('expired')
  })
})

describe('the two environments of PayKore', () => {
  test('a wallet that is created in one is not in the list of the other', async () => {
    const { mint, post, wallets } = kore('isolated')
    const [sandbox, live] = [await mint(), await mint({ environment: 'live' })]
    expect((await post(sandbox.key, '/wallets', { userRef: 'user_new', currency: 'NGN' })).status).toBe(200)
    const refs = async (key: string) => (await wallets(key)).map(({ user_ref }) => user_ref)
    expect([await refs(sandbox.key), await refs(live.key)]).toEqual([
      ['user_ada', 'user_bayo', 'user_new'],
      ['user_ada', 'user_bayo'],
    ])
  })

  test('the same user may have a wallet in each', async () => {
    const { mint, post } = kore('same-user')
    const [sandbox, live] = [await mint(), await mint({ environment: 'live' })]
    const body = { userRef: 'user_new', currency: 'NGN' }
    expect([
      (await post(sandbox.key, '/wallets', body)).status,
      (await post(live.key, '/wallets', body)).status,
    ]).toEqual([200, 200])
  })

  test.each([
    ['a live key at a sandbox wallet', 'live', 'test'],
    ['a test key at a live wallet', 'test', 'live'],
  ])('%s gets INVALID_API_KEY, the key and the wallet each being good', async (_, mine, theirs) => {
    const { mint, get, pair } = kore('crossed')
    const [own, other] = [await mint({ environment: mine }), await mint({ environment: theirs })]
    const { source } = await pair(other.key)
    expect(outcome(await get(other.key, `/wallets/${source.id}`))).toBe('200')
    expect(outcome(await get(own.key, `/wallets/${source.id}`))).toBe('401 INVALID_API_KEY')
  })
})

describe('the answers of PayKore', () => {
  const errors = paykore.cases.filter(({ expects }) => expects.status >= 400)

  test.each(errors)(
    '$id has the error envelope, its status in it, and a request id that finds its trace',
    async (each) => {
      const { reply, entry } = await runCase(catalogOf(registry), paykore, each, seededRandom(each.id))
      const requestId = reply.headers['latchkey-request-id']
      const { error, meta } = z.parse(failure, reply.body)
      expect(error.code).toMatch(/^[A-Z_]+$/)
      expect([error.http_status, meta.request_id]).toEqual([reply.status, requestId])
      expect(requestId).toMatch(/^req_[A-Za-z0-9]{10}$/)
      expect(entry.id).toBe(requestId)
    },
  )

  test.each(errors.filter(({ expects }) => expects.reply?.endsWith('-api-key')))(
    '$id is a 401, as all refusals of a key are',
    ({ expects }) => {
      expect(expects.status).toBe(401)
    },
  )

  test('a request id is another one each time', async () => {
    const { get } = kore('ids')
    const ids = await Promise.all(
      Array.from({ length: 50 }, async () => z.parse(failure, (await get('')).body).meta.request_id),
    )
    expect(new Set(ids).size).toBe(50)
  })
})

describe('the usage figures of PayKore', () => {
  test('move with each call that the key was accepted for, and with no other', async () => {
    const { mint, get, keyOf, freeze, advance } = kore('usage')
    await freeze('2026-01-15T10:00:00Z')
    const { id, key } = await mint({ label: 'worker-staging' })
    expect(await keyOf('paykore', id)).toMatchObject({ label: 'worker-staging', requestCount: 0, lastUsedAt: null })
    await get(key)
    await advance(10)
    await get(key, '/wallets/wlt_0000000000')
    expect(await keyOf('paykore', id)).toMatchObject({ requestCount: 2, lastUsedAt: '2026-01-15T10:00:10.000Z' })
  })
})
