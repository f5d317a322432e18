import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { JsonObject } from '#mocks/engine/request.ts'
import type { Read } from '../control-calls.ts'
import { cardFields as card } from '#mocks/providers/perfectpay/case-helpers.ts'
import { hosts, named, perfectpay, merchant } from './perfectpay-merchant.ts'

/** The status of a payment as the answer shows it, or the answer's own status where it is a refusal. */
const stateOf = ({ status, body }: Read): string =>
  status === 200 ? z.parse(z.object({ status: z.string() }), body).status : String(status)

describe('the client secret of PerfectPay', () => {
  test('it is the id of its payment, _secret_ and a random tail, and comes with the creation alone', async () => {
    const { mint, get, pay } = merchant('form')
    const { key } = await mint()
    const { payment_id, client_secret } = await pay(key)
    expect(payment_id).toMatch(/^pay_[a-z0-9]{26}$/)
    expect(client_secret).toMatch(new RegExp(`^${payment_id}_secret_[a-z0-9]+$`))
    const { body } = await get(key, `/payments/${payment_id}`)
    expect(body).toEqual({ payment_id, amount: 4999, currency: 'USD', status: 'requires_payment_method' })
  })

  test('each of two payments opens with its own client secret and not with the other', async () => {
    const { mint, get, pay } = merchant('two')
    const [secret, open] = [await mint(), await mint({ class: 'publishable' })]
    const [one, two] = [await pay(secret.key), await pay(secret.key)]
    const read = async (id: string, clientSecret: string) =>
      (await get(open.key, `/payments/${id}?client_secret=${clientSecret}`)).status
    expect(await read(one.payment_id, one.client_secret)).toBe(200)
    expect(await read(two.payment_id, two.client_secret)).toBe(200)
    expect(await read(one.payment_id, two.client_secret)).toBe(400)
    expect(await read(two.payment_id, one.client_secret)).toBe(400)
  })

  test('a secret key that adds a foreign client secret to its read is refused', async () => {
    const { mint, get, pay } = merchant('added')
    const { key } = await mint()
    const [one, two] = [await pay(key), await pay(key)]
    expect((await get(key, `/payments/${one.payment_id}?client_secret=${two.client_secret}`)).status).toBe(400)
  })

  test('confirm reads it in the body and takes no notice of the query', async () => {
    const { mint, post, pay } = merchant('body or query')
    const { key } = await mint()
    const [one, two] = [await pay(key), await pay(key)]
    const confirm = `/payments/${one.payment_id}/confirm?client_secret=${two.client_secret}`
    expect((await post(key, confirm, { ...card, client_secret: two.client_secret })).status).toBe(400)
    expect((await post(key, confirm, { ...card, client_secret: one.client_secret })).status).toBe(200)
  })

  test('neither the log nor the stored world holds its text', async () => {
    const { mint, get, pay, dash, mock } = merchant('hidden')
    const [secret, open] = [await mint(), await mint({ class: 'publishable' })]
    const { payment_id, client_secret } = await pay(secret.key)
    await get(open.key, `/payments/${payment_id}?client_secret=${client_secret}`)
    const stored = await mock.store.change(perfectpay, ({ state }) => JSON.stringify(state))
    const { text } = await dash('GET', '/perfectpay/requests')
    for (const held of [stored, text]) {
      expect(held).toContain(payment_id)
      expect(held).not.toContain(client_secret)
    }
  })

  test('a confirmed payment shows its new status to the publishable key', async () => {
    const { mint, get, post, pay } = merchant('status')
    const [secret, open] = [await mint(), await mint({ class: 'publishable' })]
    const { payment_id, client_secret } = await pay(secret.key)
    await post(secret.key, `/payments/${payment_id}/confirm`, card)
    expect(stateOf(await get(open.key, `/payments/${payment_id}?client_secret=${client_secret}`))).toBe('succeeded')
  })
})

describe('payments at PerfectPay', () => {
  type Step = 'confirm' | 'capture' | 'cancel'
  type Way = readonly [title: string, fields: JsonObject, steps: readonly Step[], states: readonly string[]]
  const ways: readonly Way[] = [
    ['an automatic payment succeeds when it is confirmed', {}, ['confirm'], ['succeeded']],
    [
      'a manual payment waits for its capture',
      { capture_method: 'manual' },
      ['confirm', 'capture'],
      ['requires_capture', 'succeeded'],
    ],
    [
      'an authorized payment can still be cancelled',
      { capture_method: 'manual' },
      ['confirm', 'cancel'],
      ['requires_capture', 'cancelled'],
    ],
    [
      'nothing follows a cancellation',
      {},
      ['cancel', 'confirm', 'capture', 'cancel'],
      ['cancelled', '400', '400', '400'],
    ],
    [
      'nothing is captured twice',
      { capture_method: 'manual' },
      ['confirm', 'capture', 'capture'],
      ['requires_capture', 'succeeded', '400'],
    ],
    ['a refused step changes nothing', {}, ['capture', 'confirm'], ['400', 'succeeded']],
  ]

  test.each(ways)('%s', async (_, fields, steps, states) => {
    const { mint, post, pay } = merchant('ways')
    const { key } = await mint()
    const { payment_id } = await pay(key, fields)
    const seen: string[] = []
    for (const step of steps)
      seen.push(stateOf(await post(key, `/payments/${payment_id}/${step}`, step === 'confirm' ? card : undefined)))
    expect(seen).toEqual(states)
  })

  test('refunds add up to the amount and no further', async () => {
    const { mint, post, pay } = merchant('refunds')
    const { key } = await mint()
    const { payment_id } = await pay(key, { confirm: true, ...card })
    const refund = async (amount?: number) =>
      (await post(key, '/refunds', { payment_id, ...(amount !== undefined && { amount }) })).status
    expect([await refund(4000), await refund(1000), await refund(), await refund(1)]).toEqual([200, 400, 200, 400])
  })

  test('the two hosts share neither payments nor customers', async () => {
    const { mint, on, pay } = merchant('isolation')
    const [sandbox, live] = [await mint(), await mint({ environment: 'live' })]
    const { payment_id } = await pay(sandbox.key)
    const { customer_id } = z.parse(named, (await on(hosts.test).post(sandbox.key, '/customers', {})).body)
    const production = on(hosts.live)
    expect((await production.get(live.key, `/payments/${payment_id}`)).status).toBe(404)
    expect((await production.post(live.key, '/subscriptions', { customer_id })).status).toBe(404)
    expect((await on(hosts.test).post(sandbox.key, '/subscriptions', { customer_id })).status).toBe(200)
  })

  test('a customer that was created is found by what names it', async () => {
    const { mint, post, pay } = merchant('customer')
    const { key } = await mint()
    const { customer_id } = z.parse(named, (await post(key, '/customers', { name: 'Ada' })).body)
    expect((await pay(key, { customer_id })).payment_id).toBeTruthy()
    expect((await post(key, '/payment_methods', { customer_id, ...card })).body).toMatchObject({
      payment_method: 'card',
      customer_id,
    })
  })

  test.each(['constructor', '__proto__', 'toString'])('the id %s finds no payment', async (id) => {
    const { mint, get } = merchant('prototype')
    const { key } = await mint()
    expect((await get(key, `/payments/${id}`)).status).toBe(404)
  })

  test('no card number is stored or logged', async () => {
    const { mint, post, pay, dash, mock } = merchant('cards')
    const { key } = await mint()
    await pay(key, { confirm: true, ...card })
    const { payment_id } = await pay(key)
    await post(key, `/payments/${payment_id}/confirm`, card)
    const stored = await mock.store.change(perfectpay, ({ state }) => JSON.stringify(state))
    expect(`${stored}${(await dash('GET', '/perfectpay/requests')).text}`).not.toContain(
      card.payment_method_data.card.card_number,
    )
  })

  test('stored data of another shape is told apart', () => {
    const { data } = perfectpay.initialState(() => new Uint8Array(32), 0)
    expect(perfectpay.checkData(data)).toBeUndefined()
    expect(perfectpay.checkData({ test: { payments: {} } })).toBeTruthy()
  })
})
