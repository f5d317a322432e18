import { describe, expect, test } from 'vitest'
import type { Json } from '#mocks/engine/request.ts'
import { NOON, controlledMock } from './control-calls.ts'
import { outcome } from './outcome.ts'

describe('the clock', () => {
  test('is frozen by an instant, and stands still while the system goes on', async () => {
    let system = NOON
    const { dash } = controlledMock('frozen', () => system)
    expect((await dash('PUT', '/clock', { now: '2026-03-01T08:30:00+01:00' })).body).toEqual({
      now: '2026-03-01T07:30:00.000Z',
      clock: 'frozen',
    })
    system += 5000
    expect((await dash('GET', '')).body).toMatchObject({ now: '2026-03-01T07:30:00.000Z', clock: 'frozen' })
  })
  test('runs with the system again after {clock: "real"}', async () => {
    let system = NOON
    const { dash, freeze } = controlledMock('real', () => system)
    await freeze('2026-03-01T00:00:00Z')
    expect((await dash('PUT', '/clock', { clock: 'real' })).body).toEqual({
      now: '2026-01-15T12:00:00.000Z',
      clock: 'real',
    })
    system += 5000
    expect((await dash('GET', '')).body).toMatchObject({ now: '2026-01-15T12:00:05.000Z' })
  })
  test('stays real where it is advanced while it runs, and keeps the lead', async () => {
    let system = NOON
    const { dash, advance } = controlledMock('lead', () => system)
    expect((await advance(90)).body).toEqual({ now: '2026-01-15T12:01:30.000Z', clock: 'real' })
    system += 5000
    expect((await dash('GET', '')).body).toMatchObject({ now: '2026-01-15T12:01:35.000Z', clock: 'real' })
    expect((await dash('PUT', '/clock', { clock: 'real' })).body).toMatchObject({ now: '2026-01-15T12:00:05.000Z' })
  })
  test('stays frozen where it is advanced while it stands, also by parts of a second', async () => {
    const { advance, freeze } = controlledMock('standing')
    await freeze('2026-01-15T10:00:00Z')
    expect((await advance(0.25)).body).toEqual({ now: '2026-01-15T10:00:00.250Z', clock: 'frozen' })
  })

  test.each<readonly [string, string, string, Json, string]>([
    ['an instant that is none', 'PUT', '/clock', { now: 'tomorrow' }, '422 now'],
    ['a date without a time', 'PUT', '/clock', { now: '2026-01-15' }, '422 now'],
    ['a number', 'PUT', '/clock', { now: 5 }, '422 now'],
    ['another word than real', 'PUT', '/clock', { clock: 'frozen' }, '422 clock'],
    ['both fields', 'PUT', '/clock', { now: '2026-01-15T10:00:00Z', clock: 'real' }, '422 now'],
    ['no field', 'PUT', '/clock', {}, '422 now'],
    ['an unknown field', 'PUT', '/clock', { now: '2026-01-15T10:00:00Z', zone: 'UTC' }, '422 zone'],
    ['a body that is no object', 'PUT', '/clock', [], '422 '],
    ['malformed JSON', 'PUT', '/clock', '{"now": ', '400'],
    ['zero seconds', 'POST', '/clock/advance', { seconds: 0 }, '422 seconds'],
    ['seconds backward', 'POST', '/clock/advance', { seconds: -1 }, '422 seconds'],
    ['seconds as text', 'POST', '/clock/advance', { seconds: '60' }, '422 seconds'],
    ['no seconds', 'POST', '/clock/advance', {}, '422 seconds'],
    ['more seconds than a calendar has', 'POST', '/clock/advance', { seconds: 1e300 }, '422 seconds'],
    ['malformed JSON in advance', 'POST', '/clock/advance', 'x', '400'],
  ])('refuses %s, and stays as it is', async (_, method, path, body, expected) => {
    const { dash } = controlledMock('refused')
    expect(outcome(await dash(method, path, body))).toBe(expected)
    expect((await dash('GET', '')).body).toMatchObject({ now: '2026-01-15T12:00:00.000Z', clock: 'real' })
  })
})
