import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import { perfectpay, merchant } from './perfectpay-merchant.ts'

const DAY = 86_400

describe('keys of PerfectPay', () => {
  const kinds: readonly (readonly [KeyClass, Environment])[] = [
    ['secret', 'test'],
    ['secret', 'live'],
    ['publishable', 'test'],
    ['publishable', 'live'],
  ]

  test.each(kinds)(
    'a %s key for %s is plainly an example, and its text does not tell the environment',
    async (keyClass, environment) => {
      const { mint } = merchant(`form-${keyClass}`)
      const { key } = await mint({ class: keyClass, environment })
      expect(key).toMatch(new RegExp(`^demo-${keyClass}-[a-z0-9]{32}$`))
    },
  )

  test('no rule looks at the form of a key', () => {
    expect(perfectpay.rules.map(({ id }) => id)).toEqual([
      'key-sent',
      'known',
      'not-replaced',
      'environment',
      'class',
      'client-secret',
    ])
  })

  test.each([
    ['a cut key', (key: string) => key.slice(0, -1)],
    ['a key with one character more', (key: string) => `${key}a`],
    ['a key in capitals', (key: string) => key.toUpperCase()],
    ['a secret key called publishable', (key: string) => key.replace('secret', 'publishable')],
  ])('%s is looked up, found nowhere and refused', async (_, spoil) => {
    const { mint, post } = merchant('spoiled')
    const { key } = await mint()
    expect((await post(spoil(key), '/payments', { amount: 1, currency: 'USD' })).status).toBe(401)
  })

  test.each([
    ['secret', 200],
    ['publishable', 403],
  ])('a %s key is read in the same header', async (keyClass, status) => {
    const { mint, post } = merchant('header')
    const { key } = await mint({ class: keyClass })
    expect((await post(key, '/payments', { amount: 1, currency: 'USD' })).status).toBe(status)
  })

  test('a key without the right to a call was used all the same; one at the other host was not', async () => {
    const { mint, post, keyOf } = merchant('used')
    const { id, key } = await mint({ class: 'publishable' })
    await post(key, '/payments', { amount: 1, currency: 'USD' })
    const live = await mint({ environment: 'live' })
    await post(live.key, '/payments', { amount: 1, currency: 'USD' })
    expect([(await keyOf('perfectpay', id)).requestCount, (await keyOf('perfectpay', live.id)).requestCount]).toEqual([
      1, 0,
    ])
  })

  test.each([
    ['test', 'test', 200],
    ['test', 'live', 401],
    ['live', 'live', 200],
    ['live', 'test', 401],
  ] as const)('a key minted for %s gets on the host of %s: %i', async (environment, host, status) => {
    const { mint, post } = merchant('hosts', host)
    const { key } = await mint({ environment })
    expect((await post(key, '/payments', { amount: 1, currency: 'USD' })).status).toBe(status)
  })

  test('a new key leaves the keys before it alone', async () => {
    const { mint, post } = merchant('beside')
    const [first, second] = [await mint(), await mint()]
    for (const { key } of [first, second]) expect((await post(key, '/customers', {})).status).toBe(200)
  })

  test('a key has no end: it works after ten years', async () => {
    const { mint, post, advance } = merchant('years')
    const { key } = await mint()
    await advance(3652 * DAY)
    expect((await post(key, '/customers', {})).status).toBe(200)
  })

  test('five hundred calls in a second all pass, and no header counts them', async () => {
    const { mint, post, freeze } = merchant('no limits')
    await freeze('2026-01-15T12:00:00.000Z')
    const { key } = await mint()
    const answers = await Promise.all(Array.from({ length: 500 }, () => post(key, '/customers', {})))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect([...(answers[0]?.headers.keys() ?? [])].filter((name) => /rate|retry/.test(name))).toEqual([])
  })
})

describe('rotation at PerfectPay', () => {
  test('the old secret key is refused at once, and its successor works', async () => {
    const { mint, post, rotate } = merchant('rotation')
    const old = await mint()
    expect((await post(old.key, '/customers', {})).status).toBe(200)
    const { status, body } = await rotate(old.id)
    const [fresh] = z.parse(
      z.object({ keys: z.array(z.object({ key: z.string(), environment: z.string() })) }),
      body,
    ).keys
    expect([status, fresh?.environment]).toEqual([201, 'test'])
    expect((await post(old.key, '/customers', {})).status).toBe(401)
    expect((await post(fresh?.key ?? '', '/customers', {})).status).toBe(200)
  })

  test('another secret key and the publishable key live on', async () => {
    const { mint, post, get, pay, rotate } = merchant('others')
    const [leaving, staying, open] = [await mint(), await mint(), await mint({ class: 'publishable' })]
    const { payment_id, client_secret } = await pay(leaving.key)
    await rotate(leaving.id)
    expect((await post(staying.key, '/customers', {})).status).toBe(200)
    expect((await get(open.key, `/payments/${payment_id}?client_secret=${client_secret}`)).status).toBe(200)
  })

  test('a payment outlives the key that created it', async () => {
    const { mint, get, pay, rotate } = merchant('outlives')
    const [old, other] = [await mint(), await mint()]
    const { payment_id } = await pay(old.key)
    await rotate(old.id)
    expect((await get(other.key, `/payments/${payment_id}`)).status).toBe(200)
  })

  test('the rotated key counts no further calls', async () => {
    const { mint, post, rotate, keyOf } = merchant('counts')
    const { id, key } = await mint()
    await post(key, '/customers', {})
    await rotate(id)
    await post(key, '/customers', {})
    expect(await keyOf('perfectpay', id)).toMatchObject({ status: 'replaced', requestCount: 1 })
  })

  test.each([
    ['rotating a publishable key', { class: 'publishable' }, 'rotate'],
    ['revoking a key', {}, 'revoke'],
  ])('%s is not offered', async (_, fields, step) => {
    const { mint, dash } = merchant(step)
    const { id } = await mint(fields)
    expect((await dash('POST', `/perfectpay/keys/${id}/${step}`)).status).toBe(409)
  })

  test('a key that was rotated already cannot be rotated again', async () => {
    const { mint, rotate } = merchant('twice')
    const { id } = await mint()
    await rotate(id)
    expect((await rotate(id)).status).toBe(409)
  })

  test.each([
    ['label', 'server'],
    ['expiresAt', '2027-01-01'],
    ['storeId', 'store'],
  ])('the field %s is unknown to minting', async (field, value) => {
    const { dash } = merchant('fields')
    const { status, body } = await dash('POST', '/perfectpay/keys', { [field]: value })
    expect([status, body]).toMatchObject([422, { errors: [{ field }] }])
  })

  test('the dashboard offers minting and rotating, and nothing else', async () => {
    const { dash } = merchant('operations')
    expect((await dash('GET', '/perfectpay')).body).toMatchObject({
      account: { status: 'active' },
      operations: ['mint', 'rotate'],
    })
  })
})

describe('hosts of PerfectPay', () => {
  test.each(['app.perfectpay.ai', 'sdk.perfectpay.ai'])(
    '%s is named on pages and answers nothing here',
    async (host) => {
      const { call } = merchant('hosts')
      const { status, headers } = await call('GET', `${host}/`)
      expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    },
  )
})
