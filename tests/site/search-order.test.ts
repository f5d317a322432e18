import { expect, test } from 'vitest'
import { byName, searchTerms } from '#src/docs/search/search-order.ts'

test.each([
  ['does IvoryPay want Bearer?', 'IvoryPay Bearer'],
  ['how long does a revoked PayKore key live?', 'revoked PayKore key'],
  ['a live key on sandbox data', 'live key sandbox data'],
  ['can I call refunds with a publishable key?', 'call refunds publishable key'],
  ['  400   Invalid key ', '400 Invalid key'],
  ['NO_STORE_ACCESS', 'NO_STORE_ACCESS'],
  ['how to', 'how to'],
])('%j is looked for as %j', (question, terms) => {
  expect(searchTerms(question)).toBe(terms)
})

const page = (title: string, provider?: string) => ({ meta: { title, ...(provider && { provider }) } })
const diagnose = page('Diagnose')
const sending = page('Sending the key', 'IvoryPay')
const request = page('400 INVALID_REQUEST', 'VesuvioPay')
const invalid = page('400 Invalid key', 'IvoryPay')

test('pages of the provider that is named come before pages of all', () => {
  expect(byName([diagnose, request, sending], 'IvoryPay Bearer')).toEqual([sending, diagnose, request])
})

test('a page whose name holds every word comes first', () => {
  expect(byName([request, sending, invalid], '400 invalid key')).toEqual([invalid, request, sending])
})

test('pages of equal fit stay in the order of the index', () => {
  expect(byName([request, diagnose, sending], 'webhooks')).toEqual([request, diagnose, sending])
})

test('what a page is about counts as its name', () => {
  const lifecycle = { meta: { title: 'Key lifecycle', provider: 'PayKore', about: 'rotate revoke revoked' } }
  const security = page('Security checklist', 'PayKore')
  expect(byName([security, lifecycle], 'revoked PayKore key')).toEqual([lifecycle, security])
})
