import { describe, expect, test } from 'vitest'
import {
  bareKey,
  basicCredentials,
  basicUser,
  bearerText,
  hasBearer,
  isBearer,
  schemeAt,
  withoutBearer,
} from '#mocks/engine/auth-scheme.ts'

describe('the scheme that a value begins with', () => {
  test.each<readonly [string, string, readonly [word: string, gap: string] | undefined]>([
    ['stands before a space', 'Bearer abc', ['Bearer', ' ']],
    ['may be followed by several spaces and tabs', 'basic \t abc', ['basic', ' \t ']],
    ['may have a colon and a space behind it', 'Token: abc', ['Token', ': ']],
    ['may be joined to the key by a colon', 'apikey:abc', ['apikey', ':']],
    ['may be joined to the key by an equals sign', 'api-key=abc', ['api-key', '=']],
    ['is there where it stands alone', 'digest', ['digest', '']],
    ['is Bearer even where the key is glued to it', 'Bearersk_', ['Bearer', '']],
    ['is no other word that is glued to a key', 'tokensk_abc', undefined],
    ['is no word that goes on', 'keyboard abc', undefined],
    ['is none behind another word', 'a Bearer abc', undefined],
    ['is none where a colon stands at the end', 'token:', undefined],
    ['is none in an empty value', '', undefined],
  ])('%s', (_, value, scheme) => {
    const found = schemeAt(value)
    expect(found && [found.word, found.gap]).toEqual(scheme)
    if (scheme) expect(found?.length).toBe(scheme.join('').length)
  })

  test('is looked for from the beginning each time', () => {
    for (let round = 0; round < 3; round += 1) expect(schemeAt('Bearer abc')?.word).toBe('Bearer')
  })
})

describe('Bearer', () => {
  test.each([
    ['bEaReR', true],
    ['Basic', false],
    ['', false],
  ])('is the word %j or not', (word, is) => expect(isBearer(word)).toBe(is))
  test('is no word that is missing', () => expect(isBearer()).toBe(false))

  test.each<readonly [string, string, string | undefined]>([
    ['a key behind a space', 'Bearer abc', 'abc'],
    ['a key behind several spaces', 'bearer   a b ', 'a b '],
    ['nothing', 'Bearer', ''],
    ['a space alone, which is no key', 'Bearer ', ''],
    ['no scheme at all', 'abc', undefined],
    ['a glued key, which a server does not read', 'Bearerabc', undefined],
    ['Bearer in the middle', 'x Bearer abc', undefined],
  ])('carries %s', (_, value, text) => expect(bearerText(value)).toBe(text))

  test.each<readonly [string, string, boolean, string]>([
    ['once', 'Bearer abc', true, 'abc'],
    ['twice, in any letters', 'bearer BEARER  abc', true, 'abc'],
    ['not at all', 'abc', false, 'abc'],
    ['without a space', 'Bearerabc', false, 'Bearerabc'],
    ['in the middle', 'a Bearer b', false, 'a Bearer b'],
  ])('is written in front %s, and taken off', (_, value, has, rest) => {
    expect(hasBearer(value)).toBe(has)
    expect(withoutBearer(value)).toBe(rest)
    // The search begins anew each time.
    expect(hasBearer(value)).toBe(has)
  })

  test('and white space are taken off the key in a field', () => {
    expect(bareKey('  Bearer abc \n')).toBe('abc')
    expect(bareKey('abc')).toBe('abc')
  })
})

describe('Basic', () => {
  test('carries the key as the name of a user, with an empty password', () => {
    expect(basicCredentials('abc')).toBe(btoa('abc:'))
    expect(basicUser(`Basic ${basicCredentials('schl\u00fcssel \u2713')}`)).toBe('schl\u00fcssel \u2713')
  })
  test.each<readonly [string, string, string | undefined]>([
    ['the name in front of the colon', `basic  ${btoa('user:pass:word')}`, 'user'],
    ['a name without a password', `Basic ${btoa('user')}`, 'user'],
    ['no name', `Basic ${btoa(':pass')}`, ''],
    ['nothing', 'Basic', ''],
    ['a text that is no Base64', 'Basic a-key!', 'a-key!'],
    ['no scheme', btoa('user:'), undefined],
    ['another scheme', 'Bearer abc', undefined],
    ['Basic in the middle', 'x Basic abc', undefined],
  ])('carries %s', (_, value, user) => expect(basicUser(value)).toBe(user))
})
