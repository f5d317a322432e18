import { describe, expect, test } from 'vitest'
import { type Check, isCheck } from '#mocks/engine/rule.ts'
import { registered } from './registered.ts'

// What pages and the diagnosis make of a rule hangs on these facts, so each stands here once more, rule by rule.
const facts: Readonly<Record<string, Partial<Check> & Record<string, unknown>>> = {
  'key-sent': { situation: 'no-key', asks: 'request' },
  bearer: { label: 'A key without its scheme', aspect: 'header', asks: 'request' },
  form: { label: 'A key of the wrong form', asks: 'request', standIn: 'known' },
  known: { situation: 'unknown-key', asks: 'state' },
  'not-replaced': { situation: 'replaced-key', asks: 'state', guide: 'lifecycle' },
  'not-revoked': { situation: 'revoked-key', asks: 'state', guide: 'lifecycle' },
  'not-expired': { situation: 'expired-key', asks: 'state', guide: 'lifecycle' },
  class: { situation: 'client-key', asks: 'request', guide: 'keys' },
  environment: { situation: 'other-environment', asks: 'state', guide: 'keys' },
  rate: { situation: 'too-many-calls', asks: 'state', guide: 'limits' },
  'client-secret': { label: 'A wrong client secret', aspect: 'secondCredential', asks: 'state' },
  'token-sent': { label: 'No token of a customer', aspect: 'secondCredential', asks: 'request' },
  'token-valid': { label: 'A bad token', aspect: 'secondCredential', asks: 'state' },
  'token-fresh': { label: 'A token past its time', aspect: 'secondCredential', asks: 'request' },
  'token-store': { label: 'A token of another store', aspect: 'secondCredential', asks: 'state' },
  'phone-verified': { label: 'Phone verified', asks: 'state' },
  'store-exists': { label: 'A store that does not exist', asks: 'state' },
  store: { label: 'A key of another store', asks: 'state' },
  'user-exists': { label: 'A deleted user', asks: 'state' },
  'account-active': { label: 'A suspended account', asks: 'state' },
}
const NAMES = ['situation', 'label', 'aspect', 'asks', 'guide', 'standIn']

describe.each(registered.map((provider) => [provider.name, provider] as const))('%s', (_, { rules }) => {
  test.each(rules.filter(isCheck).map((rule) => [rule.title, rule] as const))(
    'the check “%s” carries its facts',
    (__, rule) => {
      const carried = Object.fromEntries(Object.entries(rule).filter(([name]) => NAMES.includes(name)))
      expect(carried).toEqual(facts[rule.id])
    },
  )

  test('a note holds nothing that only a check needs', () => {
    for (const rule of rules.filter((each) => !isCheck(each)))
      for (const name of [...NAMES, 'response', 'scope']) expect(rule).not.toHaveProperty(name)
  })
})

test('each fact stands on a rule of some provider, and only Payviox has a note', () => {
  const rules = registered.flatMap((provider) => provider.rules)
  expect(Object.keys(facts).toSorted()).toEqual([...new Set(rules.filter(isCheck).map(({ id }) => id))].toSorted())
  expect(rules.filter((rule) => !isCheck(rule)).map(({ id }) => id)).toEqual(['client-ip'])
})
