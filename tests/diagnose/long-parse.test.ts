import { expect, test } from 'vitest'
import { parseText } from '#src/features/diagnose/read/languages/grammars.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { context } from './pasted.ts'

const call = "fetch('https://api.paykore.dev/v1/wallets', { headers: { 'api-key': key } })\n"
const row = "'${".repeat(20_000)

test('a parse that takes too long stops where it is, and what it has read stays', async () => {
  const tree = await parseText('javascript', call + row, 0)
  expect(tree.length).toBeLessThan(call.length + row.length)
  expect(tree.topNode.firstChild?.name).toBe('ExpressionStatement')
  const whole = await parseText('javascript', call)
  expect(whole.length).toBe(call.length)
})

test('a call above a row of signs is read', async () => {
  const diagnosis = await diagnose(call + row, context)
  expect(diagnosis).toMatchObject({ kind: 'call', findings: [{ id: 'wrong-header' }] })
})

// What grows with the square of its length takes minutes here, and the test then ends with the runner's time limit.
const open = 'curl https://api.paykore.dev/v1/wallets -H "X-API-Key: '
test.each([
  [open, 'UF \n'],
  [open, 'else \n'],
  [open, '-H "$H" \n'],
  ['services:\n  a:\n    environment:\n      - ', 'token: x ? y : \n'],
  ['curl.exe https://api.paykore.dev/v1/wallets\n$b = @{a=1} | ConvertTo-Json\n', 'curl.exe '],
])('a paste of %j and very many of %j is diagnosed', async (begin, part) => {
  const { kind } = await diagnose(begin + part.repeat(250_000 / part.length), context)
  expect(['call', 'text', 'answer', 'unnamed']).toContain(kind)
})
