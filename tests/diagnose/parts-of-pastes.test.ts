import { expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'
import { context } from './pasted.ts'

const callIn = async (text: string) => {
  const paste = await readPaste(text)
  if (paste.kind !== 'call') throw new Error(`It is read as ${paste.kind}.`)
  return paste.call
}
const findingsOf = async (text: string) => {
  const diagnosis = await diagnose(text, context)
  return diagnosis.kind === 'call' || diagnosis.kind === 'text' ? diagnosis.findings : []
}

test('the answer below the body of a .http request is no part of the body', async () => {
  const request = [
    'POST https://api.payviox.com/payout/create HTTP/1.1',
    'Authorization: Bearer {{key}}',
    'Content-Type: application/json',
    '',
    '{"note": "HTTP/1.1 is the version"}',
  ]
  const answer = ['', 'HTTP/1.1 400 Bad Request', '', '{"error":"no"}']
  const { body } = await callIn(['### pay out', ...request, ...answer].join('\n'))
  expect(body?.text.trim()).toBe('{"note": "HTTP/1.1 is the version"}')
  const alone = await callIn(['### pay out', ...request].join('\n'))
  expect(alone.body?.text.trim()).toBe('{"note": "HTTP/1.1 is the version"}')
})

test('the requests of a HAR can be chosen by their addresses, without what stands in the query', async () => {
  const entry = (url?: string) => ({
    request: { method: 'GET', ...(url !== undefined && { url }), headers: [] },
    response: { status: 401 },
  })
  const entries = [
    entry('https://api.paykore.dev/v1/wallets?api_key=x'),
    entry('https://api.paykore.dev/v1/rates#a'),
    entry(),
  ]
  const call = await callIn(JSON.stringify({ log: { entries } }))
  expect(call.entries?.map(({ index, address, status }) => [index, address, status])).toEqual([
    [0, 'https://api.paykore.dev/v1/wallets', 401],
    [1, 'https://api.paykore.dev/v1/rates', 401],
    [2, '', 401],
  ])
})

test.each([
  ['\u00a0', 'There is a no-break space'],
  ['\u00a0\u00a0', 'There is a no-break space'],
  ['\u200b', 'There is a character of zero width'],
  ['\u00a0\u200b', 'There is a character that cannot be seen'],
])('what cannot be seen in a key is named: %j', async (unseen, words) => {
  const key = `sk_test_${'ab12'.repeat(8)}`
  const found = await findingsOf(`X-API-Key: ${key}${unseen}${'cd34'.repeat(8)}\nHost: api.paykore.dev`)
  expect(found.map(({ says }) => says).join(' ')).toContain(words)
})

test('RestClient takes the names and values behind the address as headers', async () => {
  const { headers } = await callIn(
    "RestClient.get 'https://api.paykore.dev/v1/wallets', 'X-API-Key' => ENV['PAYKORE_KEY'], :accept => :json",
  )
  expect(headers.map(({ name }) => name.text)).toContain('X-API-Key')
})

test.each([
  ['with open("key.txt", "rb") as f:\n    key = f.read()', 'key-wrapped'],
  ['with open("key.txt", "rb") as f:\n    key = f.read().decode()', undefined],
  ['with open("key.txt", "r") as f:\n    key = f.read().strip()', undefined],
])('of a file that Python reads as bytes the key is bytes: %j', async (read, first) => {
  const call = 'requests.get("https://api.paykore.dev/v1/wallets", headers={"X-API-Key": f"{key}"})'
  const found = await findingsOf(`import requests\n${read}\n${call}`)
  expect(found.find(({ id }) => id === 'key-wrapped')?.id).toBe(first)
})
