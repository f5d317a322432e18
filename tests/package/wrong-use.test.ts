import { describe, expect, test } from 'vitest'
import { createMock } from '#mocks/package/index.ts'
import { handlers } from '#mocks/package/msw.ts'
import { serve } from '#mocks/package/server.ts'
import { provider as samplepay } from '../pages/sixth-provider/samplepay/provider.ts'

// What a caller without types passes.
const given = (value: unknown): never => value as never

describe('createMock says which option is wrong, and what to give', () => {
  test.each([
    [
      'an option in another spelling',
      { provider: ['paykore'] },
      'createMock has no option "provider". It has: providers, now, seed.',
    ],
    ['a list', ['paykore'], 'createMock takes an object of options'],
    ['a text', 'paykore', 'createMock takes an object of options'],
    ['no list of providers', { providers: 'paykore' }, '`providers` of createMock is no list. Give one, as in'],
    ['null for a list', { providers: null }, '`providers` of createMock is no list.'],
    [
      'null in the list',
      { providers: [null] },
      'A provider is an id, or an object that defineProvider or declare made.',
    ],
    [
      'a provider that was not waited for',
      { providers: [Promise.resolve(samplepay)] },
      'Did you forget to await declare?',
    ],
    ['an instant in February that is none', { now: '2026-02-31T00:00:00Z' }, '"2026-02-31T00:00:00Z" is no instant.'],
    ['a time of no zone', { now: '2026-01-15T10:00:00' }, 'Give one such as 2026-01-15T10:00:00Z.'],
    ['an instant that the clock does not have', { now: 8.64e15 }, 'from 1970 to the end of 9998'],
  ])('%s', async (_, options, says) => {
    await expect(createMock(given(options))).rejects.toThrow(says)
  })

  test('a host that two providers answer at', async () => {
    const twin = { ...samplepay, id: 'twin' }
    await expect(createMock({ providers: [samplepay, twin] })).rejects.toThrow(
      'Both "samplepay" and "twin" answer at api.samplepay.example. Leave one of them out.',
    )
  })
})

describe('a mock that was not waited for is named as such', () => {
  test('by handlers and serve', async () => {
    const promise = createMock()
    for (const mock of [promise, undefined]) {
      expect(() => handlers(given(mock))).toThrow('Did you forget to await it?')
      await expect(serve(given(mock))).rejects.toThrow('Did you forget to await it?')
    }
  })
})

describe('a mock', () => {
  test('tells of an answer that was not waited for', async () => {
    const mock = await createMock()
    for (const answer of [mock.fetch('https://api.paykore.dev/v1/wallets'), undefined, 'req_x'])
      expect(() => mock.why(given(answer))).toThrow(
        'mock.why takes the answer of mock.fetch. Did you forget to await it?',
      )
  })

  test('asks for a change of the account', async () => {
    const mock = await createMock()
    expect(() => mock.account('ivorypay', given(undefined))).toThrow('mock.account takes an object')
  })

  test('names a provider once, and what ends a key that is there', async () => {
    const mock = await createMock()
    const { id } = mock.key('payviox')
    expect(() => mock.key('payviox')).toThrow(
      `Payviox keeps one secret key, and the one that it has is active. Rotate that one instead: POST /_dashboard/payviox/keys/${id}/rotate.`,
    )
    expect(() => mock.key('payviox')).not.toThrow('Payviox: Payviox')
  })

  test('lists the cases where one is not there', async () => {
    const mock = await createMock({ providers: ['paykore'] })
    for (const id of ['paykore', 'paykore/nope', 'paykore/good-key/x'])
      await expect(mock.stage(given(id || undefined))).rejects.toThrow(
        `This mock has no case "${id}". PayKore has: good-key, `,
      )
    for (const id of ['', 'nope/x'])
      await expect(mock.stage(given(id || undefined))).rejects.toThrow(
        `This mock has no case "${id}". Its providers are: paykore.`,
      )
  })
})

describe('the clock of a mock stays where every answer can be written', () => {
  test('and is refused at another instant', async () => {
    const { clock } = await createMock({ now: '2026-01-15T10:00:00Z' })
    for (const at of [-1, 8.64e15, '9999-06-01T00:00:00Z'])
      expect(() => clock.set(at)).toThrow('from 1970 to the end of 9998')
    expect(() => clock.advance('99999999999d')).toThrow(
      '"99999999999d" is too long: the clock ends with the year 9998.',
    )
    expect(clock.now().toISOString()).toBe('2026-01-15T10:00:00.000Z')
  })
})

describe('serve', () => {
  test.each([
    ['a number', 4711, 'serve takes an object of options'],
    ['another option', { ports: 1 }, 'serve has no option "ports". It has: port, host.'],
    ['a port that is a path', { port: 'x' }, '`port` of serve is "x". Give a whole number from 0 to 65535.'],
    ['a port beyond the last', { port: 65_536 }, 'Give a whole number from 0 to 65535.'],
    ['an empty host', { host: '' }, '`host` of serve is "". Give an address such as 127.0.0.1.'],
  ])('refuses %s', async (_, options, says) => {
    await expect(serve(await createMock(), given(options))).rejects.toThrow(says)
  })
})
