import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { stagedSchema } from '#mocks/control/schema.ts'
import { controlledMock } from './control-calls.ts'

describe('a staged case', () => {
  test('replaces the world, and its request gives the answer that the case expects', async () => {
    const { dash, call, mint, keys, mock } = controlledMock('staged')
    await mint('paykore')
    const { request } = z.parse(stagedSchema, (await dash('POST', '/cases/paykore/revoked-cache-over')).body)
    expect(await keys('paykore')).toHaveLength(1)
    const read = await call(request.method, request.url.replace('https://', ''), request.headers)
    expect([read.status, read.headers.get('latchkey-request-id')]).toEqual([401, 'req_7hJkL9mNpQ'])
    const [entry] = await mock.store.requests('paykore')
    expect(entry?.verdict).toEqual({ outcome: 'denied', rule: 'not-revoked', code: 'INVALID_API_KEY' })
  })
  test('gives its body as JSON, and one that is no JSON as the text it is', async () => {
    const { dash } = controlledMock('bodies')
    const bodyOf = async (id: string) =>
      z.parse(stagedSchema, (await dash('POST', `/cases/paykore/${id}`)).body).request.body
    expect(await bodyOf('create-wallet')).toEqual({ userRef: 'user_chika', currency: 'NGN' })
    expect(await bodyOf('not-json')).toBe('{"userRef": "user_chika",}')
    expect(await bodyOf('good-key')).toBeUndefined()
  })
})
