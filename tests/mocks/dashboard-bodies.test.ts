import { describe, expect, test } from 'vitest'
import { mintRaw } from '#mocks/engine/key.ts'
import { keyFormats } from '#mocks/providers/paykore/formats.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { controlledMock } from './control-calls.ts'
import { outcome } from './outcome.ts'

describe('A dashboard call that takes no fields', () => {
  test.each([
    { what: 'a reset', path: () => '/reset', status: '204' },
    { what: 'a case', path: () => '/cases/paykore/good-key', status: '201' },
    { what: 'a rotation', path: (id: string) => `/perfectpay/keys/${id}/rotate`, status: '201' },
  ])('$what passes without a body or with an empty object, and names a field that it does not know', async (row) => {
    const { dash, mintOne } = controlledMock('bodies')
    const { id } = await mintOne('perfectpay')
    const refused = await dash('POST', row.path(id), { bogus: 1 })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'bogus' }] } })
    expect(outcome(await dash('POST', row.path(id), '{'))).toBe('400')
    const keys = await dash('GET', '/perfectpay/keys')
    expect(keys.body).toMatchObject({ keys: [{ id, status: 'active' }] })
    expect(outcome(await dash('POST', row.path(id), {}))).toBe(row.status)
    if (row.status === '204') expect(outcome(await dash('POST', row.path(id)))).toBe('204')
  })

  test('a revocation names a field that it does not know, and the key lives', async () => {
    const { dash, mintOne } = controlledMock('revocation')
    const { id } = await mintOne('paykore')
    expect(outcome(await dash('POST', `/paykore/keys/${id}/revoke`, { bogus: 1 }))).toBe('422 bogus')
    expect((await dash('GET', '/paykore/keys')).body).toMatchObject({ keys: [{ status: 'active' }] })
    expect(outcome(await dash('POST', `/paykore/keys/${id}/revoke`))).toBe('200')
  })
})

test('a refusal of a body that is no JSON repeats nothing of it', async () => {
  const [form] = keyFormats
  if (!form) throw new Error('PayKore has keys.')
  const key = mintRaw(form, seededRandom('no json'))
  const { dash } = controlledMock('no json')
  for (const body of [key, key.slice(0, 12), `{"label": ${key}}`, `{"label": "${key}`, `${key}: 1`]) {
    const { status, text } = await dash('POST', '/paykore/keys', body)
    expect(status).toBe(400)
    expect(text).not.toContain(key.slice(0, 9))
    expect(text).not.toContain(key.slice(-6))
  }
  expect((await dash('POST', '/paykore/keys', '{"label": "x",}')).text).toMatch(/from position \d+ on/)
})
