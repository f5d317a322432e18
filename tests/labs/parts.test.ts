import { describe, expect, test } from 'vitest'
import { providerIds } from '#mocks/providers/registry.ts'
import { agendaOf } from '#src/features/labs/agenda.ts'
import { type LabCall, outageOf, retryAfterIn, timeSpansOf } from '#src/features/labs/calls.ts'
import { labs } from '#src/docs/navigation/labs.ts'
import { plays } from '#src/features/labs/labs.ts'
import { readStart, startHash } from '#src/features/labs/start.ts'
import { countWords, seconds, stamp } from '#src/features/labs/words.ts'
import { providerOf } from './opened.ts'

test('which labs a provider plays follows from what it has', async () => {
  const providers = await Promise.all(providerIds.map(providerOf))
  expect(
    Object.fromEntries(
      providers.map((provider) => [provider.id, labs.map(({ id }) => id).filter((id) => plays[id](provider))]),
    ),
  ).toMatchObject({
    payviox: ['rotate'],
    ivorypay: ['rotate'],
    vesuviopay: ['rotate', 'rate-limit', 'cart'],
    perfectpay: ['rotate'],
    paykore: ['rotate', 'five-minute-ghost', 'rate-limit'],
  })
})

describe('an agenda', () => {
  test('runs events in order of time, those of one instant as they were set, and tells the time before', async () => {
    const seen: string[] = []
    let shown = 0
    const agenda = agendaOf((at) => void (shown = at))
    const note = (name: string) => () => void seen.push(`${name}@${shown}`)
    agenda.at(20, note('c'))
    agenda.at(10, note('a'))
    agenda.at(20, note('d'))
    agenda.at(10, () => agenda.at(15, note('b')))
    agenda.at(31, note('late'))
    await agenda.advance(30)
    expect([seen, agenda.now(), shown]).toEqual([['a@10', 'b@15', 'c@20', 'd@20'], 30, 30])
  })

  test('never runs back', async () => {
    const agenda = agendaOf(() => undefined)
    await agenda.advance(30)
    await agenda.advance(10)
    expect(agenda.now()).toBe(30)
  })
})

const call = (at: number, status: number, key = 'old'): LabCall => ({
  at,
  key,
  status,
  ok: status < 400,
  cached: false,
})

describe('an outage', () => {
  test.each([
    ['none', [call(0, 200), call(500, 200)], 1000, { failed: 0, ms: 0, from: undefined, going: false }],
    [
      'one gap',
      [call(0, 200), call(500, 401), call(1000, 401), call(1500, 200)],
      2000,
      { failed: 2, ms: 1000, from: 500, going: false },
    ],
    [
      'two gaps',
      [call(0, 401), call(500, 200), call(1000, 401), call(1500, 200)],
      2000,
      { failed: 2, ms: 1000, from: 0, going: false },
    ],
    ['one that goes on', [call(0, 200), call(500, 401)], 2000, { failed: 1, ms: 1500, from: 500, going: true }],
  ] as const)('%s', (_, calls, now, expected) => {
    expect(outageOf(calls, now)).toEqual(expected)
  })
})

test('calls in a row with one key and one outcome are one row of the table', () => {
  const spans = timeSpansOf([call(0, 200), call(500, 200), call(1000, 401), call(1500, 200, 'new')])
  expect(spans.map(({ key, status, from, to, count }) => [key, status, from, to, count])).toEqual([
    ['old', 200, 0, 500, 2],
    ['old', 401, 1000, 1000, 1],
    ['new', 200, 1500, 1500, 1],
  ])
})

test.each([
  ['{"error":{},"meta":{"retry_after":12}}', 12],
  ['{"success":false,"retryAfter":45}', 45],
  ['{"retry_after":"soon"}', undefined],
  ['no JSON', undefined],
] as const)('the seconds to wait in %s: %s', (body, wait) => {
  expect(retryAfterIn(body)).toBe(wait)
})

describe('a start in the address', () => {
  test('comes back as it was', () => {
    const start = {
      provider: 'paykore',
      options: { deploy: '8' },
      script: [
        { at: 5000, do: 'create' },
        { at: 7000, do: 'tier:growth' },
      ],
      to: 9500,
    }
    expect(readStart(startHash(start))).toEqual(start)
  })

  test.each([
    ['', { options: {}, script: [] }],
    ['#main', { options: {}, script: [] }],
    ['#lab?provider=<b>&do=create@x,@5,;&to=-1', { options: {}, script: [] }],
    ['#lab?to=99999999', { options: {}, script: [] }],
    ['#lab?to=0', { options: {}, script: [], to: 0 }],
    ['#lab?to=9999999', { options: {}, script: [], to: 3_600_000 }],
    [
      '#lab?do=end@9000,create@1000',
      {
        options: {},
        script: [
          { at: 1000, do: 'create' },
          { at: 9000, do: 'end' },
        ],
      },
    ],
  ])('%s is read without what makes no sense', (hash, start) => {
    expect(readStart(hash)).toEqual(start)
  })
})

test('numbers are written as people read them', () => {
  expect([
    countWords(1, 'call'),
    countWords(1200, 'call'),
    seconds(7500),
    seconds(8000),
    stamp(0),
    stamp(65_500),
    stamp(902_000),
  ]).toEqual(['1 call', '1,200 calls', '7.5 s', '8 s', '0:00', '1:05.5', '15:02'])
})
