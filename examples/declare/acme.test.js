import assert from 'node:assert/strict'
import test from 'node:test'
import { createMock } from 'latchkey'
import { declare } from 'latchkey/declare'

const acme = await declare(new URL('acme.yaml', import.meta.url))

const pay = (mock, key, amount) =>
  mock.fetch('https://api.acme.example/v1/payments', {
    method: 'POST',
    headers: { 'X-Acme-Key': key.text, 'Content-Type': 'application/json' },
    body: JSON.stringify({ amount }),
  })

test('a secret key pays, a publishable key does not', async () => {
  const mock = await createMock({ providers: [acme] })
  assert.equal((await pay(mock, mock.key('acme'), 5)).status, 201)
  const refused = await pay(mock, mock.key('acme', { class: 'publishable' }), 5)
  assert.equal(refused.status, 403, mock.why(refused))
  assert.equal(mock.log.at(-1).verdict.rule, 'class')
})

test('a body that does not fit the schema is refused after the key', async () => {
  const mock = await createMock({ providers: [acme] })
  assert.equal((await pay(mock, mock.key('acme'), 0)).status, 400)
})
