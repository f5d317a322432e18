import { describe, expect, test } from 'vitest'
import { readArguments } from '#mocks/command/read-arguments.ts'
import { runTerms, startTerms } from '#mocks/command/serve-options.ts'

const terms = (args: readonly string[], env: Record<string, string> = {}) =>
  startTerms(readArguments(args).options, env)

describe('a variable that is empty', () => {
  const empty = { LATCHKEY_HOST: '', LATCHKEY_PORT: '', PORT: '', LATCHKEY_ALLOW_HOST: '' }

  test('counts as absent: the server stays on the loopback address', () => {
    expect(terms([], empty)).toMatchObject({ host: '127.0.0.1', port: 4710, allowedHosts: [] })
    expect(runTerms({}, empty)).toMatchObject({ host: '127.0.0.1', port: 0 })
  })

  test('leaves the next one its say', () => {
    expect(terms([], { LATCHKEY_PORT: '', PORT: '8080' })).toMatchObject({ port: 8080 })
  })
})

test('an empty --host is refused: it would listen on every address', () => {
  expect(() => terms(['--host', ''])).toThrow('--host is "". Give an address such as 127.0.0.1.')
})

describe('a name to allow', () => {
  test.each([
    ['a name', 'Mock.Internal', 'mock.internal'],
    ['a name with a port, which does not count', 'mock:4710', 'mock'],
    ['an address of IPv6 with a port', '[fe80::1]:4710', '[fe80::1]'],
  ])('%s', (_, given, name) => {
    expect(terms(['--allow-host', given]).allowedHosts).toEqual([name])
  })

  test.each(['http://mock', 'mock/path', '*', 'a b'])('"%s" is none, and would never fit', (given) => {
    const sentence = `The name to allow is "${given}". Give a host name alone, such as mock.internal.`
    expect(() => terms(['--allow-host', given])).toThrow(sentence)
    expect(() => terms([], { LATCHKEY_ALLOW_HOST: `mock,${given}` })).toThrow(sentence)
  })
})

describe('--now', () => {
  test.each([
    ['2026-01-15T10:00:00Z', '2026-01-15T10:00:00.000Z'],
    ['2026-01-15T10:00+02:00', '2026-01-15T08:00:00.000Z'],
    ['2026-01-15', '2026-01-15T00:00:00.000Z'],
  ])('%s is an instant', (text, instant) => {
    expect(new Date(terms(['--now', text]).now ?? 0).toISOString()).toBe(instant)
  })

  test.each(['soon', '5', '2026-02-31T10:00:00Z', '2026-01-15T10:00:00', '2026-01-15T24:00:00Z', 'Jan 15 2026'])(
    '%s is none, or another one on another machine',
    (text) => {
      expect(() => terms(['--now', text])).toThrow(`--now is "${text}". Give an instant such as 2026-01-15T10:00:00Z`)
    },
  )

  test.each(['1969-12-31T23:59:59Z', '9999-06-01T00:00:00Z'])('%s is beyond what the clock has', (text) => {
    expect(() => terms(['--now', text])).toThrow('from 1970 to the end of 9998')
  })
})
