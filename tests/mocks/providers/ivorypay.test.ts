import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'
import { runCase } from '#mocks/codegen/run-case.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { calls } from '#mocks/providers/ivorypay/case-helpers.ts'
import { registry } from '#mocks/providers/registry.ts'
import { seededRandom } from '#mocks/state/random.ts'
import type { MintedKey } from '#mocks/control/schema.ts'
import { controlledMock, type Read } from '../control-calls.ts'
import { providerOf } from '../registered.ts'

const API = 'api.ivorypay.io/api/v1'
const REFERENCE = '0b7c9b0e-43f5-4d8c-9f0b-5d1d6f3a7c21'
const ivorypay = providerOf('ivorypay')

const failure = z.strictObject({ statusCode: z.int(), message: z.string() })
const success = z.object({ status: z.literal(true), message: z.string(), data: z.custom<Json>() })

/** Status, or status and message: `400 Invalid key`. */
const outcome = ({ status, body }: Read): string =>
  status < 400 ? String(status) : `${status} ${z.parse(failure, body).message}`
const dataOf = ({ body }: Read): Json => z.parse(success, body).data

const transferBody = { ...calls['crypto-transfer'].body, amount: 100, reference: 'payout-1' }
const collectBody = { ...calls['create-transaction'].body, reference: REFERENCE }

const ivory = (seed: string) => {
  const { call, mint, dash, ...rest } = controlledMock(seed)
  const pair = async (environment: 'test' | 'live' = 'test') => {
    const [secret, open] = await mint('ivorypay', { environment })
    if (!secret || !open) throw new Error('IvoryPay issues pairs')
    return { secret, open }
  }
  const get = (key: string, path = '/rates/crypto-collection') => call('GET', `${API}${path}`, { Authorization: key })
  const post = (key: string, path: string, body: Json) => call('POST', `${API}${path}`, { Authorization: key }, body)
  const verify = (key: string) => get(key, `/business/transactions/${REFERENCE}/verify`)
  const account = (status: string) => dash('PATCH', '/ivorypay/account', { status })
  return { ...rest, call, dash, pair, get, post, verify, account }
}

describe('keys of IvoryPay', () => {
  test.each([
    ['test', ['secret', 'public'], [/^sk_test_\w+$/, /^pk_test_\w+$/]],
    ['live', ['secret', 'public'], [/^sk_live_\w+$/, /^pk_live_\w+$/]],
  ] as const)('a %s pair is a secret and a public key', async (environment, classes, forms) => {
    const { secret, open } = await ivory('pair').pair(environment)
    expect([secret.class, open.class]).toEqual(classes)
    expect(secret.key).toMatch(forms[0])
    expect(open.key).toMatch(forms[1])
  })

  test('a new pair ends both keys of the pair before it at once', async () => {
    const { pair, get, keyOf } = ivory('replace')
    const old = await pair()
    expect(outcome(await get(old.secret.key))).toBe('200')
    const fresh = await pair()
    expect(outcome(await get(old.secret.key))).toBe('400 Invalid key')
    expect(outcome(await get(fresh.secret.key))).toBe('200')
    for (const key of [old.secret, old.open]) {
      const shown = await keyOf('ivorypay', key.id)
      expect([shown.status, shown.revokedAt]).toEqual(['replaced', fresh.secret.createdAt])
    }
  })

  test('a new pair of one environment leaves the pair of the other alone', async () => {
    const { pair, get, keyOf } = ivory('environments')
    const [test, live] = [await pair('test'), await pair('live')]
    await pair('live')
    expect(outcome(await get(live.secret.key))).toBe('400 Invalid key')
    expect(outcome(await get(test.secret.key))).toBe('200')
    expect((await keyOf('ivorypay', test.open.id)).status).toBe('active')
  })

  test('a key is shown when its pair is generated and never again', async () => {
    const { pair, dash, get } = ivory('once')
    const { secret, open } = await pair()
    await get(`Bearer ${secret.key}`)
    await get(secret.key)
    await get(open.key)
    for (const path of ['/ivorypay/keys', '/ivorypay/requests', '/ivorypay']) {
      const { text } = await dash('GET', path)
      for (const { key } of [secret, open]) expect(text).not.toContain(key.slice(0, -4))
    }
  })

  test('a refused call is not counted as a use of the key', async () => {
    const { pair, get, keyOf } = ivory('uses')
    const { secret, open } = await pair()
    await get(open.key)
    await get(`Bearer ${secret.key}`)
    await get(secret.key)
    const uses = async ({ id }: MintedKey) => (await keyOf('ivorypay', id)).requestCount
    expect([await uses(secret), await uses(open)]).toEqual([1, 0])
  })

  test.each([
    ['rotate', 'POST', '/rotate'],
    ['revoke', 'POST', '/revoke'],
  ])('a single key cannot be asked to %s, since only pairs are replaced', async (_, method, path) => {
    const { pair, dash } = ivory('operations')
    const { secret } = await pair()
    expect((await dash(method, `/ivorypay/keys/${secret.id}${path}`)).status).toBe(409)
  })

  test.each([
    ['class', { class: 'secret' }],
    ['expiresAt', { expiresAt: '2027-01-01T00:00:00Z' }],
    ['label', { label: 'server' }],
  ])('a pair cannot be ordered with a %s', async (field, order) => {
    const { status, body } = await ivory('order').dash('POST', '/ivorypay/keys', order)
    expect([status, body]).toMatchObject([422, { errors: [{ field }] }])
  })
})

describe('the header of IvoryPay', () => {
  test.each(['Bearer ', 'bearer ', 'BEARER ', 'Bearer  '])(
    'a key behind %j is refused, and the trace names the prefix',
    async (prefix) => {
      const { pair, get, dash } = ivory('bearer')
      const { secret } = await pair()
      expect(outcome(await get(prefix + secret.key))).toBe('400 Invalid key')
      const observed = `Bearer before …${secret.key.slice(-4)}: IvoryPay takes the key without it`
      expect((await dash('GET', '/ivorypay/requests')).body).toMatchObject({
        requests: [{ trace: [{ outcome: 'passed' }, { rule: 'known', outcome: 'failed', observed }, {}, {}, {}, {}] }],
      })
    },
  )

  test('a key that merely begins like the word is no prefixed key', async () => {
    const { get, dash } = ivory('bearish')
    expect(outcome(await get('Bearerish-value'))).toBe('400 Invalid key')
    expect((await dash('GET', '/ivorypay/requests')).text).toContain('never issued')
  })

  test('the name of the header may be written in any case', async () => {
    const { pair, call } = ivory('case')
    const { secret } = await pair()
    for (const name of ['authorization', 'AUTHORIZATION']) {
      expect((await call('GET', `${API}/rates/crypto-collection`, { [name]: secret.key })).status).toBe(200)
    }
  })
})

describe('the account of IvoryPay', () => {
  const found = 'Account not found'
  const inactive = 'Your account is inactive. Please contact support'
  test.each([
    ['deleted', found],
    ['suspended', inactive],
  ])('%s refuses the keys of both environments, also those of a pair generated meanwhile', async (status, message) => {
    const { pair, get, account } = ivory(status)
    const [test, live] = [await pair('test'), await pair('live')]
    await account(status)
    const newer = await pair('live')
    const answers = [await get(test.secret.key), await get(newer.secret.key), await get(live.secret.key)].map(outcome)
    expect(answers).toEqual([`400 ${message}`, `400 ${message}`, '400 Invalid key'])
  })

  test('set back to active lets the same key work again', async () => {
    const { pair, get, account } = ivory('back')
    const { secret } = await pair()
    await account('suspended')
    await account('active')
    expect(outcome(await get(secret.key))).toBe('200')
  })

  test('has no tier', async () => {
    expect((await ivory('tier').dash('PATCH', '/ivorypay/account', { tier: 'growth' })).status).toBe(409)
  })
})

describe('data of IvoryPay', () => {
  test('a transaction is seen by keys of its own environment, whichever pair made it', async () => {
    const { pair, post, verify } = ivory('isolation')
    const [test, live] = [await pair('test'), await pair('live')]
    expect(outcome(await post(test.secret.key, '/transactions', collectBody))).toBe('200')
    expect(outcome(await verify(live.secret.key))).toBe('404 Transaction not found')
    const newer = await pair('test')
    expect(dataOf(await verify(newer.secret.key))).toMatchObject({
      reference: REFERENCE,
      status: 'PENDING',
      receivedAmountInCrypto: 0,
    })
  })

  test('a payment request adds the fee, and stays open for 600 seconds', async () => {
    const { pair, post, freeze } = ivory('collect')
    await freeze('2026-03-01T08:00:00.000Z')
    const { secret } = await pair()
    expect(dataOf(await post(secret.key, '/transactions', collectBody))).toMatchObject({
      reference: REFERENCE,
      amountInCrypto: 10.1,
      platformFeeInCrypto: 0.1,
      expiresAt: '2026-03-01T08:10:00.000Z',
      validityPeriod: 600,
    })
  })

  test('a bank collection has no address and no chain when it is verified', async () => {
    const { pair, post, verify } = ivory('bank')
    const { secret } = await pair()
    await post(secret.key, '/transactions', { ...collectBody, type: 'FIAT' })
    expect(dataOf(await verify(secret.key))).toMatchObject({
      channel: 'OFF_CHAIN',
      address: null,
      chain: null,
      expiresAt: null,
    })
  })

  test('a reference works once for each kind of call and environment', async () => {
    const { pair, post } = ivory('references')
    const [test, live] = [await pair('test'), await pair('live')]
    const bank = {
      amount: 1500,
      token: 'USDT',
      fiatCurrency: 'NGN',
      payoutMethod: 'BANK_TRANSFER',
      accountNumber: '0123456789',
      bankCode: '000014',
      reference: 'payout-1',
    }
    const calls: readonly (readonly [string, string, Json])[] = [
      [test.secret.key, '/crypto-transfer', transferBody],
      [test.secret.key, '/crypto-transfer', transferBody],
      [test.secret.key, '/fiat-transfer', bank],
      [live.secret.key, '/crypto-transfer', { ...transferBody, network: 'POLYGON' }],
      [test.secret.key, '/transactions', collectBody],
      [test.secret.key, '/transactions', collectBody],
      [live.secret.key, '/transactions', { ...collectBody, chain: 'POLYGON' }],
    ]
    const answers: string[] = []
    for (const [key, path, body] of calls) answers.push(outcome(await post(key, path, body)))
    expect(answers).toEqual([
      '200',
      '400 reference already exists',
      '200',
      '200',
      '200',
      '400 reference already exists',
      '200',
    ])
  })

  test('transfers empty the wallet of their environment alone, and an estimate takes nothing', async () => {
    const { pair, post } = ivory('balance')
    const [test, live] = [await pair('test'), await pair('live')]
    const send = (key: string, reference: string, network: string) =>
      post(key, '/crypto-transfer', { ...transferBody, amount: 125, reference, network })
    const swap = { sourceCurrency: 'USDT', targetCurrency: 'USDC', amountInSourceCurrency: 125 }
    expect(outcome(await send(test.secret.key, 'a', 'BSC_TESTNET'))).toBe('200')
    expect(outcome(await post(test.secret.key, '/crypto-swap/estimate', swap))).toBe('200')
    expect(outcome(await send(test.secret.key, 'b', 'BSC_TESTNET'))).toBe('200')
    expect(outcome(await send(test.secret.key, 'c', 'BSC_TESTNET'))).toBe('400 Insufficient balance')
    expect(outcome(await post(test.secret.key, '/crypto-swap/estimate', swap))).toBe('400 Insufficient balance')
    expect(outcome(await send(live.secret.key, 'a', 'POLYGON'))).toBe('200')
  })

  test('a refused transfer leaves its reference and the balance untouched', async () => {
    const { pair, post } = ivory('refused')
    const { secret } = await pair()
    expect(outcome(await post(secret.key, '/crypto-transfer', { ...transferBody, amount: 251 }))).toBe(
      '400 Insufficient balance',
    )
    expect(outcome(await post(secret.key, '/crypto-transfer', { ...transferBody, amount: 250 }))).toBe('200')
  })

  test('a reference may be any text, also a name that objects inherit', async () => {
    const { pair, post } = ivory('names')
    const { secret } = await pair()
    const send = () => post(secret.key, '/crypto-transfer', { ...transferBody, amount: 1, reference: '__proto__' })
    expect([outcome(await send()), outcome(await send())]).toEqual(['200', '400 reference already exists'])
  })
})

describe('answers of IvoryPay', () => {
  test.each(ivorypay.cases.filter(({ expects }) => expects.reply !== undefined))(
    '$id has statusCode and message, and nothing else',
    async (each) => {
      const { reply } = await runCase(catalogOf(registry), ivorypay, each, seededRandom(each.id))
      expect(z.parse(failure, reply.body).statusCode).toBe(reply.status)
    },
  )

  test.each(Object.entries(ivorypay.replies))('%s is shown by a case', (id) => {
    expect(ivorypay.cases.some(({ expects }) => expects.reply === id)).toBe(true)
  })

  test.each(ivorypay.endpoints.map(({ id }) => id))('%s has a case of success', async (id) => {
    const good = ivorypay.cases.filter(({ expects }) => expects.status === 200)
    const runs = await Promise.all(
      good.map(async (each) => (await runCase(catalogOf(registry), ivorypay, each, seededRandom(each.id))).request),
    )
    const path = new RegExp(
      `/api${
        ivorypay.endpoints
          .find((each) => each.id === id)
          ?.path.slice('/api'.length)
          .replace(/:\w+/g, '[^/]+') ?? ''
      }$`,
    )
    expect(runs.some(({ url }) => path.test(new URL(url).pathname))).toBe(true)
  })

  test.each(ivorypay.cases.map(({ id }) => id))('%s leaves data that fits its schema', async (id) => {
    const { mock, dash } = controlledMock(id)
    expect((await dash('POST', `/cases/ivorypay/${id}`)).status).toBe(201)
    expect(ivorypay.checkData(await mock.store.change(ivorypay, ({ state }) => state.data))).toBeUndefined()
  })

  test('data of another shape is named by its field', () => {
    expect(ivorypay.checkData({ test: {} })).toMatch(/^test\.wallets/)
  })
})
