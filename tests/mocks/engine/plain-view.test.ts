import { describe, expect, test } from 'vitest'
import { plainView } from '#mocks/engine/plain-view.ts'

describe('a text without its encodings', () => {
  test.each([
    ['a percent sign and two digits', 'a%5Fb', 'a_b'],
    ['small hex digits', 'a%5fb', 'a_b'],
    ['percent signs of percent signs', 'a%25255Fb', 'a_b'],
    ['a zero width space as UTF-8', 'a%E2%80%8Bb', 'ab'],
    ['the last of its block', 'a%e2%80%8fb', 'ab'],
    ['the one behind it, which is none', 'a%e2%80%90b', 'a%e2%80%90b'],
    ['a byte order mark as UTF-8', 'a%EF%BB%BFb', 'ab'],
    ['the same, encoded twice', 'a%25EF%25BB%25BFb', 'ab'],
    ['a percent sign above ASCII', 'a%8Fb', 'a%8Fb'],
    ['a percent sign alone', '100% b', '100% b'],
    ['an escape of JSON', 'a\\u005fb', 'a_b'],
    ['an escape of a script', 'a\\x5Fb', 'a_b'],
    ['a line break', 'a\\nb', 'a\nb'],
    ['a carriage return', 'a\\rb', 'a\rb'],
    ['a tab', 'a\\tb', 'a\tb'],
    ['a quote', 'a\\"b', 'a"b'],
    ['a single quote', "a\\'b", "a'b"],
    ['a slash', 'a\\/b', 'a/b'],
    ['a backslash', 'a\\\\b', 'a\\b'],
    ['a line that goes on', 'a\\\nb', 'ab'],
    ['a line of Windows that goes on', 'a\\\r\nb', 'ab'],
    ['a backslash that escapes nothing', 'a\\qb', 'a\\qb'],
    ['an entity', 'a&#95;b', 'a_b'],
    ['an entity in hex', 'a&#x5F;b', 'a_b'],
    ['an entity in hex, in capitals', 'a&#X5f;b', 'a_b'],
    ['an entity of no character', 'a&#1114112;b', 'ab'],
    ['an entity that is not closed', 'a&#95b', 'a&#95b'],
    ['an ampersand', 'a&b', 'a&b'],
    ['a soft hyphen', 'a\u00adb', 'ab'],
    ['a word joiner', 'a\u2060b', 'ab'],
    ['a byte order mark', '\ufeffab', 'ab'],
  ])('undoes %s', (_, source, text) => {
    const view = plainView(source)
    expect(view.text).toBe(text)
    expect(view.at?.length).toBe(source.length + 1)
    // Each character stands for the place where its own begins, and the end for the end.
    expect(view.at?.[text.indexOf('b', 1)]).toBe(source.lastIndexOf('b'))
    expect(view.at?.[text.length]).toBe(source.length)
    expect(view.at?.[0]).toBe(source.indexOf('a') > 0 && text[0] === 'a' ? source.indexOf('a') : 0)
  })

  test('has no places where nothing is encoded', () => {
    expect(plainView('a plain text')).toEqual({ text: 'a plain text', at: undefined })
  })
  test('maps an encoded character to where its encoding begins', () => {
    expect([...(plainView('x%5Fy%5Fz').at ?? [])].slice(0, 6)).toEqual([0, 1, 4, 5, 8, 9])
  })
})
