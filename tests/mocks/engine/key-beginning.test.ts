import { expect, test } from 'vitest'
import {
  beginningOfKey,
  beginsLikeKey,
  holdsWholeKey,
  isKeyAlone,
  KEY_BEGINNING,
  looksLikeKey,
} from '#mocks/engine/key-beginning.ts'

test.each([
  ['sk_test_', true],
  ['pk_live_x', true],
  ['wk_live_', true],
  ['rk_test_', true],
  ['sk_dev_', false],
  ['ask_test_', false],
  ['sk_', false],
])('%j begins like a key or not', (text, is) => expect(looksLikeKey(text)).toBe(is))

test.each([
  ['sk_anything', true],
  ['demo-x', true],
  ['ask_x', false],
  ['my demo-x', false],
  ['sk-', false],
])('%j begins like a key of any kind or not', (text, is) => expect(beginsLikeKey(text)).toBe(is))

test.each([
  ['pk_live_abcdefgh', true],
  ['pk_live_abcdefg', false],
  ['pk_live_abcdefgh!', false],
  ['x pk_live_abcdefgh', false],
  ['abcdefghabcdefgh', false],
])('%j is a key alone or not', (text, is) => expect(isKeyAlone(text)).toBe(is))

test.each([
  ['<pk_live_abcdefgh>', true],
  ['<pk_live_abc...>', false],
])('%j holds a whole key or not', (text, is) => expect(holdsWholeKey(text)).toBe(is))

test.each([
  ['sk_live_x', { class: 'secret', environment: 'live', length: 8 }],
  ['pk_test_x', { class: 'publishable', environment: 'test', length: 8 }],
  ['pk_x', { class: 'publishable', length: 3 }],
  ['rk_live_x', { length: 0 }],
])('the beginning of %j', (text, says) => expect(beginningOfKey(text)).toEqual(says))

test('the place of a key inside of a text', () => expect('Bearer rk_test_x'.search(KEY_BEGINNING)).toBe(7))
