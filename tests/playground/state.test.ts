import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import type { Mock } from '#mocks/mock.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { seededRandom } from '#mocks/state/random.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { emptyDraft, type RequestDraft } from '#src/session/request/draft.ts'
import type { Sent } from '#src/transport/send.ts'
import { announcement } from '#src/session/announce.ts'
import { asOpened, edited, type Making } from '#src/session/next-request.ts'
import { providerOf } from '../mocks/registered.ts'
import { type Event, type PlaygroundSession, reduce, isCurrent } from '#src/session/state.ts'

const random = seededRandom('state')
const mock: Mock = { store: memoryStore(() => 0, random), catalog: catalogOf(registry), random, base: '' }
const draft: RequestDraft = { ...emptyDraft(providerOf('paykore')), endpoint: 'x', host: 'h', path: '/' }
const other: RequestDraft = { ...draft, path: '/edited' }
const entry: LogEntry = {
  id: 'r',
  at: '2026-01-15T10:00:00.000Z',
  provider: 'p',
  method: 'GET',
  url: 'https://h/',
  status: 200,
  keyHint: null,
  verdict: { outcome: 'allowed' },
  trace: [],
}
const token = ['eyJh', 'eyJi', 'sig'].join('.')
const answered = (body = '{}', logged = entry): Sent => ({
  kind: 'answered',
  status: 200,
  statusText: 'OK',
  headers: [
    ['access-control-allow-origin', '*'],
    ['content-type', 'application/json'],
  ],
  body,
  ms: 1,
  via: 'page',
  entry: logged,
})

const begin: PlaygroundSession = {
  world: { kind: 'case', mock, caseId: 'c' },
  draft,
  origin: draft,
  model: { by: 'case', draft },
  outcome: { kind: 'idle' },
  issued: [],
  exchanges: [],
  changes: 0,
  of: { draft, changes: 0 },
}
const own: PlaygroundSession = { ...begin, world: { kind: 'own', mock, worldId: 'w' } }
const after = (session: PlaygroundSession, ...events: readonly Event[]): PlaygroundSession =>
  events.reduce(reduce, session)
const settled = (ticket: number, sent: Sent = answered()): Event => ({ type: 'settled', ticket, sent, of: draft })

describe('an outcome', () => {
  const fresh = after(begin, { type: 'sent', ticket: 1 }, settled(1))
  test('belongs to the request that it answered, and to no other', () => {
    expect(isCurrent(fresh)).toBe(true)
    expect(isCurrent(after(fresh, { type: 'edited', draft: other }))).toBe(false)
    expect(isCurrent(after(fresh, { type: 'changed' }))).toBe(false)
    expect(isCurrent(after(fresh, { type: 'made', issued: [] }))).toBe(false)
    expect(isCurrent(after(fresh, { type: 'opened', world: begin.world, draft }))).toBe(false)
    expect(isCurrent(after(begin, { type: 'failed', why: 'x' }))).toBe(true)
    expect(isCurrent(after(begin, { type: 'failed', why: 'x' }, { type: 'edited', draft: other }))).toBe(false)
  })
  test('that came to nothing stays until the request is edited, whatever happens in the world', () => {
    const sent = after(own, { type: 'sent', ticket: 1 })
    const gone = after(sent, { type: 'moved', ticket: 1, world: own.world, isExpected: false })
    for (const session of [gone, after(begin, { type: 'failed', why: 'x' })]) {
      expect(isCurrent(after(session, { type: 'changed' }))).toBe(true)
      expect(isCurrent(after(session, { type: 'edited', draft: other }))).toBe(false)
    }
  })
  test('of a request that is on its way stays open, whatever is typed meanwhile', () => {
    expect(isCurrent(after(begin, { type: 'sent', ticket: 1 }, { type: 'edited', draft: other }))).toBe(true)
  })
  test('tells of a world that is gone, and goes on in the new one', () => {
    const next = { ...own, world: { ...own.world, worldId: 'next' } as const }
    const moved: Event = { type: 'moved', ticket: 1, world: next.world, isExpected: false }
    const shown = after(own, { type: 'sent', ticket: 1 }, moved)
    expect(shown).toMatchObject({ outcome: { kind: 'gone' }, world: { worldId: 'next' }, draft })
    expect(isCurrent(shown)).toBe(true)
    const expected = after(own, { type: 'sent', ticket: 1 }, { ...moved, isExpected: true })
    expect(expected).toMatchObject({ outcome: { kind: 'sending' }, world: { worldId: 'next' } })
    // Another case was opened, or another request sent, before the page knew.
    const late = { type: 'opened', world: begin.world, draft: other } as const
    expect(after(own, { type: 'sent', ticket: 1 }, late, moved)).toMatchObject({ world: begin.world, draft: other })
    expect(after(own, { type: 'sent', ticket: 1 }, { type: 'sent', ticket: 2 }, moved).world).toBe(own.world)
  })
})

describe('an answer', () => {
  test('is shown when it is that of the last request', () => {
    expect(after(begin, { type: 'sent', ticket: 1 }, settled(1)).outcome).toMatchObject({
      kind: 'answered',
      ticket: 1,
      answer: { status: 200 },
    })
  })
  test('is dropped when a later request is on its way', () => {
    expect(after(begin, { type: 'sent', ticket: 1 }, { type: 'sent', ticket: 2 }, settled(1)).outcome).toEqual({
      kind: 'sending',
      ticket: 2,
    })
  })
  test('is dropped when another case was opened meanwhile', () => {
    const opened: Event = { type: 'opened', world: begin.world, draft: other }
    expect(after(begin, { type: 'sent', ticket: 1 }, opened, settled(1))).toMatchObject({
      draft: other,
      outcome: { kind: 'idle' },
    })
  })
  test('is dropped when everything was cleared meanwhile', () => {
    expect(after(begin, { type: 'sent', ticket: 1 }, { type: 'cleared', draft }, settled(1)).outcome).toEqual({
      kind: 'cleared',
    })
  })
  test('comes without the headers of our own transport', () => {
    const { outcome } = after(begin, { type: 'sent', ticket: 1 }, settled(1))
    expect(outcome.kind === 'answered' && outcome.answer.headers).toEqual([['content-type', 'application/json']])
  })
  test('is remembered with its request and its world, newest first', () => {
    const second = { ...entry, id: 'r2' }
    const events: readonly Event[] = [
      { type: 'sent', ticket: 1 },
      settled(1),
      { type: 'sent', ticket: 2 },
      settled(2, answered('{}', second)),
    ]
    expect(after(begin, ...events).exchanges.map(({ entry: { id } }) => id)).toEqual(['r2', 'r'])
    expect(after(own, ...events).exchanges[0]).toMatchObject({ of: draft, origin: draft, world: own.world })
  })
  test('with a token makes it ready for use, in the world that issued it', () => {
    const body = JSON.stringify({ data: { token } })
    expect(after(own, { type: 'sent', ticket: 1 }, settled(1, answered(body))).issued).toMatchObject([
      { kind: 'token', text: token, worldId: 'w' },
    ])
    expect(after(begin, { type: 'sent', ticket: 1 }, settled(1, answered(body))).issued).toMatchObject([
      { kind: 'token', worldId: '' },
    ])
  })
})

test('a request that cannot be sent, was cancelled or failed has no answer', () => {
  for (const sent of [
    { kind: 'unsendable', field: 'X', why: 'y' },
    { kind: 'cancelled' },
    { kind: 'failed', why: 'z' },
  ] as const) {
    expect(after(begin, { type: 'sent', ticket: 1 }, settled(1, sent)).outcome).toEqual(sent)
  }
})

test('an edit stays in its world until the case is opened anew', () => {
  const session = after(begin, { type: 'edited', draft: other })
  expect(session).toMatchObject({ world: begin.world, draft: other, origin: draft })
  expect(after(session, { type: 'opened', world: begin.world, draft }).draft).toEqual(draft)
})

test('what is filled in goes into the request that is there by then', () => {
  const opened: RequestDraft = { ...draft, path: '/other', body: '{}' }
  const session = after(
    begin,
    { type: 'opened', world: begin.world, draft: opened },
    { type: 'filled', change: { body: '[]' } },
  )
  expect(session.draft).toEqual({ ...opened, body: '[]' })
})

test('what is filled in while a request is being made stands in that, and the last of it counts', async () => {
  const made = Promise.resolve(asOpened({ world: begin.world, draft }))
  expect(await edited({ made, change: {}, then: 'wait' })).toBe(await made)
  const making: Making = { made, change: { body: '1' }, then: 'wait' }
  const next = edited(making)
  making.change = { ...making.change, path: '/typed' }
  const { draft: filled, events } = await next
  expect(filled).toEqual({ ...draft, body: '1', path: '/typed' })
  expect(after(begin, ...events).draft).toBe(filled)
})

test('what the reader changes is told from what the case or the endpoint brought', () => {
  const session = after(begin, { type: 'edited', draft: other })
  expect(session.model.draft).toBe(draft)
  const model = { by: 'endpoint', draft: other } as const
  expect(after(session, { type: 'edited', draft: other, model }).model).toBe(model)
  expect(after(session, { type: 'opened', world: begin.world, draft }).model).toEqual({ by: 'case', draft })
})

test('what a scratch world issued is gone with it; what the reader’s world issued stays', () => {
  const made = (id: string, worldId: string) => ({ id, kind: 'key' as const, text: id, hint: id, worldId })
  const session = after(begin, { type: 'made', issued: [made('a', ''), made('b', 'w')] })
  expect(after(session, { type: 'opened', world: own.world, draft }).issued.map(({ id }) => id)).toEqual(['b'])
})

test('clearing empties memory, log and fields', () => {
  const session = after(
    { ...own, outcome: { kind: 'sending', ticket: 1 } },
    settled(1),
    { type: 'made', issued: [{ id: 'a', kind: 'key', text: 'a', hint: 'a', worldId: 'w' }] },
    { type: 'cleared', draft },
  )
  expect(session).toMatchObject({
    draft,
    origin: draft,
    model: { by: 'case', draft },
    issued: [],
    exchanges: [],
    outcome: { kind: 'cleared' },
  })
})

describe('a screen reader is told', () => {
  const at = (...events: readonly Event[]) => announcement(after(begin, ...events).outcome)
  test('nothing before anything was sent', () => expect(at()).toBe(''))
  test('nothing while a request is on its way, so that an equal answer is told again', () =>
    expect(at({ type: 'sent', ticket: 1 })).toBe(''))
  test('the status and the verdict', () => expect(at({ type: 'sent', ticket: 1 }, settled(1))).toMatch(/^200 OK\. /))
  test('what cannot be sent, and why', () =>
    expect(
      at({ type: 'sent', ticket: 1 }, settled(1, { kind: 'unsendable', field: 'X-API-Key', why: 'A line break.' })),
    ).toBe('Not sent. X-API-Key: A line break.'))
  test('that a fault of ours is no verdict', () => expect(at({ type: 'failed', why: 'full' })).toBe('No verdict. full'))
})
