import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { provider } from '#mocks/providers/vesuviopay/provider.ts'
import { customerIn } from '#mocks/providers/vesuviopay/case-helpers.ts'
import { dataSchema } from '#mocks/providers/vesuviopay/state.ts'
import { API, outcome, merchant } from './vesuvio-merchant.ts'

const ready = async (seed: string) => {
  const at = merchant(seed)
  await at.freeze('2026-01-15T10:00:00.000Z')
  const { stores, demoCustomer } = await at.summary()
  const [own = '', other = ''] = stores.map(({ id }) => id)
  const pair = await at.pair()
  const data = await at.mock.store.change(provider, ({ state }) => z.parse(dataSchema, state.data))
  const phoneIn = (environment: 'test' | 'live', storeId: string) =>
    customerIn({ data }, environment, storeId).phoneNumber
  return { at, own, other, demoCustomer, pair, phoneIn, token: await at.logIn() }
}

describe('Logging in', () => {
  const logIn = (at: ReturnType<typeof merchant>, phoneNumber: string, headers = {}) =>
    at.call('POST', `${API}/auth/login`, headers, { phoneNumber, verificationCode: '123456' })

  test.each([
    ['+123456', '400 VALIDATION_FAILED'],
    ['+1234567', '404 USER_NOT_FOUND'],
    ['+123456789012345', '404 USER_NOT_FOUND'],
    ['+1234567890123456', '400 VALIDATION_FAILED'],
    ['+0234567', '400 VALIDATION_FAILED'],
  ])('a phone number has 7 to 15 digits, as in E.164: %s gives %s', async (phoneNumber, answer) => {
    expect(outcome(await logIn(merchant('phone'), phoneNumber))).toBe(answer)
  })

  test('asks for no key, so it takes nothing of one that comes along', async () => {
    const at = merchant('needless key')
    const { secret, ids } = await at.pair()
    expect(outcome(await logIn(at, '+12025550199', { 'X-API-Key': secret }))).toBe('404 USER_NOT_FOUND')
    expect(await at.keyOf('vesuviopay', ids.secret)).toMatchObject({ requestCount: 0, lastUsedAt: null })
  })
})

describe('From the log-in to the cart', () => {
  test('the token opens an empty cart, takes an item, and adds up the same item', async () => {
    const { at, own, pair, token } = await ready('cart')
    expect(outcome(await at.cart(pair.publishable, own, token))).toBe('404 CART_EMPTY')
    expect((await at.add(pair.publishable, own, token, 2)).body).toMatchObject({
      data: { brands: [{ items: [{ quantity: 2 }] }] },
    })
    expect((await at.add(pair.secret, own, token, 3)).body).toMatchObject({
      data: { brands: [{ items: [{ quantity: 5 }] }] },
    })
    expect((await at.cart(pair.publishable, own, token)).body).toMatchObject({
      success: true,
      data: { brands: [{ items: [{ quantity: 5 }] }] },
    })
  })

  test('a store id is found however its letters are written', async () => {
    const { at, own, other, pair, token } = await ready('upper case')
    expect(outcome(await at.get(pair.publishable, `/sdk/store/${own.toUpperCase()}/branding`))).toBe('200')
    await at.add(pair.publishable, own.toUpperCase(), token, 2)
    expect(outcome(await at.cart(pair.publishable, own, token))).toBe('200')
    expect(outcome(await at.cart(pair.publishable, other.toUpperCase(), token))).toBe('403 NO_STORE_ACCESS')
  })

  test('the server sees the same cart under the id of the customer', async () => {
    const { at, own, pair, token, demoCustomer } = await ready('same cart')
    expect(outcome(await at.get(pair.secret, `/customers/${demoCustomer.id}/cart`))).toBe('404 CART_NOT_FOUND')
    await at.add(pair.publishable, own, token, 2)
    expect((await at.get(pair.secret, `/customers/${demoCustomer.id}/cart`)).body).toMatchObject({
      data: { items: [{ quantity: 2, unitPrice: 9.5 }], subtotal: 19, taxes: 4.18, total: 23.18 },
    })
  })

  test('what is refused leaves the cart as it was', async () => {
    const { at, own, pair, token } = await ready('refused')
    await at.add(pair.publishable, own, token, 20)
    expect(outcome(await at.add(pair.publishable, own, token, 6))).toBe('400 OUT_OF_STOCK')
    expect(outcome(await at.add(pair.publishable, own, token, -1))).toBe('400 INVALID_QUANTITY')
    expect((await at.cart(pair.publishable, own, token)).body).toMatchObject({
      data: { brands: [{ items: [{ quantity: 20 }] }] },
    })
  })

  test('a new token of the same customer finds the same cart', async () => {
    const { at, own, pair, token } = await ready('again')
    await at.add(pair.publishable, own, token, 2)
    expect(outcome(await at.cart(pair.publishable, own, await at.logIn()))).toBe('200')
  })
})

describe('The life of a token', () => {
  test.each([
    { after: 1, answer: '404 CART_EMPTY' },
    { after: 899, answer: '404 CART_EMPTY' },
    { after: 900, answer: '401 TOKEN_EXPIRED' },
    { after: 86_400, answer: '401 TOKEN_EXPIRED' },
  ])('$after seconds after the log-in a cart call gets $answer', async ({ after, answer }) => {
    const { at, own, pair, token } = await ready('life')
    await at.advance(after)
    expect(outcome(await at.cart(pair.publishable, own, token))).toBe(answer)
  })

  test('a fresh log-in puts an end to TOKEN_EXPIRED, with the same key', async () => {
    const { at, own, pair, token } = await ready('fresh')
    await at.advance(900)
    expect(outcome(await at.cart(pair.publishable, own, token))).toBe('401 TOKEN_EXPIRED')
    expect(outcome(await at.cart(pair.publishable, own, await at.logIn()))).toBe('404 CART_EMPTY')
  })

  test('a revoked key is told before an expired token, and revoking it leaves the token alone', async () => {
    const { at, own, pair, token } = await ready('revoked')
    await at.revoke(pair.ids.publishable)
    expect(outcome(await at.cart(pair.publishable, own, token))).toBe('401 API_KEY_INACTIVE')
    expect(outcome(await at.cart((await at.pair()).publishable, own, token))).toBe('404 CART_EMPTY')
    await at.advance(900)
    expect(outcome(await at.cart(pair.publishable, own, token))).toBe('401 API_KEY_INACTIVE')
  })

  test('a reset world has another signature: tokens of the old one are invalid', async () => {
    const { at, own, token } = await ready('reset')
    await at.dash('POST', '/reset')
    expect(outcome(await at.cart((await at.pair()).publishable, own, token))).toBe('401 INVALID_TOKEN')
  })
})

describe('Where a token is good', () => {
  test.each([
    { of: 'test', store: 'own', key: 'test', at: 'own', answer: '404 CART_EMPTY' },
    { of: 'live', store: 'own', key: 'live', at: 'own', answer: '404 CART_EMPTY' },
    { of: 'test', store: 'other', key: 'test', at: 'other', answer: '404 CART_EMPTY' },
    { of: 'live', store: 'own', key: 'test', at: 'own', answer: '401 INVALID_TOKEN' },
    { of: 'test', store: 'own', key: 'live', at: 'own', answer: '401 INVALID_TOKEN' },
    { of: 'test', store: 'other', key: 'test', at: 'own', answer: '401 INVALID_TOKEN' },
    { of: 'live', store: 'other', key: 'test', at: 'own', answer: '401 INVALID_TOKEN' },
  ] as const)('a $of customer of the $store store, beside a $key key of the $at store, gets $answer', async (row) => {
    const { at, own, other, phoneIn } = await ready('where')
    const id = { own, other }
    const token = await at.logIn(phoneIn(row.of, id[row.store]))
    const { publishable } = await at.pair({ environment: row.key, storeId: id[row.at] })
    expect(outcome(await at.cart(publishable, id[row.at], token))).toBe(row.answer)
  })

  test('a token without a key opens nothing', async () => {
    const { at, own, token } = await ready('no key')
    expect(outcome(await at.call('GET', `${API}/sdk/cart/${own}`, at.bearer(token)))).toBe('401 INVALID_API_KEY')
  })

  test('neither token nor key stands in the log', async () => {
    const { at, own, pair, token } = await ready('secrets')
    await at.cart(pair.publishable, own, token)
    await at.get(pair.publishable, `/sdk/cart/${own}?key=${pair.secret}&token=${token}`, at.bearer(`${token}x`))
    const { text } = await at.dash('GET', '/vesuviopay/requests')
    for (const secret of [token, pair.publishable, pair.secret]) expect(text).not.toContain(secret)
  })
})
