import { describe, expect, test } from 'vitest'
import type { DeclaredCase } from '#mocks/engine/case.ts'
import { hashKey } from '#mocks/engine/key.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { providerOf, registered } from './registered.ts'

describe.each(registered)('$id', (provider) => {
  test.each(provider.cases.map((each) => [each.id, each] as const))(
    '%s is arranged alike each time',
    async (id, each) => {
      const once = await arrange(provider, each, seededRandom(id))
      expect(await arrange(provider, each, seededRandom(id))).toEqual(once)
    },
  )

  test('has a sample call of each endpoint, and none of another', () => {
    const called = Object.entries(provider.calls).map(([name, { endpoint = name }]) => endpoint)
    expect(new Set(called)).toEqual(new Set(provider.endpoints.map(({ id }) => id)))
  })
})

describe('a case that is data', () => {
  const paykore = providerOf('paykore')
  const [model] = paykore.cases
  if (!model) throw new Error('paykore has cases.')
  const { id, title, source, expects } = model
  const now = Date.parse('2026-01-15T10:00:00.000Z')
  const arranged = async (given: Partial<DeclaredCase>) => {
    const each = { id, title, source, expects, send: 'list-wallets', ...given }
    const { state, request } = await arrange(paykore, each, seededRandom('case'))
    const keys = Object.values(state.keys)
    return { state, request, keys, sent: keys.find(({ hash }) => hash === hashKey(request.headers['X-API-Key'] ?? '')) }
  }

  test('sends a good key where the provider reads it first', async () => {
    const { request, keys, sent } = await arranged({})
    expect(Object.keys(request.headers)).toEqual(['X-API-Key'])
    expect(keys).toEqual([expect.objectContaining({ ...sent, class: 'secret', environment: 'test', ended: null })])
  })

  test('makes a key that has become what is given', async () => {
    const key = {
      issued: '1h ago',
      expires: 'in 1d',
      revoked: '1m ago',
      cached: '5m ago',
      calls: 7,
      label: 'old',
    } as const
    const { state, sent } = await arranged({ given: { key } })
    expect(sent).toMatchObject({
      label: 'old',
      createdAt: now - 3_600_000,
      expiresAt: now + 86_400_000,
      ended: { how: 'revoked', at: now - 60_000 },
    })
    expect(state.cachedAt).toEqual({ [sent?.id ?? '']: now - 300_000 })
    expect(state.counters[sent?.id ?? '']?.count).toBe(7)
  })

  test('sends a key that nobody was issued, and keeps no record of it', async () => {
    const { request, keys } = await arranged({ given: { key: { issued: false, environment: 'live' } } })
    expect(request.headers['X-API-Key']).toMatch(/^sk_live_[0-9a-f]{64}$/)
    expect(keys).toEqual([])
  })

  test('sends a key without its end', async () => {
    const { request, keys } = await arranged({ given: { key: { cut: 6 } } })
    expect(request.headers['X-API-Key']).toHaveLength('sk_test_'.length + 58)
    expect(keys).toHaveLength(1)
  })

  test('issues a key before the one that is sent, and one after it', async () => {
    const { keys, sent } = await arranged({ given: { earlier: { replaced: 'now' }, later: { environment: 'live' } } })
    expect(keys.map(({ ended, environment }) => [ended?.how, environment])).toEqual([
      ['replaced', 'test'],
      [undefined, 'test'],
      [undefined, 'live'],
    ])
    expect(keys.findIndex((each) => each === sent)).toBe(1)
  })

  test('writes the headers as it says, the key where it is named', async () => {
    const { request, keys } = await arranged({ request: { headers: { Authorization: 'Bearer Bearer {key}' } } })
    expect(Object.keys(request.headers)).toEqual(['Authorization'])
    expect(request.headers['Authorization']).toMatch(/^Bearer Bearer sk_test_[0-9a-f]{64}$/)
    expect(keys).toHaveLength(1)
  })

  test('makes no key where no header holds one', async () => {
    const { request, keys } = await arranged({ request: { headers: {} } })
    expect([request.headers, keys]).toEqual([{}, []])
  })

  test('changes fields of the body, and leaves out what becomes undefined', async () => {
    const { request } = await arranged({ send: ['create-wallet', { currency: 'USD', userRef: undefined, extra: 1 }] })
    expect(request.body).toBe('{"currency":"USD","extra":1}')
  })

  test('begins with the account, the request id and the data that are given', async () => {
    const data = ({ data }: { data: unknown }) => void Object.assign(Object(data), { partnerId: 'ptn_x' })
    const { state } = await arranged({ given: { account: { tier: 'growth' }, requestId: 'req_1', data } })
    expect(state).toMatchObject({
      account: { status: 'active', tier: 'growth' },
      pinnedIds: ['req_1'],
      data: { partnerId: 'ptn_x' },
    })
  })

  test('that names no sample call is a fault', async () => {
    await expect(arranged({ send: 'constructor' })).rejects.toThrow('paykore has no sample call "constructor"')
  })
})
