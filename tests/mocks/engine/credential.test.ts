import { describe, expect, test } from 'vitest'
import { documented } from '#mocks/engine/source.ts'
import {
  type CredentialLocation,
  credentialPattern,
  credentialValue,
  hasScheme,
  headerPattern,
  keyWrittenIn,
  readCredential,
  repeated,
  schemeWord,
} from '#mocks/engine/credential.ts'

type Scheme = CredentialLocation['scheme']
const way = (scheme: Scheme): CredentialLocation => ({
  header: 'Authorization',
  scheme,
  note: '',
  empty: 'absent',
  otherScheme: 'absent',
  source: documented('Heading'),
})
const basicOf = (name: string): string => `Basic ${btoa(`${name}:`)}`

describe('a key in its place', () => {
  test.each<readonly [Scheme, string, string, string]>([
    ['bare', '', 'abc', '<key>'],
    ['bearer', 'Bearer', 'Bearer abc', 'Bearer <key>'],
    ['basic', 'Basic', basicOf('abc'), 'Basic base64(<key>:)'],
  ])('is sent as %s', (scheme, word, value, pattern) => {
    expect(schemeWord({ scheme })).toBe(word)
    expect(credentialValue({ scheme }, 'abc')).toBe(value)
    expect(credentialPattern({ scheme })).toBe(pattern)
    expect(credentialPattern({ scheme }, 'KEY')).toBe(pattern.replace('<key>', 'KEY'))
    expect(headerPattern(way(scheme))).toBe(`Authorization: ${pattern}`)
    expect(keyWrittenIn({ scheme }, value)).toBe('abc')
  })

  test.each<readonly [Scheme, string, boolean]>([
    ['bearer', 'bEARER abc', true],
    ['bearer', 'Bearerabc', false],
    ['bearer', 'abc Bearer ', false],
    ['basic', 'BASIC abc', true],
    ['basic', 'Bearer abc', false],
    ['bare', ' abc', false],
    ['bare', 'Bearer abc', false],
  ])('%s: %j has its scheme in front or not', (scheme, text, has) => expect(hasScheme({ scheme }, text)).toBe(has))

  test.each<readonly [Scheme, string]>([
    ['bearer', 'bearer abc'],
    ['bearer', 'abc'],
    ['bearer', 'Bearer'],
    ['basic', 'basic abc'],
    ['basic', 'abc'],
  ])('%s: %j is not written to the letter', (scheme, value) => {
    expect(keyWrittenIn({ scheme }, value)).toBeUndefined()
  })

  test('keeps what stands behind Bearer and a space, spaces too', () => {
    expect(keyWrittenIn({ scheme: 'bearer' }, 'Bearer  abc')).toBe(' abc')
    expect(keyWrittenIn({ scheme: 'bearer' }, 'Bearer ')).toBe('')
    expect(keyWrittenIn({ scheme: 'bare' }, '')).toBe('')
  })
})

describe('a header that comes more than once', () => {
  test.each<readonly [string, Scheme, string, string | undefined]>([
    ['once', 'bare', 'abc', undefined],
    ['twice', 'bare', 'abc, def', 'sent twice'],
    ['three times', 'bare', 'a, b, c', 'sent 3 times'],
    ['twice behind Bearer', 'bearer', 'Bearer abc, Bearer def', 'sent twice'],
    ['once with a comma inside', 'bearer', 'Bearer abc, def', undefined],
    ['once with nothing behind the comma', 'bare', 'abc, ', undefined],
    ['once with a comma and no space', 'bare', 'abc,def', undefined],
    ['twice behind Basic', 'basic', `${basicOf('a')}, ${basicOf('b')}`, 'sent twice'],
  ])('%s', (_, scheme, value, expected) => {
    const credential = readCredential([way(scheme)], { authorization: value })
    expect(credential.found).toBe('present')
    expect(repeated(credential)).toBe(expected)
  })
  test('is not told of a key that did not come', () => expect(repeated({ found: 'absent' })).toBeUndefined())
})

test('a user name of Basic is read as the key, and called so', () => {
  const read = readCredential([way('basic')], { authorization: basicOf('abc') })
  expect(read).toEqual({ found: 'present', header: 'Authorization', text: 'abc', scheme: 'Basic' })
})
test('Bearer with nothing behind it is no key where an empty value is none', () => {
  expect(readCredential([way('bearer')], { authorization: 'Bearer' })).toEqual({ found: 'absent' })
})
