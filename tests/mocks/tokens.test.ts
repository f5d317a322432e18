import fc from 'fast-check'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Claims } from '#mocks/engine/endpoint.ts'
import { NeedsSecureOrigin, readToken, signToken } from '#mocks/state/tokens.ts'

const SECRET = '0123456789abcdef'.repeat(4)
const OTHER_SECRET = 'fedcba9876543210'.repeat(4)
const NOW = Date.parse('2026-01-15T10:00:00.000Z')
const claims: Claims = { sub: 'customer-1', storeId: 'store-1', environment: 'test', phoneVerified: true }

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const seconds = (time: number): number => Math.floor(time / 1000)
const fresh = () => signToken(claims, SECRET, NOW, NOW + 900_000)
const custom = (payload: Claims, alg = 'HS256') =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg, typ: 'JWT' }).sign(bytes(SECRET))
const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const decode = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? '', 'base64url').toString())
const withPart = async (index: number, change: (part: string) => string): Promise<string> =>
  (await fresh())
    .split('.')
    .map((part, at) => (at === index ? change(part) : part))
    .join('.')
const read = async (token: string | Promise<string>, now = NOW) => readToken(`Bearer ${await token}`, SECRET, now)

describe('A signed token', () => {
  test('carries its header, its claims, when it was issued and when it ends', async () => {
    const [header, payload] = (await fresh()).split('.')
    expect(decode(header)).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(decode(payload)).toEqual({ ...claims, iat: seconds(NOW), exp: seconds(NOW) + 900 })
  })

  test('is read back with its claims and its end in milliseconds', async () => {
    expect(await read(fresh())).toMatchObject({ state: 'valid', claims, expiresAt: NOW + 900_000 })
  })

  test.each([
    { at: 0, state: 'valid' },
    { at: 899_999, state: 'valid' },
    { at: 900_000, state: 'expired' },
    { at: 86_400_000, state: 'expired' },
  ])('of 900 seconds is $state after $at ms', async ({ at, state }) => {
    expect(await read(fresh(), NOW + at)).toMatchObject({ state, claims, expiresAt: NOW + 900_000 })
  })
})

describe('Without a token', () => {
  test.each([undefined, '', 'Bearer', 'bearer', 'Bearer '])(
    'an Authorization of %j counts as absent',
    async (value) => {
      expect(await readToken(value, SECRET, NOW)).toEqual({ state: 'absent' })
    },
  )
})

describe('A scheme', () => {
  test.each(['Bearer', 'bearer', 'BEARER', 'Bearer  '])('spelled %j is read', async (scheme) => {
    expect(await readToken(`${scheme} ${await fresh()}`, SECRET, NOW)).toMatchObject({ state: 'valid' })
  })

  test.each(['', 'Basic ', 'Token ', 'Bearer:'])('spelled %j makes even a good token invalid', async (scheme) => {
    const why = 'Authorization holds no Bearer token'
    expect(await readToken(`${scheme}${await fresh()}`, SECRET, NOW)).toEqual({ state: 'invalid', why })
  })
})

describe('A token in another spelling of base64 is none that was issued', () => {
  const spelled: Readonly<Record<string, (token: string) => string>> = {
    'with padding': (token) => `${token}=`,
    'with a space inside': (token) => `${token.slice(0, -5)} ${token.slice(-5)}`,
    'in the standard alphabet': (token) => token.replaceAll('-', '+').replaceAll('_', '/'),
    'with bits behind its last byte': (token) => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      return token.slice(0, -1) + alphabet.charAt(alphabet.indexOf(token.slice(-1)) + 1)
    },
  }
  test.each(Object.entries(spelled))('%s', async (_, spell) => {
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, at) => signToken({ ...claims, sub: `${at}` }, SECRET, NOW, NOW + 900_000)),
    )
    const token = tokens.find((each) => /[-_]/.test(each)) ?? ''
    expect(await read(token)).toMatchObject({ state: 'valid' })
    expect(spell(token)).not.toBe(token)
    expect(await read(spell(token))).toMatchObject({ state: 'invalid' })
  })
})

describe('A forged token is invalid, and the reason is told', () => {
  const algorithm = 'algorithm is not HS256'
  const signature = 'signature does not fit'
  const form = 'not in the form of a token'
  const claim = 'a claim is missing or wrong'

  test.each<{ what: string; token: () => string | Promise<string>; why: string }>([
    {
      what: 'signed with another secret',
      token: () => signToken(claims, OTHER_SECRET, NOW, NOW + 900_000),
      why: signature,
    },
    {
      what: 'with a changed payload',
      token: () => withPart(1, () => encode({ ...claims, sub: 'customer-2', exp: seconds(NOW) + 900 })),
      why: signature,
    },
    {
      what: 'with another signature',
      token: () => withPart(2, (part) => part.slice(1) + part.charAt(0)),
      why: signature,
    },
    { what: 'without its signature', token: () => withPart(2, () => ''), why: signature },
    {
      what: 'unsigned, alg none',
      token: () => new UnsecuredJWT({ ...claims }).setExpirationTime(seconds(NOW) + 900).encode(),
      why: algorithm,
    },
    {
      what: 'whose header was changed to alg none',
      token: () => withPart(0, () => encode({ alg: 'none', typ: 'JWT' })),
      why: algorithm,
    },
    {
      what: 'signed with HS512 and the right secret',
      token: () => custom({ ...claims, exp: seconds(NOW) + 900 }, 'HS512'),
      why: algorithm,
    },
    { what: 'that never ends', token: () => custom(claims), why: claim },
    { what: 'whose end is a text', token: () => custom({ ...claims, exp: 'tomorrow' }), why: claim },
    {
      what: 'that does not hold yet',
      token: () => custom({ ...claims, exp: seconds(NOW) + 900, nbf: seconds(NOW) + 60 }),
      why: claim,
    },
    { what: 'of two parts', token: () => 'a.b', why: form },
    { what: 'that is a word', token: () => 'customer_jwt_token_here', why: form },
    { what: 'with a space in it', token: () => 'two words', why: form },
  ])('a token $what', async ({ token, why }) => {
    expect(await read(token())).toEqual({ state: 'invalid', why })
  })

  test('an expired token of another secret is forged, not expired', async () => {
    expect(await read(signToken(claims, OTHER_SECRET, NOW - 2000, NOW - 1000))).toMatchObject({ state: 'invalid' })
  })

  test('whatever stands in Authorization is judged and never thrown, and the reason holds none of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), fc.boolean(), async (text, behindBearer) => {
        const token = await readToken(behindBearer ? `Bearer ${text}` : text, SECRET, NOW)
        expect(token.state === 'absent' || token.state === 'invalid').toBe(true)
        if (token.state === 'invalid' && text.length > 12) expect(token.why).not.toContain(text)
      }),
    )
  })
})

describe('Where the platform has no cryptography', () => {
  afterEach(() => void vi.unstubAllGlobals())

  test('a token is an error that says what to do, and an absent one is not', async () => {
    const token = await fresh()
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    await expect(read(token)).rejects.toThrow(NeedsSecureOrigin)
    await expect(fresh()).rejects.toThrow('over https or on localhost')
    expect(await readToken(undefined, SECRET, NOW)).toEqual({ state: 'absent' })
  })
})
