import { describe, expect, test } from 'vitest'
import { API, kore, left, outcome } from './kore.ts'

describe('the rate limit of PayKore', () => {
  const spend = async ({ get }: Pick<ReturnType<typeof kore>, 'get'>, key: string, calls: number) => {
    for (let at = 1; at < calls; at += 1) await get(key)
    return get(key)
  }

  test.each([
    ['starter', 300],
    ['growth', 1000],
  ])('%s takes exactly %i calls a minute, refuses the next, and begins anew with the minute', async (tier, limit) => {
    const each = kore(tier)
    await each.freeze('2026-01-15T10:00:20Z')
    await each.dash('PATCH', '/paykore/account', { tier })
    const { key } = await each.mint()
    const last = await spend(each, key, limit)
    expect([outcome(last), last.headers.get('x-ratelimit-limit'), left(last)]).toEqual(['200', String(limit), '0'])
    const over = await each.get(key)
    expect([outcome(over), left(over)]).toEqual(['429 RATE_LIMIT_EXCEEDED', '0'])
    expect(over.body).toMatchObject({ meta: { retry_after: 40 } })
    await each.advance(40)
    expect(left(await each.get(key))).toBe(String(limit - 1))
  })

  test('retry_after counts the seconds to the reset that the header names', async () => {
    const each = kore('countdown')
    await each.freeze('2026-01-15T10:00:20Z')
    const { key } = await each.mint()
    await spend(each, key, 300)
    for (const [wait, retryAfter] of [
      [0, 40],
      [25, 15],
      [14.5, 1],
    ] as const) {
      if (wait > 0) await each.advance(wait)
      const { body, headers } = await each.get(key)
      expect(body).toMatchObject({ meta: { retry_after: retryAfter } })
      expect(headers.get('x-ratelimit-reset')).toBe(String(Date.parse('2026-01-15T10:01:00Z') / 1000))
    }
  })

  test('each key counts for itself', async () => {
    const { mint, get } = kore('per-key')
    const [one, other] = [await mint(), await mint()]
    await get(one.key)
    expect([left(await get(one.key)), left(await get(other.key))]).toEqual(['298', '299'])
  })

  test('a refused key takes nothing from the quota, and shows what it has', async () => {
    const { mint, get, wallets } = kore('refused')
    const [sandbox, live] = [await mint(), await mint({ environment: 'live' })]
    const [first] = await wallets(sandbox.key)
    const refused = await get(live.key, `/wallets/${first?.id ?? ''}`)
    expect([outcome(refused), left(refused), left(await get(live.key))]).toEqual(['401 INVALID_API_KEY', '300', '299'])
  })

  test('an accepted key pays for a call that fails for another reason', async () => {
    const { mint, get, post } = kore('pays')
    const { key } = await mint()
    const reads = [
      await get(key, '/wallets/wlt_0000000000'),
      await post(key, '/wallets', '{'),
      await post(key, '/wallets', { userRef: 'user_ada', currency: 'NGN' }),
    ]
    expect(reads.map((read) => [read.status, left(read)])).toEqual([
      [404, '299'],
      [400, '298'],
      [409, '297'],
    ])
  })

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['no key', {}],
    ['an unknown key', { 'X-API-Key': `sk_test_${'0'.repeat(64)}` }],
  ])('an answer to %s has no rate headers', async (_, headers) => {
    const read = await kore('none').call('GET', `${API}/wallets`, headers)
    expect(['limit', 'remaining', 'reset'].map((name) => read.headers.get(`x-ratelimit-${name}`))).toEqual([
      null,
      null,
      null,
    ])
  })
})
