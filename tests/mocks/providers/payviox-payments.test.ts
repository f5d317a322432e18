import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { sampleOrder as order } from '#mocks/providers/payviox/case-helpers.ts'
import { API, merchant } from './payviox-merchant.ts'

const PAYER = '198.51.100.24'
const DAY = 86_400

describe('A session lives for 24 hours without a payment', () => {
  test.each([
    { seconds: DAY - 1, status: null, completion: 200 },
    { seconds: DAY, status: 'expired', completion: 409 },
  ])(
    'after $seconds seconds its status is $status and paying it answers $completion',
    async ({ seconds, status, completion }) => {
      const at = merchant('session life')
      await at.freeze('2026-01-15T12:00:00.000Z')
      const key = await at.secret()
      const id = await at.open(key)
      await at.advance(seconds)
      expect((await at.read(key, id)).body).toMatchObject({ status })
      expect(await at.complete(id, { ip: PAYER })).toMatchObject({ status: completion })
    },
  )

  test('a payment that was made in time does not expire', async () => {
    const at = merchant('paid in time')
    await at.freeze('2026-01-15T12:00:00.000Z')
    const key = await at.secret()
    const id = await at.open(key)
    await at.complete(id, { ip: PAYER })
    await at.advance(DAY * 2)
    expect((await at.read(key, id)).body).toMatchObject({ status: 'succeeded' })
  })
})

describe('Payments, payouts and balances', () => {
  test('a payment shows its public fields in their order, with what the session was opened with', async () => {
    const at = merchant('fields')
    await at.freeze('2026-01-15T12:00:00.000Z')
    const key = await at.secret()
    const more = { description: 'Two nights', paymentMethodId: 'card', metadata: { cart: 'c-17' }, ip: PAYER }
    const id = await at.open(key, more)
    await at.complete(id, { ip: PAYER })
    expect(JSON.stringify((await at.read(key, id)).body)).toBe(
      JSON.stringify({
        session_id: id,
        status: 'succeeded',
        amount: 10000,
        fees: 0,
        net_amount: 10000,
        currency: 'USD',
        order_id: 'order_123',
        customer: 'customer_abc123',
        description: 'Two nights',
        items: order.items,
        metadata: { cart: 'c-17' },
        payment_method: 'card',
        provider: null,
        created_at: '2026-01-15T12:00:00.000Z',
        customer_details: null,
        payment_details: null,
        ip: PAYER,
        country: null,
      }),
    )
  })

  test('only a method that redirects gets a redirect_url, and it leads nowhere', async () => {
    const at = merchant('redirect')
    const key = await at.secret()
    const [plain, redirecting] = [
      await at.create(key, { paymentMethodId: 'card' }),
      await at.create(key, { paymentMethodId: 'paypal' }),
    ]
    const alone = z.strictObject({ session_id: z.string().check(z.length(32)) })
    const onwards = z.strictObject({
      ...alone.shape,
      redirect_url: z.string().check(z.startsWith('https://paypal.example/')),
    })
    expect([alone.safeParse(plain.body).success, onwards.safeParse(redirecting.body).success]).toEqual([true, true])
  })

  test('a repeated payout adds its amount again, with a fresh hash of 52 characters that is not kept', async () => {
    const at = merchant('payouts')
    const key = await at.secret()
    const pay = () =>
      at.call('POST', `${API}/payout/create`, at.bearer(key), { email: 'ada@shop.example', amount: 2500 })
    const hashes = [await pay(), await pay()].map(
      ({ body }) => z.parse(z.object({ hash: z.string().check(z.length(52)) }), body).hash,
    )
    expect(new Set(hashes).size).toBe(2)
    const data = await at.stored()
    expect(data.payouts).toEqual({ 'ada@shop.example': 5000 })
    for (const hash of hashes) expect(JSON.stringify(data)).not.toContain(hash)
  })

  test('the two same orders are two sessions', async () => {
    const at = merchant('two sessions')
    const key = await at.secret()
    expect(await at.open(key)).not.toBe(await at.open(key))
  })
})
