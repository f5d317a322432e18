import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { templateOf, TICKET, twinOf } from '#src/transport/twin.ts'

const catalog = catalogOf(registry)

describe('the twin of a request carries nothing that was typed', () => {
  test.each([
    ['an id in the path', 'GET', '/api.paykore.dev/v1/wallets/wlt_typed', '/api.paykore.dev/v1/wallets/:id'],
    ['a typed path', 'GET', '/api.paykore.dev/v1/typed/here', '/api.paykore.dev/unknown'],
    ['a path with percent signs', 'GET', '/api.paykore.dev/v1/%77allets', '/api.paykore.dev/v1/wallets'],
    ['a method that the path does not take', 'DELETE', '/api.paykore.dev/v1/wallets', '/api.paykore.dev/v1/wallets'],
    ['a typed host', 'GET', '/typed.example/v1', '/unknown'],
    [
      'the id of a key in the dashboard',
      'POST',
      '/_dashboard/paykore/keys/key_4f1a/revoke',
      '/_dashboard/paykore/keys/:id/revoke',
    ],
  ])('%s', async (_, method, path, template) => {
    const shown = await templateOf(catalog, method, path)
    expect(shown.replace(/:\w+/g, ':id')).toBe(template)
  })

  test('but method, template and ticket', async () => {
    const twin = twinOf('POST', 'https://site.example/mock', '/api.paykore.dev/v1/transfers', 'abc')
    expect(twin.url).toBe('https://site.example/mock/api.paykore.dev/v1/transfers')
    expect([...twin.headers]).toEqual([[TICKET, 'abc']])
    expect(await twin.text()).toBe('')
  })
})
