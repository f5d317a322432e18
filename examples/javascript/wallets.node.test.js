import assert from 'node:assert/strict'
import test from 'node:test'
import { createMock } from 'latchkey'
import { KeyRefused, listWallets } from './wallets.js'

test('a revoked key is refused five minutes later', async () => {
  const mock = await createMock({ providers: ['paykore'] })
  const key = mock.key('paykore')
  const list = () => listWallets(key.text, { fetch: mock.fetch })
  assert.equal((await list()).length, 2)
  key.revoke()
  assert.equal((await list()).length, 2)
  mock.clock.advance('5m')
  await assert.rejects(list, KeyRefused)
  assert.equal(mock.log.at(-1).verdict.rule, 'not-revoked')
})
