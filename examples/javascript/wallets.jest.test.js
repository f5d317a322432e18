import { createMock } from 'latchkey'
import { listWallets, TooManyCalls } from './wallets.js'

test('after 300 calls in a minute it says how long to wait', async () => {
  const mock = await createMock({ providers: ['paykore'], now: '2026-01-15T10:00:00Z' })
  const key = mock.key('paykore')
  const list = () => listWallets(key.text, { fetch: mock.fetch })
  for (let call = 1; call <= 300; call += 1) await list()
  const error = await list().catch((reason) => reason)
  expect(error).toBeInstanceOf(TooManyCalls)
  mock.clock.set(error.until)
  expect(await list()).toHaveLength(2)
})
