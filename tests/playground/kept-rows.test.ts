import { expect, test } from 'vitest'
import { sharing } from '#src/features/dashboard/kept-rows.ts'
import { readDashboard } from '#src/features/dashboard/read-dashboard.ts'
import { readingAt } from '#src/features/dashboard/reading-at.ts'
import { controlledMock } from '../mocks/control-calls.ts'
import { providerOf } from './exchanged.ts'

const paykore = await providerOf('paykore')
const WALLETS = 'api.paykore.dev/v1/wallets'

/** A world with four keys and one request, and its reading, which holds nothing that the store holds. */
const world = async () => {
  const { mock, mintOne, call } = controlledMock('kept rows')
  const read = async () => structuredClone(await readDashboard(paykore, mock))
  const keys = [await mintOne('paykore'), await mintOne('paykore'), await mintOne('paykore'), await mintOne('paykore')]
  const use = (index: number) => call('GET', WALLETS, { Authorization: `Bearer ${keys[index]?.key ?? ''}` })
  await use(0)
  return { read, use }
}

test('a new request is one new row of the log, and one changed row of the keys: the others are drawn from what they were', async () => {
  const { read, use } = await world()
  const before = await read()
  await use(2)
  const now = sharing(before, await read())
  expect(now.log).toHaveLength(2)
  expect(now.log.filter((entry) => !before.log.includes(entry))).toEqual([now.log[0]])
  const changed = now.keys.filter((key) => !before.keys.includes(key))
  expect(changed.map(({ requestCount }) => requestCount)).toEqual([1])
})

test('a reading that says the same has the same lists, whatever it was read from', async () => {
  const { read } = await world()
  const before = await read()
  const now = sharing(before, await read())
  expect(now.keys).toBe(before.keys)
  expect(now.log).toBe(before.log)
})

test('a clock that runs makes no new reading until a key runs out', async () => {
  const { read } = await world()
  const reading = await read()
  expect(readingAt(reading, Date.parse('2026-01-15T12:00:01Z'))).toBe(reading)
  const [first, ...others] = reading.keys
  if (!first) throw new Error('no key')
  const ending = { ...reading, keys: [{ ...first, expiresAt: '2026-01-15T12:00:00.000Z' }, ...others] }
  const after = readingAt(ending, Date.parse('2026-01-15T12:00:00Z'))
  expect(after.keys[0]?.status).toBe('expired')
  expect(after.keys.slice(1).every((key, index) => key === others[index])).toBe(true)
})

test('another request under an id that a case pins is another row', async () => {
  const { read } = await world()
  const before = await read()
  const [entry] = before.log
  if (!entry) throw new Error('no entry')
  const other = { ...entry, status: 401 }
  expect(sharing(before, { ...before, log: [other] }).log[0]).toBe(other)
})
