import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences, compareLines } from '#src/features/dashboard/log/compare.ts'
import { filtered, noFilter, statusesIn, typed } from '#src/features/dashboard/log/filter.ts'
import { logLines, notSendable } from '#src/features/dashboard/log/lines.ts'
import { marked, pairLines } from '#src/features/dashboard/log/marks.ts'
import { maskedExchange } from '#src/features/dashboard/log/masked-exchange.ts'
import { paired } from '#src/features/dashboard/log/pair.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { shortTimes } from '#src/ui/short-times.ts'
import { exchanged, lineOf, providerOf } from './exchanged.ts'

const paykore = await providerOf('paykore')
const vesuvio = await providerOf('vesuviopay')
const fine = await exchanged(paykore, 'good-key')
const revoked = await exchanged(paykore, 'revoked-cache-over')
const lines = [revoked, fine].map(lineOf)

describe('the log is filtered', () => {
  const ids = (filter: Partial<typeof noFilter>) =>
    filtered(paykore, lines, { ...noFilter, ...filter }).map(({ entry }) => entry.status)
  test('by the verdict', () => {
    expect(ids({ outcome: 'allowed' })).toEqual([200])
    expect(ids({ outcome: 'denied' })).toEqual([401])
  })
  test('by the status, of those that are there', () => {
    expect(statusesIn(lines)).toEqual([200, 401])
    expect(ids({ status: '401' })).toEqual([401])
  })
  test('by words of the address, of the endpoint’s name, of the check and of the key’s hint, all of which must fit', () => {
    expect(ids({ text: '/v1/wallets' })).toEqual([401, 200])
    expect(ids({ text: 'list WALLETS' })).toEqual([401, 200])
    expect(ids({ text: 'wallets revoked' })).toEqual([401])
    expect(ids({ text: fine.entry.keyHint ?? '' })).toEqual([200])
    expect(ids({ text: 'nothing of this' })).toEqual([])
  })
  test('by a key that was pasted whole: it turns into its hint, which finds it', () => {
    const text = typed(paykore, fine.of.key.text)
    expect(text).not.toContain(fine.of.key.text)
    expect(ids({ text })).toEqual([200])
  })
})

describe('a line', () => {
  const session = (kind: 'own' | 'case'): PlaygroundSession => ({
    world: kind === 'case' ? fine.world : { kind: 'own', mock: fine.world.mock, worldId: 'w' },
    draft: fine.of,
    origin: fine.of,
    model: { by: 'case', draft: fine.of },
    outcome: { kind: 'idle' },
    issued: [],
    exchanges: [{ ...revoked, world: { kind: 'own', mock: fine.world.mock, worldId: 'w' } }, fine, fine],
    changes: 0,
    of: { draft: fine.of, changes: 0 },
  })
  test('of a scratch world has an id of its own even where its case pins the request’s', () => {
    const found = logLines(session('case'), [revoked.entry])
    expect(found.map(({ entry }) => entry.status)).toEqual([200, 200])
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })
  test('of the reader’s world can be sent again where this page sent it, and says why not elsewhere', () => {
    const [mine, theirs] = logLines(session('own'), [revoked.entry, { ...fine.entry, id: 'of another tab' }])
    expect(mine && notSendable(mine)).toBeUndefined()
    expect(theirs && notSendable(theirs)).toContain('another tab')
  })
})

test('of three ticked lines the one that was ticked first leaves', () => {
  expect(paired(paired(paired([], 'a'), 'b'), 'c')).toEqual(['b', 'c'])
  expect(paired(['a', 'b'], 'a')).toEqual(['b'])
})

test('an exchange is shown without any credential, in address, headers, bodies and answer', async () => {
  const login = await exchanged(vesuvio, 'login')
  const token = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(login.answer.body)?.[0] ?? ''
  expect(token).not.toBe('')
  const key = fine.of.key.text
  const strewn = {
    ...fine,
    of: {
      ...fine.of,
      method: 'POST',
      query: [['k', key] as const],
      extra: [['X-Note', `see ${key}`] as const],
      body: JSON.stringify({ a: key, password: 'plain words' }),
    },
  }
  const text = JSON.stringify({
    ...maskedExchange(paykore, strewn),
    headers: maskedExchange(paykore, strewn).headers.map(({ value }) => value),
    login: maskedExchange(vesuvio, login).answer,
  })
  for (const secret of [key, 'plain words', token]) expect(text).not.toContain(secret)
})

describe('two lines are compared', () => {
  const sections = compareLines(paykore, lineOf(revoked), lineOf(fine))
  const of = (title: string) => sections.find((each) => each.title === title) ?? { title, rows: [] }
  test('the verdict and its reason first, then what was sent and what came back', () => {
    expect(sections.map(({ title }) => title)).toEqual([
      'Status',
      'Checks',
      'Request line',
      'Headers',
      'Body',
      'Answer',
    ])
  })
  test('with the check that differs', () => {
    const row = of('Checks').rows.find(({ label }) => /revoked/i.test(label))
    expect(row?.relation).toBe('differs')
    const seen = revoked.entry.trace.find((step) => step.outcome === 'failed')?.observed
    expect(row?.a.map(({ text }) => text).join('')).toBe(shortTimes(`failed: ${seen ?? ''}`, revoked.entry.at))
    expect(row?.b.map(({ text }) => text).join('')).toMatch(/^passed/)
  })
  test('and no side shows a key', () => {
    expect(JSON.stringify(sections)).not.toContain(fine.of.key.text)
    expect(JSON.stringify(sections)).not.toContain(revoked.of.key.text)
  })
  test('a line with itself has no difference', () => {
    expect(compareLines(paykore, lineOf(fine), lineOf(fine)).reduce((sum, each) => sum + differences(each), 0)).toBe(0)
  })
  test('keys that look alike when masked are said to differ', async () => {
    const text = `${fine.of.key.text.slice(0, 12)}Z${fine.of.key.text.slice(13)}`
    const other = await exchanged(paykore, 'good-key', { key: { from: 'pasted', id: '', text } })
    const headers = compareLines(paykore, lineOf(fine), lineOf(other)).find(({ title }) => title === 'Headers')
    expect(headers?.rows.map(({ relation }) => relation)).toContain('masked')
    expect(JSON.stringify(headers)).not.toContain(text)
  })
  test('lines that came together are one row', () => {
    const rows = of('Answer').rows.filter(({ relation }) => relation === 'only-b')
    expect(rows.map(({ label }) => label)).toEqual([expect.stringMatching(/^lines \d+ to \d+$/)])
    expect(rows[0]?.b.filter(({ text }) => text === '\n').length).toBeGreaterThan(5)
  })
  test('ids of their own are no difference, in headers and body', async () => {
    const again = await exchanged(paykore, 'revoked-cache-over')
    const renamed = { ...again, entry: { ...again.entry, id: 'req_other' } }
    const { headers, body } = again.answer
    const own = (text: string) => text.replaceAll(again.entry.id, 'req_other')
    const answer = {
      ...again.answer,
      headers: headers.map(([name, value]) => [name, own(value)] as const),
      body: own(body),
    }
    const compared = compareLines(paykore, lineOf(revoked), lineOf({ ...renamed, answer }))
    expect(body).toContain(again.entry.id)
    expect(
      compared.find(({ title }) => title === 'Answer')?.rows.filter(({ relation }) => relation !== 'same'),
    ).toEqual([])
  })
  test('a header that only one has stands alone', async () => {
    const more = await exchanged(paykore, 'good-key', { extra: [['X-More', '1']] })
    const headers = compareLines(paykore, lineOf(fine), lineOf(more)).find(({ title }) => title === 'Headers')
    expect(headers?.rows.find(({ label }) => label === 'X-More')).toMatchObject({ relation: 'only-b', a: [] })
  })
  test('where a page no longer holds one of them, it says so for what it cannot compare', () => {
    const other = compareLines(paykore, { ...lineOf(fine), exchange: undefined }, lineOf(fine))
    expect(other.find(({ title }) => title === 'Headers')?.why).toMatch(/^A came from another tab/)
    expect(other.find(({ title }) => title === 'Checks')?.rows.length).toBe(paykore.rules.length)
  })
})

describe('what differs is marked', () => {
  test('between the beginning and the end that both share', () => {
    expect(marked('Bearer abc', 'Bearer xbc')).toEqual([
      [
        { text: 'Bearer ', marked: false },
        { text: 'a', marked: true },
        { text: 'bc', marked: false },
      ],
      [
        { text: 'Bearer ', marked: false },
        { text: 'x', marked: true },
        { text: 'bc', marked: false },
      ],
    ])
    expect(marked('aa', 'aaa')[1].filter((each) => each.marked)).toEqual([{ text: 'a', marked: true }])
  })
  test('the stretches of any two texts make up the texts again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [left, right] = marked(a, b)
        expect(left.map(({ text }) => text).join('')).toBe(a)
        expect(right.map(({ text }) => text).join('')).toBe(b)
      }),
    )
  })
  test('the pairs of any two lists of lines hold each line once and in order', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        const pairs = pairLines(a, b)
        expect(pairs.flatMap((pair) => pair.a ?? [])).toEqual(a)
        expect(pairs.flatMap((pair) => pair.b ?? [])).toEqual(b)
      }),
    )
  })
  test('a line that was put between stands alone, and the rest stays paired', () => {
    expect(pairLines(['{', '}'], ['{', 'x', '}'])).toEqual([
      { a: '{', b: '{' },
      { a: undefined, b: 'x' },
      { a: '}', b: '}' },
    ])
  })
})
