import { describe, expect, test } from 'vitest'
import type { Json } from '#mocks/engine/request.ts'
import { controlledMock } from './control-calls.ts'
import { outcome } from './outcome.ts'
import { registered } from './registered.ts'

describe('an expiry at mint', () => {
  test.each<readonly [string, Json, string]>([
    ['a date', '2026-12-31', '201'],
    ['a date in the past', '2020-01-01', '201'],
    ['midnight UTC of a date', '2026-12-31T00:00:00Z', '201'],
    ['another time of a day', '2026-12-31T10:00:00Z', '422 expiresAt'],
    ['a day that no calendar has', '2026-02-31', '422 expiresAt'],
    ['a month that no calendar has', '2026-13-01', '422 expiresAt'],
    ['a number', 5, '422 expiresAt'],
  ])('PayKore: %s is %s', async (_, expiresAt, expected) => {
    expect(outcome(await controlledMock('date').dash('POST', '/paykore/keys', { expiresAt }))).toBe(expected)
  })

  test.runIf(registered.some(({ id }) => id === 'payviox')).each<readonly [string, Json, string]>([
    ['an instant', '2026-12-31T10:00:00Z', '201'],
    ['an instant with an offset', '2026-12-31T10:00:00+02:00', '201'],
    ['a date', '2026-12-31', '422 expiresAt'],
    ['an instant of a day that no calendar has', '2026-02-30T10:00:00Z', '422 expiresAt'],
  ])('Payviox: %s is %s', async (_, expiresAt, expected) => {
    expect(outcome(await controlledMock('instant').dash('POST', '/payviox/keys', { expiresAt }))).toBe(expected)
  })

  test('PayKore: a key whose date is over is listed as expired, and cannot be revoked', async () => {
    const { dash, mintOne } = controlledMock('over')
    const key = await mintOne('paykore', { expiresAt: '2020-01-01', label: 'old' })
    expect(key).toMatchObject({
      status: 'expired',
      expiresAt: '2020-01-01T00:00:00.000Z',
      revokedAt: null,
      label: 'old',
    })
    expect(outcome(await dash('POST', `/paykore/keys/${key.id}/revoke`))).toBe('409')
  })
})
