import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { feeOf } from '#mocks/providers/paykore/transfer.ts'
import { kore, outcome } from './kore.ts'

describe('transfers of PayKore', () => {
  const order = (source: string, dest: string, amount_kobo: number, reference = 'order-1') => ({
    source_wallet_id: source,
    dest_wallet_id: dest,
    amount_kobo,
    reference,
  })

  test.each([
    ['half a percent of the amount', 500_000, 2500],
    ['nothing, where half a percent rounds to nothing', 99, 0],
    ['1 kobo from 100 kobo on', 100, 1],
  ])('the fee is %s, and the sender pays it on top', async (_, amount, fee) => {
    const { mint, post, pair } = kore('fee')
    const { key } = await mint()
    const { source, dest } = await pair(key)
    const { status, body } = await post(key, '/transfers/p2p', order(source.id, dest.id, amount))
    expect(status).toBe(200)
    expect(z.parse(z.object({ id: z.string() }), body).id).toMatch(/^tx_[A-Za-z0-9]{10}$/)
    expect(body).toMatchObject({
      type: 'p2p_transfer',
      status: 'completed',
      amount_kobo: amount,
      fee_breakdown: { customer_fee_kobo: fee, net_amount_kobo: amount },
      source_wallet: { balance_after_kobo: source.balance.kobo - amount - fee },
      dest_wallet: { balance_after_kobo: dest.balance.kobo + amount },
    })
    const after = await pair(key)
    expect([after.source.balance.kobo, after.dest.balance.kobo]).toEqual([
      source.balance.kobo - amount - fee,
      dest.balance.kobo + amount,
    ])
  })

  test.each([
    [3_999_600, 19_998],
    [4_000_000, 20_000],
    [4_000_200, 20_000],
    [100_000_000, 20_000],
  ])('the fee of %i kobo is %i: it never passes 20,000', (amount, fee) => {
    expect(feeOf(amount)).toBe(fee)
  })

  test('a wallet may be emptied to the last kobo, and not beyond', async () => {
    const { mint, post, pair } = kore('all of it')
    const { key } = await mint()
    const { source, dest } = await pair(key)
    const whole = source.balance.kobo
    const amount = Array.from({ length: 20_001 }, (_, fee) => whole - fee).find((each) => each + feeOf(each) === whole)
    if (amount === undefined) throw new Error(`No amount and its fee make ${whole} kobo.`)
    const beyond = await post(key, '/transfers/p2p', order(source.id, dest.id, amount + 1))
    expect(outcome(beyond)).toMatch(/^422 /)
    expect(outcome(await post(key, '/transfers/p2p', order(source.id, dest.id, amount)))).toBe('200')
    expect((await pair(key)).source.balance.kobo).toBe(0)
  })

  test('a repeated Idempotency-Key with the same body moves the money once, and answers the same under a fresh request id', async () => {
    const { mint, post, pair } = kore('replay')
    const { key } = await mint()
    const { source, dest } = await pair(key)
    const send = (reference: string) =>
      post(key, '/transfers/p2p', order(source.id, dest.id, 1000, reference), { 'Idempotency-Key': 'once' })
    const [first, second] = [await send('order-1'), await send('order-1')]
    const { meta: firstMeta, ...firstBody } = z.parse(
      z.looseObject({ meta: z.object({ request_id: z.string() }) }),
      first.body,
    )
    const { meta: secondMeta, ...secondBody } = z.parse(
      z.looseObject({ meta: z.object({ request_id: z.string() }) }),
      second.body,
    )
    expect(secondBody).toEqual(firstBody)
    expect(secondMeta.request_id).not.toBe(firstMeta.request_id)
    expect((await pair(key)).dest.balance.kobo).toBe(dest.balance.kobo + 1000)
    expect(outcome(await send('order-2'))).toBe('200')
    expect((await pair(key)).dest.balance.kobo).toBe(dest.balance.kobo + 2000)
    expect((await send('order-1')).body).toMatchObject(firstBody)
  })

  test('an empty Idempotency-Key is none', async () => {
    const { mint, post, pair } = kore('empty')
    const { key } = await mint()
    const { source, dest } = await pair(key)
    const send = () => post(key, '/transfers/p2p', order(source.id, dest.id, 1000), { 'Idempotency-Key': '' })
    expect([outcome(await send()), outcome(await send())]).toEqual(['200', '409 DUPLICATE_REFERENCE'])
  })

  test.each(['__proto__', 'constructor'])('%s is a reference and an Idempotency-Key like any other', async (name) => {
    const { mint, post, pair } = kore('names')
    const { key } = await mint()
    const { source, dest } = await pair(key)
    const send = (headers = {}) => post(key, '/transfers/p2p', order(source.id, dest.id, 1000, name), headers)
    expect([
      outcome(await send({ 'Idempotency-Key': name })),
      outcome(await send({ 'Idempotency-Key': name })),
      outcome(await send()),
    ]).toEqual(['200', '200', '409 DUPLICATE_REFERENCE'])
    expect((await pair(key)).dest.balance.kobo).toBe(dest.balance.kobo + 1000)
  })

  test('a reference counts once in each environment', async () => {
    const { mint, post, pair } = kore('reference')
    const [sandbox, live] = [await mint(), await mint({ environment: 'live' })]
    const send = async (key: string) => {
      const { source, dest } = await pair(key)
      return outcome(await post(key, '/transfers/p2p', order(source.id, dest.id, 1000)))
    }
    expect([await send(sandbox.key), await send(sandbox.key), await send(live.key)]).toEqual([
      '200',
      '409 DUPLICATE_REFERENCE',
      '200',
    ])
  })

  test('a refused transfer moves nothing', async () => {
    const { mint, post, pair } = kore('nothing')
    const { key } = await mint()
    const before = await pair(key)
    expect(
      outcome(await post(key, '/transfers/p2p', order(before.source.id, before.dest.id, before.source.balance.kobo))),
    ).toBe('422 INSUFFICIENT_FUNDS')
    expect(await pair(key)).toEqual(before)
  })
})
