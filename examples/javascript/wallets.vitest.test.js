import { createMock } from 'latchkey'
import { handlers } from 'latchkey/msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { KeyRefused, listWallets } from './wallets.js'

const server = setupServer()
beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

test('a key is refused from the day on which it ends', async () => {
  const mock = await createMock({ providers: ['paykore'], now: '2026-01-15T10:00:00Z' })
  server.use(...handlers(mock))
  const key = mock.key('paykore', { expiresAt: '2026-01-16' })
  expect(await listWallets(key.text)).toHaveLength(2)
  mock.clock.set('2026-01-16T00:00:00Z')
  await expect(listWallets(key.text)).rejects.toThrow(KeyRefused)
})

test('each case answers as it is documented', async () => {
  const mock = await createMock({ providers: ['paykore'] })
  server.use(...handlers(mock))
  const { request, expects } = await mock.stage('paykore/live-key-on-sandbox')
  const response = await fetch(request)
  expect(response.status, mock.why(response)).toBe(expects.status)
})
