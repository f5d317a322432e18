import { beforeEach, describe, expect, test } from 'vitest'
import { servedMock } from '../served-mock.ts'
import { callsOf, controlledMock } from './control-calls.ts'
import { outcome } from './outcome.ts'
import { registered } from './registered.ts'

const PROBLEM = 'application/problem+json'

// Ids travel in addresses, which a client and a server read each in its own way: so these calls go over HTTP.
const { mock, origin } = await servedMock(controlledMock('ids over HTTP').mock)
const { dash, mint, mintOne, keys, keyOf } = callsOf((path, init) => fetch(`${origin}${path}`, init))
beforeEach(() => mock.store.reset())

describe.each(registered.map((provider) => [provider.id, provider] as const))('%s', (id, { operations }) => {
  const other = registered.find((each) => each.id !== id)?.id ?? ''
  const rotates = operations.rotate !== undefined
  const revokes = operations.revoke !== undefined

  test.each([
    ['of nobody', 'key_none'],
    ['of an inherited name', 'constructor'],
    ['with an encoded slash', 'key%2Fnone'],
    ['with an encoded null', 'key%00'],
    ['with a broken escape', 'key%zz'],
    ['with a space around it', '%20key%20'],
    ['of letters far from Latin', encodeURIComponent('ключ')],
    ['of a thousand letters', 'k'.repeat(1000)],
  ])('an id %s is a problem of each call, and changes nothing', async (_, key) => {
    await mint(id)
    const before = await keys(id)
    const reads = [
      await dash('PATCH', `/${id}/keys/${key}`, { label: 'x' }),
      await dash('POST', `/${id}/keys/${key}/rotate`),
      await dash('POST', `/${id}/keys/${key}/revoke`),
    ]
    expect(reads.map(outcome)).toEqual(['404', rotates ? '404' : '409', revokes ? '404' : '409'])
    for (const { headers, body } of reads) {
      expect(headers.get('content-type')).toBe(PROBLEM)
      for (const field of ['status', 'title', 'detail']) expect(body).toHaveProperty(field)
    }
    expect(await keys(id)).toEqual(before)
  })

  test('an address without an id leads to no call at all', async () => {
    const reads = [
      await dash('PATCH', `/${id}/keys/`, { label: 'x' }),
      await dash('POST', `/${id}/keys//rotate`),
      await dash('POST', `/${id}/keys//revoke`),
    ]
    for (const { status, headers } of reads) {
      expect(status).toBe(404)
      expect(headers.get('content-type')).toBe(PROBLEM)
    }
  })

  test('a key of another provider is unknown here, and stays as it is there', async () => {
    const foreign = await mintOne(other)
    const before = await keyOf(other, foreign.id)
    expect(outcome(await dash('PATCH', `/${id}/keys/${foreign.id}`, { label: 'mine' }))).toBe('404')
    expect(outcome(await dash('POST', `/${id}/keys/${foreign.id}/rotate`))).toBe(rotates ? '404' : '409')
    expect(outcome(await dash('POST', `/${id}/keys/${foreign.id}/revoke`))).toBe(revokes ? '404' : '409')
    expect(await keyOf(other, foreign.id)).toEqual(before)
  })

  test('an ended key is neither rotated nor revoked once more, and can still be labelled', async () => {
    const key = await mintOne(id)
    // Each provider ends a key in its own way: revoked, rotated away, or replaced by the next pair.
    if (revokes) await dash('POST', `/${id}/keys/${key.id}/revoke`)
    else if (rotates) await dash('POST', `/${id}/keys/${key.id}/rotate`)
    else await mint(id)
    const ended = await keyOf(id, key.id)
    expect(ended.revokedAt).not.toBeNull()
    const count = (await keys(id)).length
    expect(outcome(await dash('POST', `/${id}/keys/${key.id}/rotate`))).toBe('409')
    expect(outcome(await dash('POST', `/${id}/keys/${key.id}/revoke`))).toBe('409')
    expect(outcome(await dash('PATCH', `/${id}/keys/${key.id}`, { label: 'old one' }))).toBe('200')
    expect(await keyOf(id, key.id)).toEqual({ ...ended, label: 'old one' })
    expect(await keys(id)).toHaveLength(count)
  })

  test('a body that is no label is refused, whatever the state of the key', async () => {
    const { id: key } = await mintOne(id)
    expect(outcome(await dash('PATCH', `/${id}/keys/${key}`, { label: 5 }))).toBe('422 label')
    expect(outcome(await dash('PATCH', `/${id}/keys/${key}`, { status: 'active' }))).toBe('422 status')
    expect(outcome(await dash('PATCH', `/${id}/keys/${key}`, '{'))).toBe('400')
    expect((await keyOf(id, key)).label).toBeNull()
  })

  test('a wrong method on a key is a 405 that names the right one', async () => {
    const { id: key } = await mintOne(id)
    const reads = [
      await dash('DELETE', `/${id}/keys/${key}`),
      await dash('GET', `/${id}/keys/${key}/rotate`),
      await dash('PATCH', `/${id}/keys/${key}/revoke`, { label: 'x' }),
    ]
    expect(reads.map(({ status, headers }) => [status, headers.get('allow')])).toEqual([
      [405, 'PATCH'],
      [405, 'POST'],
      [405, 'POST'],
    ])
  })
})
