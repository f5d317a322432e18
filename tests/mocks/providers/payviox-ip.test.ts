import fc from 'fast-check'
import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#mocks/engine/request.ts'
import type { KeyClass } from '#mocks/engine/key.ts'
import { call } from '#mocks/mock.ts'
import { isAddress } from '#mocks/providers/payviox/bodies.ts'
import { sampleOrder as order } from '#mocks/providers/payviox/case-helpers.ts'
import { API, sessionAnswer, merchant } from './payviox-merchant.ts'

const PAYER = '198.51.100.24'
const STRANGER = '192.0.2.80'

describe('Which IP address counts', () => {
  const opens: readonly {
    who: string
    keyClass: KeyClass
    change: JsonObject
    ip: string | null
    note: string
  }[] = [
    {
      who: 'a public key',
      keyClass: 'public',
      change: {},
      ip: '203.0.113.200',
      note: 'captured from the call: 203.0.113.200',
    },
    {
      who: 'a public key that sends ip',
      keyClass: 'public',
      change: { ip: PAYER },
      ip: '203.0.113.200',
      note: 'captured from the call: 203.0.113.200; ip in the body ignored',
    },
    {
      who: 'a secret key that sends ip',
      keyClass: 'secret',
      change: { ip: PAYER },
      ip: PAYER,
      note: `given in the body: ${PAYER}`,
    },
    {
      who: 'a secret key without ip',
      keyClass: 'secret',
      change: {},
      ip: null,
      note: 'no ip given: the payer is compared with nothing',
    },
  ]
  test.each(opens)(
    'a session opened by $who is bound to $ip, and the trace says so',
    async ({ keyClass, change, ip, note }) => {
      const at = merchant('which ip')
      const { key } = await at.mintOne('payviox', { class: keyClass })
      const { body } = await call(at.mock, {
        method: 'POST',
        url: `https://${API}/session`,
        headers: at.bearer(key),
        body: JSON.stringify({ ...order, ...change }),
        ip: '203.0.113.200',
      })
      const { session_id } = z.parse(sessionAnswer, JSON.parse(body))
      expect(await at.noted()).toBe(note)
      expect((await at.read(await at.secret(), session_id)).body).toMatchObject({ ip })
    },
  )

  test('a text in ip that is no address is not repeated in the trace', async () => {
    const at = merchant('leak')
    const key = await at.secret()
    expect(await at.create(key, { ip: key })).toMatchObject({ status: 400 })
    expect(await at.noted()).toBe('ip in the body, not an address')
    expect((await at.dash('GET', '/payviox/requests')).text).not.toContain(key.slice(-20))
  })
})

describe('The payer completes a payment', () => {
  const endings: readonly {
    title: string
    keyClass: KeyClass
    change: JsonObject
    from: string
    status: string
  }[] = [
    {
      title: 'from the address that was given',
      keyClass: 'secret',
      change: { ip: PAYER },
      from: PAYER,
      status: 'succeeded',
    },
    {
      title: 'from another address than was given',
      keyClass: 'secret',
      change: { ip: PAYER },
      from: STRANGER,
      status: 'declined',
    },
    {
      title: 'from another spelling of the IPv6 address that was given',
      keyClass: 'secret',
      change: { ip: '2001:db8::7' },
      from: '2001:0DB8:0:0:0:0:0:7',
      status: 'succeeded',
    },
    {
      title: 'from the IPv6 form of the IPv4 address that was given',
      keyClass: 'secret',
      change: { ip: PAYER },
      from: `::ffff:${PAYER}`,
      status: 'succeeded',
    },
    {
      title: 'from the IPv4 address whose IPv6 form was given',
      keyClass: 'secret',
      change: { ip: `::FFFF:${PAYER}` },
      from: PAYER,
      status: 'succeeded',
    },
    {
      title: 'where a secret key gave no address',
      keyClass: 'secret',
      change: {},
      from: STRANGER,
      status: 'succeeded',
    },
    {
      title: 'from another address than was captured',
      keyClass: 'public',
      change: {},
      from: STRANGER,
      status: 'succeeded',
    },
    {
      title: 'from another address than a public key sent in vain',
      keyClass: 'public',
      change: { ip: PAYER },
      from: STRANGER,
      status: 'succeeded',
    },
  ]
  test.each(endings)('$title: $status', async ({ keyClass, change, from, status }) => {
    const at = merchant('complete')
    const id = await at.open((await at.mintOne('payviox', { class: keyClass })).key, change)
    const completed = await at.complete(id, { ip: from })
    expect(completed).toMatchObject({ status: 200, body: { session_id: id, status } })
    expect((await at.read(await at.secret(), id)).body).toEqual(completed.body)
    expect((await at.noted())?.endsWith('IP mismatch')).toBe(status === 'declined')
  })

  test.each([
    { title: 'an unknown session', body: { ip: PAYER }, session: () => 'nobody', status: 404 },
    { title: 'a name that every object inherits', body: { ip: PAYER }, session: () => 'constructor', status: 404 },
    { title: 'no address', body: {}, session: (id: string) => id, status: 422 },
    { title: 'an address that is none', body: { ip: '300.1.1.1' }, session: (id: string) => id, status: 422 },
    { title: 'a field that is not known', body: { ip: PAYER, amount: 1 }, session: (id: string) => id, status: 422 },
    { title: 'a body that is not JSON', body: '{', session: (id: string) => id, status: 400 },
  ])(
    'completing with $title is a $status problem, and the payment stays as it is',
    async ({ body, session, status }) => {
      const at = merchant('complete wrongly')
      const key = await at.secret()
      const id = await at.open(key)
      const refused = await at.complete(session(id), body)
      expect([refused.status, refused.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
      expect((await at.read(key, id)).body).toMatchObject({ status: null })
    },
  )

  test('a finished payment is not finished again, and keeps its status', async () => {
    const at = merchant('complete twice')
    const key = await at.secret()
    const id = await at.open(key, { ip: PAYER })
    await at.complete(id, { ip: STRANGER })
    expect(await at.complete(id, { ip: PAYER })).toMatchObject({ status: 409 })
    expect((await at.read(key, id)).body).toMatchObject({ status: 'declined' })
  })
})

test('an address is what Zod takes for one, and no text that only begins like one', () => {
  const schema = z.union([z.ipv4(), z.ipv6()])
  const text = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.stringMatching(/^[\da-f:.]{0,20}$/),
    fc.constantFrom('256.1.1.1', '01.1.1.1', '1.2.3', '::', '::ffff:1.2.3.4', '', ':', '::1%eth0', '::1 ', 'localhost'),
  )
  fc.assert(
    fc.property(text, (value) => {
      expect(isAddress(value)).toBe(schema.safeParse(value).success)
    }),
  )
  for (const value of ['::1]@[::1', '::1]/[', null, 7]) expect(isAddress(value)).toBe(false)
})
