import { describe, expect, test } from 'vitest'
import { isCheck } from '#mocks/engine/rule.ts'
import { ruleFacts } from './engine/rule-rows.ts'
import { registered } from './registered.ts'

const NAMES = ['situation', 'label', 'aspect', 'asks', 'guide', 'standIn']

describe.each(registered.map((provider) => [provider.name, provider] as const))('%s', (_, { rules }) => {
  test.each(rules.filter(isCheck).map((rule) => [rule.title, rule] as const))(
    'the check “%s” carries its facts',
    (__, rule) => {
      const carried = Object.fromEntries(Object.entries(rule).filter(([name]) => NAMES.includes(name)))
      expect(carried).toEqual(ruleFacts[rule.id])
    },
  )

  test('a note holds nothing that only a check needs', () => {
    for (const rule of rules.filter((each) => !isCheck(each)))
      for (const name of [...NAMES, 'response', 'scope']) expect(rule).not.toHaveProperty(name)
  })
})

test('each fact stands on a rule of some provider, and only Payviox has a note', () => {
  const rules = registered.flatMap((provider) => provider.rules)
  expect(Object.keys(ruleFacts).toSorted()).toEqual([...new Set(rules.filter(isCheck).map(({ id }) => id))].toSorted())
  expect(rules.filter((rule) => !isCheck(rule)).map(({ id }) => id)).toEqual(['client-ip'])
})
