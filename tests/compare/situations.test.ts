import { expect, test } from 'vitest'
import { caseIn, situationLinks, situations } from '#src/docs/compare/situations.ts'
import { registered } from '../mocks/registered.ts'

test.each(
  registered.flatMap((provider) => situations.map((situation) => ({ name: provider.name, provider, situation }))),
)('$name shows $situation.id with a case of its own kind, or with none', ({ provider, situation }) => {
  const shown = caseIn(provider, situation)
  const refusing = provider.rules.filter((rule) => 'situation' in rule && rule.situation === situation.id)
  const ends = refusing.some(({ id }) => id === shown?.expects.rule)
  expect(shown === undefined || ends || shown.situation === situation.id).toBe(true)
  const [same] = provider.cases.filter(
    ({ id, expects }) => id === situation.id && refusing.some((rule) => rule.id === expects.rule),
  )
  if (same) expect(shown?.id).toBe(same.id)
  const fits = provider.cases.some(({ expects }) => refusing.some(({ id }) => id === expects.rule))
  expect(ends).toBe(fits)
})

test('each situation has words, an address and an aspect of its own', () => {
  for (const part of ['id', 'label', 'title', 'lead', 'aspect'] as const) {
    const all = situations.map((each) => each[part])
    expect(all.filter((text) => text === '')).toEqual([])
    expect(new Set(all).size).toBe(all.length)
  }
  expect(situationLinks.map(({ label, href }) => [label, href])).toEqual(
    situations.map(({ id, label }) => [label, `/compare/${id}/`]),
  )
})
