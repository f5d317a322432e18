import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import type { KeyClass } from '#mocks/engine/key.ts'
import { provider } from '#mocks/providers/payviox/provider.ts'
import { API, merchant } from './payviox-merchant.ts'

const unauthorized = (message: string) => ({ status: 401, body: { error: 'Unauthorized', message } })

describe('What the dashboard issues', () => {
  test.each([
    { fields: {}, keyClass: 'secret', prefix: /^sk_live_/ },
    { fields: { class: 'secret' }, keyClass: 'secret', prefix: /^sk_live_/ },
    { fields: { class: 'public' }, keyClass: 'public', prefix: /^pk_live_/ },
    { fields: { environment: 'live' }, keyClass: 'secret', prefix: /^sk_live_/ },
  ])(
    'minting with $fields gives one live key of class $keyClass that opens sessions',
    async ({ fields, keyClass, prefix }) => {
      const at = merchant('mint')
      const keys = await at.mint('payviox', fields)
      expect(keys).toMatchObject([{ class: keyClass, environment: 'live', status: 'active', expiresAt: null }])
      expect(keys[0]?.key).toMatch(prefix)
      expect(await at.create(keys[0]?.key ?? '')).toMatchObject({ status: 200 })
    },
  )

  test.each([
    { fields: { environment: 'test' }, field: 'environment', why: 'there is no test mode' },
    { fields: { class: 'publishable' }, field: 'class', why: 'the word is public here' },
    { fields: { label: 'till' }, field: 'label', why: 'labels are given later' },
    { fields: { expiresAt: 'tomorrow' }, field: 'expiresAt', why: 'an expiry is an instant' },
    { fields: { expiresAt: '2026-12-31' }, field: 'expiresAt', why: 'a day alone is no instant' },
  ])('minting with $fields is refused, since $why', async ({ fields, field }) => {
    expect(await merchant('bad mint').dash('POST', '/payviox/keys', fields)).toMatchObject({
      status: 422,
      body: { errors: [{ field }] },
    })
  })

  test('the summary offers minting and rotating and nothing else', async () => {
    expect((await merchant('summary').dash('GET', '/payviox')).body).toEqual({
      provider: 'payviox',
      account: { status: 'active' },
      operations: ['mint', 'rotate'],
    })
  })

  test.each([
    { what: 'revoking a key', method: 'POST', path: (id: string) => `/payviox/keys/${id}/revoke`, body: undefined },
    { what: 'suspending the account', method: 'PATCH', path: () => '/payviox/account', body: { status: 'suspended' } },
    { what: 'changing a tier', method: 'PATCH', path: () => '/payviox/account', body: { tier: 'starter' } },
  ])('$what is not offered', async ({ method, path, body }) => {
    const at = merchant('not offered')
    const { id } = await at.mintOne('payviox')
    expect(await at.dash(method, path(id), body)).toMatchObject({ status: 409 })
  })
})

describe('Regenerating a key', () => {
  test.each<{ keyClass: KeyClass; other: KeyClass }>([
    { keyClass: 'secret', other: 'public' },
    { keyClass: 'public', other: 'secret' },
  ])(
    'kills the $keyClass key at once, works with its successor, and leaves the $other key alone',
    async ({ keyClass, other }) => {
      const at = merchant(`rotate ${keyClass}`)
      await at.freeze('2026-02-01T00:00:00.000Z')
      const old = await at.mintOne('payviox', { class: keyClass })
      const bystander = await at.mintOne('payviox', { class: other })
      expect(await at.create(old.key)).toMatchObject({ status: 200 })

      const { status, body } = await at.rotate(old.id)
      const successor = z.parse(z.object({ keys: z.array(z.object({ key: z.string(), class: z.string() })) }), body)
        .keys[0]
      expect([status, successor?.class]).toEqual([201, keyClass])
      expect(await at.create(old.key)).toMatchObject(unauthorized('Invalid API key'))
      for (const { key } of [bystander, { key: successor?.key ?? '' }])
        expect(await at.create(key)).toMatchObject({ status: 200 })
      expect(await at.keyOf('payviox', old.id)).toMatchObject({
        status: 'replaced',
        revokedAt: '2026-02-01T00:00:00.000Z',
        requestCount: 1,
      })
    },
  )

  test.each<KeyClass>(['secret', 'public'])(
    'a second %s key is refused while the first is active, and the refusal names regeneration',
    async (keyClass) => {
      const at = merchant(`one ${keyClass}`)
      const first = await at.mintOne('payviox', { class: keyClass })
      const refused = await at.dash('POST', '/payviox/keys', { class: keyClass })
      expect(refused.status).toBe(409)
      expect(refused.text).toContain('/rotate')
      expect(await at.create(first.key)).toMatchObject({ status: 200 })
      expect(await at.keys('payviox')).toHaveLength(1)
    },
  )

  test('a key of a class is issued again once the one before has expired', async () => {
    const at = merchant('again')
    await at.mintOne('payviox', { expiresAt: '2026-01-01T00:00:00Z' })
    expect(await at.create((await at.mintOne('payviox')).key)).toMatchObject({ status: 200 })
  })

  test('a key can be regenerated once; its successor carries on', async () => {
    const at = merchant('rotate twice')
    const { id } = await at.mintOne('payviox')
    expect(await at.rotate(id)).toMatchObject({ status: 201 })
    expect(await at.rotate(id)).toMatchObject({ status: 409 })
  })

  test('an expired key may be regenerated; the new key has no expiry, and the old one is now invalid instead of expired', async () => {
    const at = merchant('rotate expired')
    const old = await at.mintOne('payviox', { expiresAt: '2026-01-01T00:00:00Z' })
    expect(await at.create(old.key)).toMatchObject(unauthorized('API key has expired'))
    expect(await at.rotate(old.id)).toMatchObject({
      status: 201,
      body: { keys: [{ status: 'active', expiresAt: null }] },
    })
    expect(await at.create(old.key)).toMatchObject(unauthorized('Invalid API key'))
  })

  test('a session of the old key stays open and can be read with the new one', async () => {
    const at = merchant('rotate session')
    const old = await at.mintOne('payviox')
    const id = await at.open(old.key)
    await at.rotate(old.id)
    expect(await at.read(await at.secret(), id)).toMatchObject({ status: 200, body: { session_id: id } })
  })
})

describe('Expiry follows the clock', () => {
  test.each([
    { now: '2026-03-01T11:59:59.999Z', answer: { status: 200 }, shown: 'active' },
    { now: '2026-03-01T12:00:00.000Z', answer: unauthorized('API key has expired'), shown: 'expired' },
    { now: '2027-01-01T00:00:00.000Z', answer: unauthorized('API key has expired'), shown: 'expired' },
  ])('at $now a key that ends on 1 March at noon is $shown', async ({ now, answer, shown }) => {
    const at = merchant('expiry')
    const key = await at.mintOne('payviox', { expiresAt: '2026-03-01T13:00:00+01:00' })
    await at.freeze(now)
    expect(await at.create(key.key)).toMatchObject(answer)
    expect(await at.keyOf('payviox', key.id)).toMatchObject({ status: shown })
  })

  test('a key without an expiry outlives a century', async () => {
    const at = merchant('no expiry')
    const key = await at.secret()
    await at.freeze('2126-01-01T00:00:00.000Z')
    expect(await at.create(key)).toMatchObject({ status: 200 })
  })

  test('an expiry at the first instant of 1970 is an expiry too', async () => {
    const at = merchant('epoch')
    const { key } = await at.mintOne('payviox', { expiresAt: '1970-01-01T00:00:00Z' })
    expect(await at.create(key)).toMatchObject(unauthorized('API key has expired'))
  })
})

describe('What counts as use of a key', () => {
  test('an accepted call counts, whatever came of its body; a refused one does not', async () => {
    const at = merchant('use')
    const key = await at.mintOne('payviox', { class: 'public' })
    await at.create(key.key)
    await at.create(key.key, { amount: 1 })
    await at.call('GET', `${API}/balance`, at.bearer(key.key))
    await at.call('GET', `${API}/balances`, at.bearer(key.key))
    expect(await at.keyOf('payviox', key.id)).toMatchObject({ requestCount: 2 })
  })

  test('no key is stored or logged in full', async () => {
    const at = merchant('at rest')
    const key = await at.secret()
    await at.open(key)
    await at.call('GET', `${API}/payment/${key}`, at.bearer(key))
    const state = await at.mock.store.change(provider, (draft) => JSON.stringify(draft.state))
    expect(state).not.toContain(key.slice(-20))
    expect((await at.dash('GET', '/payviox/requests')).text).not.toContain(key.slice(-20))
  })
})

describe('Data read from storage', () => {
  test.each([
    { title: 'the data of a new world', data: provider.initialState(() => new Uint8Array(32), 0).data, fits: true },
    { title: 'a balance as a text', data: { sessions: {}, payouts: {}, balance: '1', payoutBalance: 0 }, fits: false },
    { title: 'sessions left out', data: { payouts: {}, balance: 1, payoutBalance: 0 }, fits: false },
    { title: 'nothing at all', data: undefined, fits: false },
  ])('$title: fits is $fits', ({ data, fits }) => {
    expect(provider.checkData(data) === undefined).toBe(fits)
  })

  test('the data of a world in use fits', async () => {
    const at = merchant('in use')
    const key = await at.secret()
    await at.complete(await at.open(key, { ip: '198.51.100.24', metadata: { deep: { list: [1, null] } } }), {
      ip: '198.51.100.24',
    })
    await at.mock.store.change(provider, ({ state }) => expect(provider.checkData(state.data)).toBeUndefined())
  })
})
