import { expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { keys, context } from './pasted.ts'

const entry = (method: string, url: string, status: number, name: string): object => ({
  request: { method, url, headers: [{ name, value: keys.paykoreTest }] },
  response: { status, content: { text: '' } },
})
const har = JSON.stringify({
  log: {
    creator: { name: 'Firefox' },
    entries: [
      entry('OPTIONS', 'https://api.paykore.dev/v1/wallets', 401, 'Accept'),
      entry('GET', 'https://api.paykore.dev/v1/wallets', 200, 'X-API-Key'),
      entry('GET', `https://api.paykore.dev/v1/wallets?api_key=${keys.paykoreTest}`, 401, 'api-key'),
    ],
  },
})

test('of a HAR with several requests one that failed is told, and the reader can choose another', async () => {
  const first = await diagnose(har, context)
  if (first.kind !== 'call') throw new Error(first.kind)
  expect(first.choice?.current).toBe(2)
  expect(first.findings[0]?.id).toBe('wrong-header')
  expect(first.choice?.entries.map(({ index, status }) => [index, status])).toEqual([
    [2, 401],
    [1, 200],
    [0, 401],
  ])
  expect(JSON.stringify(first.choice)).not.toContain(keys.paykoreTest.slice(12, 20))

  const other = await diagnose(har, context, '', 1)
  if (other.kind !== 'call') throw new Error(other.kind)
  expect([other.choice?.current, other.findings.length]).toEqual([1, 0])
})

test('a request to a host that nobody knows leaves the way back to the others', async () => {
  const mixed = JSON.stringify({
    log: {
      entries: [
        {
          request: { method: 'GET', url: 'https://cdn.example.com/app.js', headers: [] },
          response: { status: 403 },
        },
        entry('GET', 'https://api.paykore.dev/v1/wallets', 200, 'X-API-Key'),
      ],
    },
  })
  const unknown = await diagnose(mixed, context, '', 0)
  if (unknown.kind !== 'unnamed') throw new Error(unknown.kind)
  expect(unknown.choice?.current).toBe(0)
  expect(unknown.choice?.entries.map(({ index }) => index)).toEqual([0, 1])
  expect((await diagnose(mixed, context, '', 1)).kind).toBe('call')
})
