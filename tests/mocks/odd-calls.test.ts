import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { controlledMock } from './control-calls.ts'

const WALLETS = 'api.paykore.dev/v1/wallets'
const created = z.object({ id: z.string() })
const payment = z.object({ payment_id: z.string() })
const nested = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)
const encoded = (text: string): string =>
  Array.from(text, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

describe('an address in another spelling', () => {
  test.each([
    ['an underscore', (id: string) => id.replace('_', '%5F')],
    ['an underscore in lower-case hex', (id: string) => id.replace('_', '%5f')],
    ['each letter', encoded],
  ])('%s that needs no percent-encoding leads to the same wallet with it', async (_, spell) => {
    const { call, mintOne } = controlledMock('spelling')
    const headers = { 'X-API-Key': (await mintOne('paykore')).key }
    const { body } = await call('POST', WALLETS, headers, { userRef: 'spelled', currency: 'NGN' })
    const { id } = z.parse(created, body)
    expect((await call('GET', `${WALLETS}/${spell(id)}`, headers)).status).toBe(200)
  })

  test('an encoded slash stays inside its segment', async () => {
    const { call, mintOne } = controlledMock('slash')
    const headers = { 'X-API-Key': (await mintOne('paykore')).key }
    expect((await call('GET', 'api.paykore.dev/v1%2Fwallets', headers)).status).toBe(404)
  })

  test('a host name counts in any case', async () => {
    expect((await controlledMock('host').call('GET', 'API.PayKore.dev/v1/wallets')).status).toBe(401)
  })

  test('a key that is percent-encoded in the path is masked in the log', async () => {
    const { call, mintOne, mock } = controlledMock('masked')
    const { key } = await mintOne('paykore')
    for (const spelled of [key.replaceAll('_', '%5F'), encoded(key), key.slice(0, 20) + encoded(key.slice(20))]) {
      await call('GET', `${WALLETS}/${spelled}`)
      const [entry] = await mock.store.requests('paykore')
      expect(decodeURIComponent(entry?.url ?? '')).toBe(`https://${WALLETS}/sk_test_…${key.slice(-4)}`)
    }
  })
})

describe('a body that no provider would take', () => {
  test.each([
    [512, 200],
    [513, 400],
    [60_000, 400],
  ])('nested %i deep, %i: what is kept can always be shown again', async (depth, status) => {
    const { call, mintOne } = controlledMock('deep')
    const headers = { 'X-API-Key': (await mintOne('paykore')).key }
    const body = `{"userRef":"deep","currency":"NGN","metadata":${nested(depth - 1)}}`
    expect((await call('POST', WALLETS, headers, body)).status).toBe(status)
    expect((await call('GET', WALLETS, headers)).status).toBe(200)
  })

  test('brackets inside a text are no depth', async () => {
    const { call, mintOne } = controlledMock('brackets')
    const headers = { 'X-API-Key': (await mintOne('paykore')).key }
    const metadata = { note: '['.repeat(2000) }
    expect((await call('POST', WALLETS, headers, { userRef: 'x', currency: 'NGN', metadata })).status).toBe(200)
  })

  test.each(['capture', 'cancel'])('is malformed, and refused where no body is needed: %s', async (step) => {
    const { call, mintOne } = controlledMock('needless')
    const headers = { 'api-key': (await mintOne('perfectpay')).key }
    const sandbox = 'sandbox.perfectpay.ai/payments'
    const { body } = await call('POST', sandbox, headers, { amount: 100, currency: 'USD', capture_method: 'manual' })
    const { payment_id: id } = z.parse(payment, body)
    for (const bad of ['{', '[]', '5']) {
      const read = await call('POST', `${sandbox}/${id}/${step}`, headers, bad)
      expect([bad, read.status, read.body]).toEqual([
        bad,
        400,
        { error: { message: 'The body is not a JSON object.' } },
      ])
    }
    expect((await call('POST', `${sandbox}/${id}/cancel`, headers, ' ')).status).toBe(200)
  })
})
