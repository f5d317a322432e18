import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { keySchema, requestsSchema, stagedSchema } from '#mocks/control/schema.ts'
import type { Json } from '#mocks/engine/request.ts'
import { controlledMock } from './control-calls.ts'
import { outcome } from './outcome.ts'
import { registered } from './registered.ts'

// The table of operations in the wire contract, cell by cell.
const contract: Readonly<
  Record<
    string,
    {
      issues: readonly string[]
      replaces: boolean
      rotate: readonly string[]
      revoke: boolean
      status: boolean
      tiers: readonly string[]
      environments: readonly string[]
    }
  >
> = {
  payviox: {
    issues: ['secret'],
    replaces: false,
    rotate: ['secret', 'public'],
    revoke: false,
    status: false,
    tiers: [],
    environments: ['live'],
  },
  ivorypay: {
    issues: ['secret', 'public'],
    replaces: true,
    rotate: [],
    revoke: false,
    status: true,
    tiers: [],
    environments: ['test', 'live'],
  },
  vesuviopay: {
    issues: ['secret', 'publishable'],
    replaces: false,
    rotate: [],
    revoke: true,
    status: false,
    tiers: ['standard', 'premium'],
    environments: ['test', 'live'],
  },
  perfectpay: {
    issues: ['secret'],
    replaces: false,
    rotate: ['secret'],
    revoke: false,
    status: false,
    tiers: [],
    environments: ['test', 'live'],
  },
  paykore: {
    issues: ['secret'],
    replaces: false,
    rotate: [],
    revoke: true,
    status: false,
    tiers: ['starter', 'growth', 'scale'],
    environments: ['test', 'live'],
  },
}
const ids = registered.map(({ id }) => id)
const cells = Object.entries(contract).filter(([id]) => ids.includes(id))
/** Classes of which a provider mints one key at a time, when they are asked for. */
const singles = (id: string): readonly string[] =>
  ({ payviox: ['secret', 'public'], perfectpay: ['secret', 'publishable'], paykore: ['secret'] })[id] ?? []

test('all providers are there, the first five in the order of the contract', async () => {
  const { body } = await controlledMock('five').dash('GET', '')
  expect(body).toEqual({ now: '2026-01-15T12:00:00.000Z', clock: 'real', providers: ids })
  expect(ids.filter((id) => id in contract)).toEqual(Object.keys(contract))
})

test('a reset is a 204 and brings the initial world: no keys, no log, a real clock', async () => {
  const { dash, mint, call, freeze, keys } = controlledMock('reset')
  await freeze('2026-03-01T00:00:00Z')
  await mint('paykore')
  await dash('PATCH', '/paykore/account', { tier: 'scale' })
  await call('GET', 'api.paykore.dev/v1/wallets')
  const read = await dash('POST', '/reset')
  expect([read.status, read.text]).toEqual([204, ''])
  expect(await keys('paykore')).toEqual([])
  expect((await dash('GET', '/paykore/requests')).body).toEqual({ requests: [] })
  expect((await dash('GET', '/paykore')).body).toMatchObject({ account: { tier: 'starter' } })
  expect((await dash('GET', '')).body).toMatchObject({ clock: 'real', now: '2026-01-15T12:00:00.000Z' })
})

describe.each(cells)('%s', (id, { issues, replaces, rotate, revoke, status, tiers, environments }) => {
  const other = environments.at(-1) ?? 'live'

  test('its summary names the account and what the dashboard offers', async () => {
    const { body } = await controlledMock(id).dash('GET', `/${id}`)
    const operations = [
      'mint',
      ...(rotate.length ? ['rotate'] : []),
      ...(revoke ? ['revoke'] : []),
      ...(status ? ['status'] : []),
      ...(tiers.length ? ['tier'] : []),
    ]
    expect(body).toMatchObject({
      provider: id,
      account: { status: 'active', ...(tiers[0] && { tier: tiers[0] }) },
      operations,
    })
  })

  test('a bare mint issues what the provider issues, in the default environment', async () => {
    const { dash } = controlledMock(id)
    const { status: code, body } = await dash('POST', `/${id}/keys`)
    expect(code).toBe(201)
    const { keys } = z.parse(
      z.object({ keys: z.array(z.object({ class: z.string(), environment: z.string(), status: z.string() })) }),
      body,
    )
    expect(keys.map((key) => key.class)).toEqual(issues)
    expect(new Set(keys.map((key) => `${key.environment} ${key.status}`))).toEqual(
      new Set([`${environments[0] ?? ''} active`]),
    )
  })

  test('each environment and class that it knows can be minted', async () => {
    const { mint } = controlledMock(id)
    for (const environment of environments) {
      expect((await mint(id, { environment })).map((key) => key.environment)).toEqual(issues.map(() => environment))
    }
    for (const each of singles(id))
      expect((await controlledMock(`${id} ${each}`).mint(id, { class: each })).map((key) => key.class)).toEqual([each])
  })

  test('a key is never repeated after the answer that minted it', async () => {
    const { dash, mint } = controlledMock(id)
    const minted = await mint(id)
    const key = minted[0]
    if (!key) throw new Error('nothing minted')
    const reads = [
      await dash('GET', `/${id}/keys`),
      await dash('PATCH', `/${id}/keys/${key.id}`, { label: 'named' }),
      await dash('GET', `/${id}`),
      await dash('POST', `/${id}/keys/${key.id}/revoke`),
      await dash('GET', `/${id}/keys`),
    ]
    for (const { text } of reads) for (const each of minted) expect(text).not.toContain(each.key)
    expect(key.hint.endsWith(`…${key.key.slice(-4)}`)).toBe(true)
    expect(key.key.startsWith(key.hint.split('…')[0] ?? '?')).toBe(true)
  })

  test('a fresh key is listed with its fields, never used', async () => {
    const { mint, keys, freeze } = controlledMock(id)
    await freeze('2026-01-15T10:00:00Z')
    const minted = await mint(id)
    expect(await keys(id)).toEqual(minted.map((key) => z.parse(z.object(keySchema.shape), key)))
    for (const each of await keys(id)) {
      expect(each).toMatchObject({
        label: null,
        status: 'active',
        createdAt: '2026-01-15T10:00:00.000Z',
        expiresAt: null,
        revokedAt: null,
        lastUsedAt: null,
        requestCount: 0,
      })
    }
  })

  // Payviox keeps one key of each class, which its own tests show.
  if (id !== 'payviox')
    test(
      replaces
        ? 'a new pair replaces the old pair of its environment and no other'
        : 'older keys stay active beside a new one',
      async () => {
        const { mint, keys, freeze, advance } = controlledMock(id)
        await freeze('2026-01-15T10:00:00Z')
        await mint(id)
        await mint(id, { environment: other })
        await advance(60)
        await mint(id)
        const ended = (await keys(id)).filter((key) => key.revokedAt !== null)
        const hit = replaces ? issues.map(() => `${environments[0] ?? ''} replaced 2026-01-15T10:01:00.000Z`) : []
        expect(ended.map((key) => `${key.environment} ${key.status} ${key.revokedAt ?? ''}`)).toEqual(hit)
      },
    )

  test('a label is set and taken away by PATCH', async () => {
    const { dash, mintOne, keyOf } = controlledMock(id)
    const key = await mintOne(id)
    const read = await dash('PATCH', `/${id}/keys/${key.id}`, { label: 'worker' })
    expect(z.parse(keySchema, read.body).label).toBe('worker')
    await dash('PATCH', `/${id}/keys/${key.id}`, { label: null })
    expect((await keyOf(id, key.id)).label).toBeNull()
  })

  test(rotate.length ? 'rotation answers with the successor and ends the old key' : 'rotation is a 409', async () => {
    const { dash, mintOne, keyOf } = controlledMock(id)
    for (const each of rotate.length ? rotate : ['']) {
      const key = await mintOne(id, each ? { class: each } : {})
      const read = await dash('POST', `/${id}/keys/${key.id}/rotate`)
      expect(outcome(read)).toBe(rotate.length ? '201' : '409')
      if (!rotate.length) continue
      const [successor] = z.parse(
        z.object({ keys: z.array(z.object({ class: z.string(), key: z.string(), status: z.string() })) }),
        read.body,
      ).keys
      expect(successor).toMatchObject({ class: each, status: 'active' })
      expect(successor?.key).not.toBe(key.key)
      expect(await keyOf(id, key.id)).toMatchObject({ status: 'replaced', revokedAt: '2026-01-15T12:00:00.000Z' })
      expect(outcome(await dash('POST', `/${id}/keys/${key.id}/rotate`))).toBe('409')
    }
  })

  test(revoke ? 'revocation answers with the key, once' : 'revocation is a 409', async () => {
    const { dash, mintOne, keyOf } = controlledMock(id)
    const key = await mintOne(id)
    const read = await dash('POST', `/${id}/keys/${key.id}/revoke`)
    expect(outcome(read)).toBe(revoke ? '200' : '409')
    if (!revoke) return
    expect(read.body).toEqual(await keyOf(id, key.id))
    expect(await keyOf(id, key.id)).toMatchObject({ status: 'revoked', revokedAt: '2026-01-15T12:00:00.000Z' })
    expect(outcome(await dash('POST', `/${id}/keys/${key.id}/revoke`))).toBe('409')
  })

  test('the account takes the values that it has, and no others', async () => {
    const { dash } = controlledMock(id)
    const set = async (fields: Json) => outcome(await dash('PATCH', `/${id}/account`, fields))
    for (const value of ['suspended', 'deleted', 'active'])
      expect(await set({ status: value })).toBe(status ? '200' : '409')
    for (const tier of tiers) expect((await dash('PATCH', `/${id}/account`, { tier })).body).toMatchObject({ tier })
    expect(await set({ status: 'asleep' })).toBe(status ? '422 status' : '409')
    expect(await set({ tier: 'golden' })).toBe(tiers.length ? '422 tier' : '409')
    expect(await set({ plan: 'golden' })).toBe('422 plan')
    expect(outcome(await dash('PATCH', `/${id}/account`, '{'))).toBe('400')
  })

  test.each<readonly [string, Json, string]>([
    ['an environment that does not exist', { environment: 'staging' }, '422 environment'],
    ['a class that does not exist', { class: 'golden' }, '422 class'],
    ['an unknown field', { color: 'red' }, '422 color'],
    ['several faults at once', { color: 'red', environment: 5 }, '422 color environment'],
    ['a body that is no object', '"x"', '422 '],
    ['malformed JSON', '{', '400'],
  ])('minting refuses %s, and issues nothing', async (_, body, expected) => {
    const { dash, keys } = controlledMock(id)
    expect(outcome(await dash('POST', `/${id}/keys`, body))).toBe(expected)
    expect(await keys(id)).toEqual([])
  })

  test('relabelling refuses what is no label', async () => {
    const { dash, mintOne } = controlledMock(id)
    const { id: key } = await mintOne(id)
    const set = async (body: Json) => outcome(await dash('PATCH', `/${id}/keys/${key}`, body))
    expect(await set({ label: 'x'.repeat(100) })).toBe('200')
    expect(await set({ label: 'x'.repeat(101) })).toBe('422 label')
    expect(await set({ label: 5 })).toBe('422 label')
    expect(await set({ status: 'active' })).toBe('422 status')
    expect(await set('{')).toBe('400')
  })

  test.each(['key_none', 'constructor', '__proto__', 'toString'])(
    'a key id "%s" is unknown to each call',
    async (key) => {
      const { dash } = controlledMock(id)
      expect(outcome(await dash('PATCH', `/${id}/keys/${key}`, { label: 'x' }))).toBe('404')
      expect(outcome(await dash('POST', `/${id}/keys/${key}/rotate`))).toBe(rotate.length ? '404' : '409')
      expect(outcome(await dash('POST', `/${id}/keys/${key}/revoke`))).toBe(revoke ? '404' : '409')
    },
  )

  test('a request is logged, newest first, and found by the id that its answer carries', async () => {
    const { dash, call } = controlledMock(id)
    const provider = registered.find((each) => each.id === id)
    const host = provider?.hosts[0]?.host ?? ''
    const [first, second] = [await call('GET', `${host}/nowhere-1`), await call('GET', `${host}/nowhere-2`)]
    const { requests } = z.parse(requestsSchema, (await dash('GET', `/${id}/requests`)).body)
    expect(requests.map(({ id }) => id)).toEqual(
      [second, first].map(({ headers }) => headers.get('latchkey-request-id')),
    )
    expect(requests[0]).toMatchObject({
      provider: id,
      method: 'GET',
      url: `https://${host}/nowhere-2`,
      status: second.status,
      at: '2026-01-15T12:00:00.000Z',
    })
    expect((await dash('GET', `/requests/${requests[0]?.id ?? ''}`)).body).toEqual(requests[0])
  })

  test('a request of each case is shown with the fields of the contract and no other', async () => {
    const { dash, ask } = controlledMock(id)
    for (const { id: name } of registered.find((each) => each.id === id)?.cases ?? []) {
      const { request } = z.parse(stagedSchema, (await dash('POST', `/cases/${id}/${name}`)).body)
      const { host, pathname, search } = new URL(request.url)
      await ask(`/${host}${pathname}${search}`, {
        method: request.method,
        headers: request.headers,
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      })
      const { body } = await dash('GET', `/${id}/requests`)
      const [entry] = z.parse(requestsSchema, body).requests
      expect((await dash('GET', `/requests/${entry?.id ?? ''}`)).body).toEqual(entry)
    }
  })

  test('its cases are listed with status and basis, and each can be staged', async () => {
    const { dash } = controlledMock(id)
    const provider = registered.find((each) => each.id === id)
    const { cases } = z.parse(
      z.strictObject({
        cases: z.array(
          z.strictObject({
            id: z.string(),
            title: z.string(),
            basis: z.enum(['documented', 'public', 'assumed']),
            expects: z.strictObject({ status: z.int() }),
          }),
        ),
      }),
      (await dash('GET', `/cases/${id}`)).body,
    )
    expect(cases.map((each) => each.id)).toEqual(provider?.cases.map((each) => each.id))
    for (const each of cases) {
      const { status: code, body } = await dash('POST', `/cases/${id}/${each.id}`)
      expect(code).toBe(201)
      expect(z.parse(stagedSchema, body).request.url).toMatch(/^https:\/\//)
      expect((await dash('GET', '')).body).toMatchObject({ clock: 'frozen' })
    }
    expect(outcome(await dash('POST', `/cases/${id}/none`))).toBe('404')
  })
})
