import { expect, test } from 'vitest'
import { createMock } from '#mocks/package/index.ts'
import { LOG_LENGTH } from '#mocks/state/store.ts'

const WALLETS = 'https://api.paykore.dev/v1/wallets'

test('a thousand mocks that are used side by side see nothing of each other', async () => {
  const mocks = await Promise.all(
    Array.from({ length: 1000 }, (_, index) => createMock({ providers: ['paykore'], seed: `mock ${index}` })),
  )
  const keys = mocks.map((mock) => mock.key('paykore').text)
  expect(new Set(keys).size).toBe(1000)
  const statuses = await Promise.all(
    mocks.map(async (mock, index) => {
      const call = async (key = '') => (await mock.fetch(WALLETS, { headers: { 'X-API-Key': key } })).status
      return [await call(keys[index]), await call(keys[(index + 1) % 1000]), mock.log.length]
    }),
  )
  expect(new Set(statuses.map((each) => each.join()))).toEqual(new Set(['200,401,2']))
})

test('a week of 200 keys and 4,000 calls leaves no more than the keys and the newest requests', async () => {
  const mock = await createMock({ providers: ['paykore'], now: '2026-01-15T00:00:00Z', seed: 'week' })
  const call = async (key: string) => (await mock.fetch(WALLETS, { headers: { 'X-API-Key': key } })).status
  for (let round = 0; round < 200; round += 1) {
    const key = mock.key('paykore', { expiresAt: '2026-01-20' })
    for (let count = 0; count < 20; count += 1) await call(key.text)
    if (mock.clock.now() < new Date('2026-01-19T23:00:00Z')) key.revoke()
    mock.clock.advance('50m')
    expect(await call(key.text)).toBe(401)
  }
  expect(mock.log).toHaveLength(LOG_LENGTH)
  expect(mock.log.at(-1)?.seq).toBe(200 * 21)
})
