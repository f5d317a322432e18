import { expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { headlineOf } from '#src/features/diagnose/headline.ts'
import { keys, context } from './pasted.ts'

const call = (answer: string): string =>
  `curl https://api.ivorypay.io/api/v1/transactions -H 'authorization: ${keys.ivoryLive}' -H 'content-type: application/json' --data '{"amount": 100}'\n${answer}`

test('fields that are missing explain no answer about the key: its causes are listed, and the fields are a note', async () => {
  const diagnosis = await diagnose(call('{"success":false,"message":"Invalid key"}'), context)
  if (diagnosis.kind !== 'call') throw new Error(diagnosis.kind)
  expect(diagnosis.findings.map(({ id, fails }) => [id, fails])).toContainEqual(['body-field', false])
  expect(diagnosis.findings.filter(({ fails }) => fails)).toEqual([])
  expect(diagnosis.possibleCauses.length).toBeGreaterThan(0)
  expect(diagnosis.possibleCauses.every(({ fits }) => fits)).toBe(true)
  const { word, says } = headlineOf(diagnosis)
  expect(word).toBe('Refused')
  expect(says).toContain('Nothing in the call explains it')
})

test('without an answer the missing fields are why the call fails', async () => {
  const diagnosis = await diagnose(call(''), context)
  if (diagnosis.kind !== 'call') throw new Error(diagnosis.kind)
  expect(diagnosis.findings[0]).toMatchObject({ id: 'body-field', fails: true })
})

test('a variable that is set for the command alone is told once, and its value is not judged', async () => {
  const paste = `PAYKORE_API_KEY=${keys.paykoreTest} curl -H "X-API-Key: $PAYKORE_API_KEY" https://api.paykore.dev/v1/wallets`
  const diagnosis = await diagnose(paste, context)
  if (diagnosis.kind !== 'call') throw new Error(diagnosis.kind)
  expect(diagnosis.findings.map(({ id }) => id)).toEqual(['set-for-command'])
})
