import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMock, type KeyOptions, type Mock } from '#mocks/package/index.ts'
import { declare } from '#mocks/package/declare.ts'
import { checkNames } from '#mocks/declare/rules-schema.ts'
import { serve } from '#mocks/package/server.ts'
import { jsonOf } from '../json-of.ts'

const root = join(import.meta.dirname, '../..')
const bodySchema = z.object({
  error: z.array(z.object({ field: z.string(), message: z.string() })),
  text: z.string(),
})
const acme = await declare(join(import.meta.dirname, 'acme/rules.yaml'))
const NOW = '2026-01-15T10:00:00Z'

let mock: Mock<string>
beforeEach(async () => void (mock = await createMock({ providers: [acme], now: NOW, seed: 'acme' })))

const send = (method: string, path: string, key?: string, body?: string, type = 'application/json') =>
  mock.fetch(`https://api.acme.example/v1${path}`, {
    method,
    headers: { ...(key !== undefined && { 'X-Acme-Key': key }), ...(body !== undefined && { 'Content-Type': type }) },
    ...(body !== undefined && { body }),
  })
const keyOf = (options: KeyOptions = {}): string => mock.key('acme', options).text
const rule = (): string | undefined => {
  const verdict = mock.log.at(-1)?.verdict
  return verdict?.outcome === 'denied' ? verdict.rule : undefined
}

describe('a declared provider', () => {
  test('answers at the server of its OpenAPI file that begins with https', () => {
    expect(mock.origins).toEqual(['https://api.acme.example'])
  })

  test.each([
    ['the example of an operation', 'GET', '/payments', 200, { payments: [] }],
    ['the first of several examples', 'GET', '/payments/p_7', 200, { id: 'p_1', amount: 5 }],
    ['a word before a parameter', 'GET', '/payments/latest', 200, { id: 'p_9' }],
    ['what takes no key', 'GET', '/health', 200, { ok: true }],
  ])('answers %s', async (_, method, path, status, body) => {
    const response = await send(method, path, path === '/health' ? undefined : keyOf())
    expect([response.status, await jsonOf(response)]).toEqual([status, body])
  })

  test('answers what its schema describes where there is no example, also of one that holds itself', async () => {
    const response = await send('POST', '/payments', keyOf(), '{"amount":5}')
    expect([response.status, await jsonOf(response)]).toEqual([
      201,
      { id: 'p_1', amount: 1, tags: ['new'], refunds: {} },
    ])
  })

  test('answers 204 without a body', async () => {
    const response = await send('DELETE', '/payments/p_1', keyOf())
    expect([response.status, await response.text()]).toEqual([204, ''])
    await using server = await serve(mock)
    const served = await fetch(`${server.origin}/api.acme.example/v1/payments/p_1`, {
      method: 'DELETE',
      headers: { 'X-Acme-Key': keyOf() },
    })
    expect([served.status, await served.text()]).toEqual([204, ''])
  })

  test('hands over its address and its keys, under the name that it declares and others', async () => {
    await using server = await serve(mock)
    expect(Object.keys(server.env)).toEqual([
      'ACME_BASE_URL',
      'ACME_KEY',
      'ACME_SECRET_KEY_LIVE',
      'ACME_PUBLISHABLE_KEY_TEST',
    ])
    const answer = await fetch(`${server.env['ACME_BASE_URL'] ?? ''}/v1/payments`, {
      headers: { 'X-Acme-Key': server.env['ACME_KEY'] ?? '' },
    })
    expect(answer.status).toBe(200)
  })
})

describe('a key that the rules file has no form for', () => {
  const orders = [
    { environment: 'live', class: 'publishable' } as const,
    { class: 'publishable', environment: 'live', label: 'x' } as const,
  ]
  test.each(orders)('is refused by name: %o', (order) => {
    expect(() => keyOf(order)).toThrow('Acme: class: There is no publishable key for live. Give one of: secret.')
  })

  test('is no fault of the server', async () => {
    await using server = await serve(mock)
    const response = await fetch(`${server.origin}/_dashboard/acme/keys`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(orders[0]),
    })
    expect([response.status, await jsonOf(response)]).toMatchObject([422, { errors: [{ field: 'class' }] }])
  })

  test('is not the one that is issued where none is asked for', async () => {
    const keys = `keys:
  - { class: publishable, environment: test, prefix: acme_pub_, length: 24 }
  - { class: secret, environment: live, prefix: acme_live_, length: 24 }
`
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-declare-'))
    cpSync(join(import.meta.dirname, 'acme'), folder, { recursive: true })
    const rules = readFileSync(join(folder, 'rules.yaml'), 'utf8').replace(/^keys:\n(?: .*\n)+/m, keys)
    writeFileSync(join(folder, 'rules.yaml'), rules)
    const other = await createMock({ providers: [await declare(join(folder, 'rules.yaml'))] })
    rmSync(folder, { recursive: true })
    expect(other.key('acme', { environment: 'live' }).text).toMatch(/^acme_live_/)
    expect(other.key('acme').text).toMatch(/^acme_pub_/)
  })
})

describe('each check refuses with its reply', () => {
  const refused = async (response: Response) => [response.status, rule(), await jsonOf(response)]

  test('sent', async () => {
    const response = await send('GET', '/payments')
    const id = response.headers.get('latchkey-request-id')
    expect(await refused(response)).toEqual([401, 'key-sent', { error: 'missing_key', id }])
    expect(mock.why(response)).toContain('Refused by key-sent (MISSING_KEY)')
  })

  test('form, then known', async () => {
    const invalid = { error: 'invalid_key' }
    const key = keyOf()
    expect(await refused(await send('GET', '/payments', key.slice(0, -1)))).toEqual([401, 'form', invalid])
    mock.reset()
    expect(await refused(await send('GET', '/payments', key))).toEqual([401, 'known', invalid])
  })

  test('revoked, once the look-up is no longer cached', async () => {
    const key = mock.key('acme')
    await send('GET', '/payments', key.text)
    key.revoke()
    expect((await send('GET', '/payments', key.text)).status).toBe(200)
    mock.clock.advance('5m')
    expect(await refused(await send('GET', '/payments', key.text))).toEqual([
      401,
      'not-revoked',
      { error: 'invalid_key' },
    ])
  })

  test('replaced', async () => {
    const key = mock.key('acme')
    expect((await send('GET', '/payments', key.rotate().text)).status).toBe(200)
    expect(await refused(await send('GET', '/payments', key.text))).toEqual([
      401,
      'not-replaced',
      { error: 'invalid_key' },
    ])
  })

  test('expired, with the day in its body', async () => {
    const key = keyOf({ expiresAt: '2026-01-15T09:00:00Z' })
    const body = { error: 'The key ended on 2026-01-15. See {docs}.' }
    expect(await refused(await send('GET', '/payments', key))).toEqual([401, 'not-expired', body])
  })

  test('class', async () => {
    const key = keyOf({ class: 'publishable' })
    expect((await send('GET', '/payments', key)).status).toBe(200)
    expect(await refused(await send('GET', '/payments/p_1', key))).toEqual([403, 'class', { error: 'forbidden' }])
  })

  test('scope, of the key itself before that of its kind', async () => {
    const reader = mock.key('acme', { scopes: ['payments:read'] })
    expect((await send('GET', '/payments', reader.text)).status).toBe(200)
    expect(await refused(await send('POST', '/payments', reader.text, '{"amount":5}'))).toEqual([
      403,
      'scope',
      { error: 'forbidden' },
    ])
    expect((await send('POST', '/payments', reader.rotate().text, '{"amount":5}')).status).toBe(403)
    expect(() => keyOf({ scopes: ['refunds'] })).toThrow('Acme: scopes: Give a list of: payments:read, payments:write.')
  })

  test('rate, with the seconds to wait in its body and in its header', async () => {
    const key = keyOf()
    for (const left of ['2', '1', '0'])
      expect((await send('GET', '/payments', key)).headers.get('X-RateLimit-Remaining')).toBe(left)
    const response = await send('GET', '/payments', key)
    expect(response.headers.get('Retry-After')).toBe('60')
    expect(await refused(response)).toEqual([429, 'rate', { error: 'slow_down', wait: 60 }])
    mock.clock.advance('1m')
    expect((await send('GET', '/payments', key)).status).toBe(200)
  })
})

describe('a body is held against the schema of its operation', () => {
  test('and each field that does not fit is named', async () => {
    const response = await send('POST', '/payments', keyOf(), '{"amount":0,"colour":"red"}')
    const { error, text } = bodySchema.parse(await jsonOf(response))
    expect(response.status).toBe(400)
    expect(error.toSorted((a, b) => a.field.localeCompare(b.field))).toEqual([
      { field: 'amount', message: 'must be >= 1' },
      { field: 'colour', message: 'must NOT have additional properties' },
    ])
    expect(text).toMatch(/^Wrong: .*amount: must be >= 1/)
    expect(rule()).toBeUndefined()
  })

  test.each([
    ['that is missing', undefined],
    ['that is not JSON', '{'],
    ['that is no object', '[]'],
  ])('one %s gets the usual problem details', async (_, body) => {
    const response = await send('POST', '/payments', keyOf(), body)
    expect([response.status, await jsonOf(response)]).toMatchObject([400, { title: 'The body cannot be read.' }])
  })

  test('a form’s texts are read as the types of its schema, and one that is not required may be left out', async () => {
    const form = 'application/x-www-form-urlencoded'
    const put = async (body?: string) => (await send('PUT', '/notes', keyOf(), body, form)).status
    expect([await put('stars=5'), await put('stars=many'), await put()]).toEqual([200, 400, 200])
  })

  test('after the key', async () => {
    expect((await send('POST', '/payments', undefined, '{')).status).toBe(401)
  })
})

test('each check has a case that shows what it refuses', async () => {
  const ids = ['good-key', ...acme.rules.map(({ id }) => id)]
  expect(acme.cases.map(({ id }) => id)).toEqual(ids)
  for (const id of ids) {
    const { request, expects } = await mock.stage(`acme/${id}`)
    expect([id, (await mock.fetch(request)).status, rule()]).toEqual([id, expects.status, expects.rule])
  }
})

const SERVERS = `servers:
  - { url: https://api.acme.example/v1, environment: live }
  - { url: https://sandbox.acme.example/v1, environment: test }
`
const LIVE = /^.*environment: live, prefix.*\n/m

test.each([
  ['also one that only the second server can show', (rules: string) => rules, 'api.acme.example'],
  [
    'all of them at the second server, where no key is for the first',
    (rules: string) => rules.replace(LIVE, ''),
    'sandbox.acme.example',
  ],
])('%s', async (_, change, usual) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-declare-'))
  cpSync(join(import.meta.dirname, 'acme'), folder, { recursive: true })
  const rules = change(readFileSync(join(folder, 'rules.yaml'), 'utf8'))
  writeFileSync(join(folder, 'rules.yaml'), rules.replace('keys:\n', `${SERVERS}keys:\n`))
  const two = await declare(join(folder, 'rules.yaml'))
  rmSync(folder, { recursive: true })
  const other = await createMock({ providers: [two] })
  expect(two.cases.map(({ id }) => id)).toEqual(acme.cases.map(({ id }) => id))
  for (const { id } of two.cases) {
    const { request, expects } = await other.stage(`acme/${id}`)
    const { status } = await other.fetch(request)
    expect([id, status, other.log.at(-1)?.verdict.rule]).toEqual([id, expects.status, expects.rule])
    expect(new URL(request.url).hostname).toBe(id === 'class' ? 'sandbox.acme.example' : usual)
  }
})

test('an address without an operation gets the usual problem details', async () => {
  expect((await send('GET', '/refunds', keyOf())).status).toBe(404)
})

test('the README of the package lists each check', () => {
  const readme = readFileSync(join(root, 'mocks/package/README.md'), 'utf8')
  const rows = Array.from(readme.matchAll(/^\| `([a-z]+)` +\|/gm), ([, name = '']) => name)
  expect(rows.filter((name) => name !== 'latchkey').toSorted()).toEqual(checkNames.toSorted())
})

test('the rules file of the README is one', async () => {
  const readme = readFileSync(join(root, 'mocks/package/README.md'), 'utf8')
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-readme-'))
  cpSync(join(root, 'examples/declare/openapi.yaml'), join(folder, 'openapi.yaml'))
  writeFileSync(join(folder, 'acme.yaml'), /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')
  expect((await declare(join(folder, 'acme.yaml'))).rules.map(({ id }) => id)).toEqual([
    'key-sent',
    'known',
    'not-revoked',
    'rate',
  ])
  rmSync(folder, { recursive: true })
})
