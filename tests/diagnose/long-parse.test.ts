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
