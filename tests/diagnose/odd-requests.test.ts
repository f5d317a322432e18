import { expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { headlineOf } from '#src/features/diagnose/headline.ts'
import { context } from './pasted.ts'

const url = 'https://api.paykore.dev/v1/wallets'
const token = (exp: number): string =>
  ['{"alg":"HS256","typ":"JWT"}', JSON.stringify({ customerId: 'c1', exp }), '"signed by nobody"']
    .map((part) => btoa(part).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
    .join('.')
const cart = (exp: number): string =>
  `curl https://api.vesuviopay.com/api/v1/sdk/cart/x -H "X-API-Key: pk" -H "Authorization: Bearer ${token(exp)}"`

test.each([
  ['a token that ends in microseconds', cart(1_800_000_000_000_000)],
  ['a token that ended before time began', cart(-1e18)],
  ...['TRACE', 'CONNECT', "'GET '", '{{method}}'].map((method) => [`the method ${method}`, `curl -X ${method} ${url}`]),
  ['a method that is worked out', `fetch('${url}', { method: getMethod() })`],
  ['a raw request without its first line', `Host: api.paykore.dev\nContent-Type: application/json\n\n{"a":1}`],
  ['a user of 200,000 characters', `curl -u ${'u'.repeat(200_000)}: ${url}`],
  ['a header of 80,000 characters', `curl ${url} -H "X-API-Key: ${'k9'.repeat(40_000)}"`],
  ['a text of 5,000 parts', `fetch('${url}', { headers: { 'X-API-Key': ${'"a"+'.repeat(5000)}"a" } })`],
  [
    'names that stand for names',
    `${Array.from({ length: 40 }, (_, n) => `const a${n}=a${n + 1}+a${n + 1};`).join('')}fetch('${url}?k='+a0)`,
  ],
])('%s is looked at without an exception', async (_, paste) => {
  const diagnosis = await diagnose(paste, context)
  if (diagnosis.kind === 'call') headlineOf(diagnosis)
  expect(diagnosis.kind).not.toBe('')
})
