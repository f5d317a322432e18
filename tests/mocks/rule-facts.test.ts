import { describe, expect, test } from 'vitest'
import { isCheck } from '#mocks/engine/rule.ts'
import { rows, ruleFacts } from './engine/rule-rows.ts'
import { registered } from './registered.ts'

/** The checks that a row refuses by, each with a row that passes it too. */
const tried = rows.flatMap(([, { id }, , passes]) =>
  !passes && rows.some(([, rule, , fits]) => fits && rule.id === id) ? [id] : [],
)

const NAMES = ['situation', 'label', 'aspect', 'asks', 'guide', 'standIn']

describe.each(registered.map((provider) => [provider.name, provider] as const))('%s', (_, { rules, cases }) => {
  test.each(rules.filter(isCheck).map((rule) => [rule.title, rule] as const))(
    'the check “%s” carries its facts',
    (__, rule) => {
      const carried = Object.fromEntries(Object.entries(rule).filter(([name]) => NAMES.includes(name)))
      expect(carried).toEqual(ruleFacts[rule.id])
    },
  )

  test('each check refuses in a row or in a case', () => {
    const played = cases.map(({ expects }) => expects.rule)
    for (const { id } of rules.filter(isCheck)) expect([...tried, ...played]).toContain(id)
  })

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
