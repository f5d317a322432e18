import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documented } from '#mocks/engine/source.ts'
import {
  ALNUM,
  hashKey,
  HEX,
  hintOf,
  type KeyRecord,
  LOWER_ALNUM,
  mintRaw,
  type Random,
  randomText,
  statusAt,
} from '#mocks/engine/key.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { record } from './facts.ts'

const source = documented('Heading')
const form = {
  class: 'secret',
  environment: 'test',
  prefix: 'demo_',
  randomPart: { alphabet: ALNUM, length: 32 },
  source,
  randomPartSource: source,
} as const

/** Bytes that go up one by one and begin again: each value comes equally often. */
const counting = (): Random => {
  let next = 0
  return (length) => Uint8Array.from({ length }, () => next++ % 256)
}

describe('random text is fair', () => {
  test.each([
    ['16 letters', HEX],
    ['36 letters', LOWER_ALNUM],
    ['62 letters', ALNUM],
    ['10 digits', '0123456789'],
  ])('each of %s comes equally often from bytes that come equally often', (_, alphabet) => {
    const fair = 256 - (256 % alphabet.length)
    const text = randomText(counting(), alphabet, fair)
    const counts = new Set(Array.from(alphabet, (letter) => text.split(letter).length - 1))
    expect([...counts]).toEqual([fair / alphabet.length])
  })

  test('bytes above the last full multiple are thrown away and drawn again', () => {
    const draws = [Uint8Array.of(255, 253), Uint8Array.of(252, 249), Uint8Array.of(1, 2)]
    expect(randomText(() => draws.shift() ?? new Uint8Array(2), '0123456789', 2)).toBe('91')
  })

  test('60,000 letters of a real generator stay within five standard deviations', () => {
    const draws = 60_000
    const text = randomText(seededRandom('fair'), ALNUM, draws)
    const expected = draws / ALNUM.length
    for (const letter of ALNUM) {
      const off = Math.abs(text.split(letter).length - 1 - expected)
      expect([letter, off < 5 * Math.sqrt(expected)]).toEqual([letter, true])
    }
  })
})

describe('a minted key', () => {
  test('is the prefix and a randomPart of the length and alphabet of its form', () => {
    expect(mintRaw(form, seededRandom('form'))).toMatch(/^demo_[A-Za-z0-9]{32}$/)
  })
  test('is another one each time', () => {
    const random = seededRandom('many')
    expect(new Set(Array.from({ length: 5000 }, () => mintRaw(form, random))).size).toBe(5000)
  })
  test('is known by a hash, and shown by its prefix and last four characters', () => {
    expect(hashKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hintOf(form, 'demo_0123456789')).toBe('demo_…6789')
  })
  test('has the same hash in a page as in Node, whatever the text', () => {
    const inPage = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
    const text = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
    fc.assert(fc.property(text, (each) => hashKey(each) === inPage(each)))
  })
})

describe('the status of a key', () => {
  test.each<readonly [string, Partial<KeyRecord>, number, string]>([
    ['is active without an expiry', {}, 100, 'active'],
    ['is active in the last millisecond before its expiry', { expiresAt: 100 }, 99, 'active'],
    ['is expired from the instant of its expiry on', { expiresAt: 100 }, 100, 'expired'],
    ['stays revoked after its expiry', { expiresAt: 100, ended: { how: 'revoked', at: 50 } }, 100, 'revoked'],
    ['is replaced where a newer key took its place', { ended: { how: 'replaced', at: 50 } }, 60, 'replaced'],
  ])('%s', (_, change, now, status) => {
    expect(statusAt(record(change), now)).toBe(status)
  })
})
