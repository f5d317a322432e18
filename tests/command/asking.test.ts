import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { latchkey } from '#mocks/command/latchkey.ts'
import { createMock, type Mock } from '#mocks/package/index.ts'
import { serve, type Served } from '#mocks/package/server.ts'

let mock: Mock
let server: Served
const printed = { out: '', err: '' }

beforeEach(async () => {
  mock = await createMock({ seed: 'asking' })
  server = await serve(mock)
  Object.assign(printed, { out: '', err: '' })
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (printed.out += `${line}\n`))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (printed.err += `${line}\n`))
  vi.stubEnv('LATCHKEY_URL', server.origin)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await server.close()
})

describe('a key that cannot be had', () => {
  const rates = (key: string) =>
    mock.fetch('https://api.ivorypay.io/api/v1/rates/crypto-collection', { headers: { Authorization: key } })

  test.each([
    [1, ['--revoked'], 'IvoryPay does not revoke keys. Leave out --revoked.'],
    [2, ['--class', 'publishable'], '--class is "publishable". Give one of: secret, public.'],
  ] as const)(
    '%i: is refused before another is issued, and the pair that is there lives on',
    async (code, args, says) => {
      const pair = mock.key('ivorypay')
      expect(await latchkey(['key', 'ivorypay', ...args])).toBe(code)
      expect([printed.out, printed.err]).toEqual(['', expect.stringContaining(says)])
      expect((await rates(pair.text)).status).toBe(200)
    },
  )

  test.each([
    [['paykore', '--expires', 'soon'], '--expires: Give a date such as 2026-12-31.'],
    [['payviox', '--expires', '2027-01-01'], '--expires: Give an instant such as 2026-12-31T12:00:00Z.'],
    [['ivorypay', '--expires', '2027-01-01'], '--expires: Unknown field. Known here: environment.'],
    [['paykore', '--scope', 'x'], '--scope: Unknown field. Known here: environment,'],
  ] as const)('for an option: it names the option that was written, %o', async ([provider, ...args], says) => {
    expect(await latchkey(['key', provider, ...args])).not.toBe(0)
    expect(printed.err).toContain(says)
  })

  test('for there is one already: it says which call changes that one', async () => {
    const { id } = mock.key('payviox')
    expect(await latchkey(['key', 'payviox'])).toBe(1)
    expect(printed.err).toContain(`Rotate that one instead: POST /_dashboard/payviox/keys/${id}/rotate.`)
  })
})

describe('wrong usage is told as such, also where no server is', () => {
  test.each([
    ['no provider', ['key'], 'Say which provider'],
    ['no request', ['why'], 'Say which request'],
    ['an empty request', ['why', ''], 'Say which request'],
    ['no case behind the slash', ['case', 'paykore/'], 'latchkey case paykore lists them.'],
    ['a slash too many', ['case', 'paykore/good-key/x'], 'latchkey case paykore lists them.'],
  ] as const)('%s', async (_, args, says) => {
    vi.stubEnv('LATCHKEY_URL', 'http://127.0.0.1:1')
    expect([await latchkey(args), printed.err]).toEqual([2, expect.stringContaining(says)])
  })

  test('a case that is not there says what lists them', async () => {
    expect(await latchkey(['case', 'paykore/nope'])).toBe(1)
    expect(printed.err).toContain('There is no case "paykore/nope". latchkey case paykore lists them.')
  })
})

describe('LATCHKEY_URL', () => {
  test.each(['localhost:4710', 'nonsense', 'file:///tmp'])('%s is no address of a server', async (url) => {
    vi.stubEnv('LATCHKEY_URL', url)
    expect(await latchkey(['log'])).toBe(2)
    expect(printed.err).toContain(`LATCHKEY_URL is "${url}". Give an address such as http://127.0.0.1:4710.`)
  })

  test('counts as absent where it is empty', async () => {
    vi.stubEnv('LATCHKEY_URL', '')
    await latchkey(['log'])
    expect(printed.err).not.toContain('LATCHKEY_URL is ""')
    expect(printed.err).not.toContain('now it is .')
  })
})
