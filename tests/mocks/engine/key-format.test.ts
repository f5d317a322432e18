import { describe, expect, test } from 'vitest'
import { documented } from '#mocks/engine/source.ts'
import {
  fits,
  formLike,
  hasAlphabetOf,
  looksLive,
  looksMixed,
  looksRandom,
  publicPart,
} from '#mocks/engine/key-format.ts'
import { HEX, type KeyFormat } from '#mocks/engine/key.ts'

const source = documented('Heading')
const form = (prefix: string, more: Partial<KeyFormat> = {}): KeyFormat => ({
  class: 'secret',
  environment: 'live',
  prefix,
  randomPart: { alphabet: HEX, length: 8 },
  source,
  randomPartSource: source,
  ...more,
})
const [long, short] = [form('acme_live_'), form('acme_')]

describe('a form', () => {
  test.each([
    ['to the last character', 'acme_0123abcd', true, true],
    ['but for its length', 'acme_0123abcde', false, true],
    ['cut off', 'acme_0123abc', false, true],
    ['with a foreign character', 'acme_0123abcg', false, false],
    ['with a capital, where its letters are small', 'acme_0123abcS', false, false],
    ['of its prefix alone', 'acme_', false, false],
    ['of another prefix', 'acmf_0123abcd', false, false],
    ['with something in front', 'xacme_0123abc', false, false],
  ])('fits a text %s or not', (_, text, whole, alphabet) => {
    expect(fits(short, text)).toBe(whole)
    expect(hasAlphabetOf(short, text)).toBe(alphabet)
  })
  test('takes each character of its alphabet for itself', () => {
    const odd = form('$^', { randomPart: { alphabet: '^a-z]\\😀', length: 3 } })
    const tails = ['^', 'a', '-', 'z', ']', '\\', '😀', 'b', '\ud83d', 'a\n']
    expect(tails.filter((tail) => hasAlphabetOf(odd, `$^${tail}`))).toEqual(tails.slice(0, 7))
  })

  test('with the longest prefix counts, in whatever order they stand', () => {
    for (const keyFormats of [
      [long, short],
      [short, long],
    ]) {
      expect(formLike(keyFormats, 'acme_live_x')).toBe(long)
      expect(formLike(keyFormats, 'acme_x')).toBe(short)
    }
    expect(formLike([long, short], 'x')).toBeUndefined()
    expect(formLike([short, form('acme_', { class: 'public' })], 'acme_x')).toBe(short)
    expect(formLike([form('')], 'x')?.prefix).toBe('')
  })
})

describe('the public part', () => {
  test.each([
    ['sk_live_abc', 'sk_live_'],
    ['SK-test-abc', 'SK-test-'],
    ['whsec_abc', 'whsec_'],
    ['rk_abc', 'rk_'],
    ['demo-secret-abc', 'demo-secret-'],
    ['eyJabc', 'eyJ'],
    ['task_live_abc', ''],
    ['abc', ''],
  ])('of %j is %j', (text, part) => expect(publicPart(text)).toBe(part))
  test('of a known form is its prefix', () => expect(publicPart('acme_abc', [short])).toBe('acme_'))
})

describe('a live key', () => {
  const random = 'a1'.repeat(8)
  test.each<readonly [string, string, boolean]>([
    ['of Stripe', `sk_live_${random}`, true],
    ['of Stripe, restricted', `rk_live_${random}`, true],
    ['of Stripe, but publishable', `pk_live_${random}`, false],
    ['of Stripe, but too short', `sk_live_${random.slice(1)}`, false],
    ['of Stripe, but for tests', `sk_test_${random}`, false],
    ['of Stripe, with something behind it', `sk_live_${random}-`, false],
    ['of Stripe, with something in front', `xsk_live_${random}`, false],
    ['of a provider', 'acme_0123abcd', true],
    ['of a provider, but cut off', 'acme_0123abc', false],
  ])('%s', (_, text, live) => expect(looksLive(text, [short])).toBe(live))
  test('is no test key and no public key of a provider', () => {
    expect(looksLive('acme_0123abcd', [form('acme_', { environment: 'test' })])).toBe(false)
    expect(looksLive('acme_0123abcd', [form('acme_', { class: 'public' })])).toBe(false)
    expect(looksLive('acme_0123abcd', [form('other_'), short])).toBe(true)
    // A form that test keys have as well tells nothing.
    expect(looksLive('acme_0123abcd', [short, form('acme_', { environment: 'test' })])).toBe(false)
    expect(looksLive('acme_0123abcd', [short, form('other_', { environment: 'test' })])).toBe(true)
  })
})

test.each([
  ['a1', true],
  ['A-9', true],
  ['abc', false],
  ['123', false],
])('%j is mixed of letters and digits or not', (text, is) => expect(looksMixed(text)).toBe(is))

describe('chance', () => {
  test.each([
    ['letters and digits, 16 of them', 'abcdefgh12345678', true],
    ['one less', 'abcdefgh1234567', false],
    ['digits alone, 16 of them', '1234567890123456', false],
    ['digits alone, 24 of them', '123456789012345678901234', true],
    ['digits alone, 23 of them', '12345678901234567890123', false],
    ['small letters alone, 16 of them', 'abcdefghijklmnop', false],
    ['small letters alone, 24 of them', 'abcdefghijklmnopqrstuvwx', true],
    ['capitals alone, 23 of them', 'ABCDEFGHIJKLMNOPQRSTUVW', false],
    ['letters of both kinds', 'aBcDeFgHiJkLmNoP', true],
    ['words with a capital in front', 'amountOfEachOrder', false],
    ['digits in front of letters', '12345678abcdefgh', true],
    ['words of three letters', 'getTheAmountAndTax', false],
    ['a word of 15 letters', 'xAbcdefghijklmnoAmount', false],
    ['a word of 16 letters', 'xAbcdefghijklmnopAmount', true],
    ['words with three odd letters', 'amountsABCOrders', false],
    ['words with four odd letters', 'amountsABCDOrders', true],
  ])('%s', (_, text, is) => expect(looksRandom(text)).toBe(is))
})
