import { expect, test } from 'vitest'
import { shownRequest } from '#mocks/control/shown-request.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'

const of = { rule: 'known', title: 'Known', expected: 'a known key', basis: 'documented' } as const
const entry: LogEntry = {
  id: 'req_1',
  at: '2026-01-15T10:00:00.000Z',
  provider: 'demo',
  method: 'GET',
  url: 'https://api.example.dev/',
  status: 401,
  keyHint: null,
  verdict: { outcome: 'denied', rule: 'known', code: 'NO' },
  trace: [
    { ...of, outcome: 'passed', observed: 'a key', cached: true },
    { ...of, outcome: 'failed', observed: 'no such key', offending: 'no' },
    { ...of, outcome: 'skipped', reason: 'not-reached' },
    { ...of, outcome: 'skipped', reason: 'not-asked' },
    { ...of, outcome: 'skipped', reason: 'no-endpoint' },
  ],
  reply: 'invalid-key',
}

test('over HTTP a request has the fields of the contract, in its order, and no others', () => {
  const { reply, trace, ...rest } = entry
  expect(reply).toBe('invalid-key')
  const shown = shownRequest(entry)
  expect(shown).toEqual({
    ...rest,
    trace: [
      { ...of, outcome: 'passed', observed: 'a key' },
      { ...of, outcome: 'failed', observed: 'no such key' },
      { ...of, outcome: 'skipped', observed: 'not reached' },
      { ...of, outcome: 'skipped', observed: 'not asked of this call' },
      { ...of, outcome: 'skipped', observed: 'no such endpoint' },
    ],
  })
  expect(trace).toHaveLength(5)
  for (const step of shown.trace)
    expect(Object.keys(step)).toEqual(['rule', 'title', 'outcome', 'observed', 'expected', 'basis'])
})
