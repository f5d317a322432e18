import { describe, expect, test } from 'vitest'
import { documented } from '#mocks/engine/source.ts'
import { ALNUM, type KeyFormat, randomText } from '#mocks/engine/key.ts'
import { hintOfText, redact, redactQuery, redactTyped } from '#mocks/engine/redact.ts'
import { seededRandom } from '#mocks/state/random.ts'

const source = documented('Heading')
const form = (prefix: string): KeyFormat => ({
  class: 'secret',
  environment: 'test',
  prefix,
  randomPart: { alphabet: ALNUM, length: 32 },
  source,
  randomPartSource: source,
})
const keyFormats = [form('acme.key/'), form('sk_test_')]
const randomPart = randomText(seededRandom('redact'), ALNUM, 32)
const end = randomPart.slice(-4)
const token = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxIn0', randomPart].join('.')

describe('text that may be printed', () => {
  test.each([
    ['masks a key of a known form', `key=acme.key/${randomPart}&x=1`, `key=acme.key/…${end}&x=1`],
    ['masks a key of another provider by its shape', `key=pk_live_${randomPart}`, `key=pk_live_…${end}`],
    ['masks a key whose environment is not named', `key=sk_${randomPart}`, `key=sk_…${end}`],
    [
      'masks a key of a provider without a prefix',
      `key=demo-publishable-${randomPart}`,
      `key=demo-publishable-…${end}`,
    ],
    ['masks each of several keys', `sk_test_${randomPart}/sk_test_${randomPart}`, `sk_test_…${end}/sk_test_…${end}`],
    ['masks a token, all three parts of it', `?t=${token}&x=1`, '?t=eyJ…&x=1'],
    ['masks a client secret', `?client_secret=pay_1_secret_${randomPart}&x=1`, '?client_secret=pay_1_secret_…&x=1'],
    [
      'leaves ids and words alone',
      '/v1/wallets/wlt_0000000000?nocache=true',
      '/v1/wallets/wlt_0000000000?nocache=true',
    ],
    ['leaves a prefix alone behind which nothing stands', 'send sk_test_ or sk_live_', 'send sk_test_ or sk_live_'],
  ])('%s', (_, text, safe) => {
    expect(redact(text, keyFormats)).toBe(safe)
  })

  test('masks the exact text that was sent as a key, whatever it looks like', () => {
    expect(redact('/v1/things/my~odd~password', keyFormats, ['my~odd~password'])).toBe('/v1/things/…word')
    expect(redact('/v1/things/hunter22', keyFormats, ['hunter22'])).toBe('/v1/things/(8 characters)')
  })
  test.each([
    ['at the beginning, and each time', 'abcd/abcd', 'abcd', '(4 characters)/(4 characters)'],
    ['of four characters at least', 'abc/abc', 'abc', 'abc/abc'],
    ['to its end, where another text ends sooner', 'abcdef', ['abcd', 'abcdef'], '(6 characters)'],
    ['in an order of its own', 'efgh abcd', ['abcd', 'efgh'], '(4 characters) (4 characters)'],
  ])('masks such a text %s', (_, text, secrets, safe) => {
    expect(redact(text, keyFormats, [secrets].flat())).toBe(safe)
  })
})

describe('text that somebody typed', () => {
  test.each([
    ['f"Bearer {API_KEY}"', 'f"Bearer {API_KEY}"'],
    ["f'Bearer {API_KEY}'", "f'Bearer {API_KEY}'"],
    ['$"Bearer {ApiKey}"', '$"Bearer {ApiKey}"'],
    ['rb"Bearer my~odd~password"', 'rb"Bearer …word"'],
    ['b"my~odd~password"', 'b"…word"'],
    ['f"{API_KEY}my~odd~password"', 'f"…word"'],
  ])('leaves the letter in front of the quotes of %s, and masks what is a secret between them', (value, safe) => {
    expect(redactTyped(`headers={"Authorization": ${value}}`, keyFormats)).toBe(`headers={"Authorization": ${safe}}`)
  })
})

describe('a query that may be printed', () => {
  test.each([
    ['keeps its plus signs', 'note=a+b+c', 'note=a+b+c'],
    ['masks what a name says', 'api_key=hunter22&b=1', 'api_key=(8 characters)&b=1'],
    ['masks behind a scheme', 'note=Bearer+hunter22', 'note=Bearer+(8 characters)'],
  ])('%s', (_, query, safe) => {
    expect(redactQuery(query, keyFormats)).toBe(safe)
  })
  test('masks exact texts', () => {
    expect(redactQuery('a=my+odd', keyFormats, ['odd!'])).toBe('a=my+odd')
    expect(redactQuery('a=my+odd!', keyFormats, ['odd!'])).toBe('a=my+(4 characters)')
  })
})

describe('the hint of a credential', () => {
  test.each([
    ['of a known form is its prefix and last four characters', `sk_test_${randomPart}`, `sk_test_…${end}`],
    ['of a known form shows it from eight characters on', `sk_test_${randomPart.slice(-8)}`, `sk_test_…${end}`],
    ['that is too short for that shows no more than its end', 'sk_test_abcd', '…abcd'],
    ['of no known form is its last four characters', 'my-long-password', '…word'],
    ['that is short shows its length alone', 'hunter22', '(8 characters)'],
    ['that is empty shows its length', '', '(0 characters)'],
    ['that is a token shows only that', token, 'eyJ…'],
  ])('%s', (_, text, hint) => {
    expect(hintOfText(text, keyFormats)).toBe(hint)
  })
})
