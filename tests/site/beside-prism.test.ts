import { expect, test } from 'vitest'
import data from '#src/docs/beside-prism/answers.json' with { type: 'json' }
import { checkRows, comparedCases } from '#src/docs/beside-prism/beside-prism.ts'
import { registered } from '../mocks/registered.ts'

const cases = comparedCases(registered, data.answers)

test('an answer belongs to a case that there is', () => {
  const ids = Object.entries(data.answers).flatMap(([provider, each]) =>
    Object.keys(each).map((id) => `${provider}/${id}`),
  )
  expect(ids.toSorted()).toEqual(cases.map(({ id }) => id).toSorted())
})

test('each documented refusal counts once: same status, another error, success or no answer', () => {
  const { rows, all } = checkRows(cases)
  const refused = cases.filter(({ documented }) => documented >= 400).length
  expect(rows.reduce((sum, row) => sum + row.refused, 0)).toBe(refused)
  for (const row of [...rows, all]) {
    expect(row.alike + row.otherwise + row.accepted + row.silent, row.check).toBe(row.refused)
  }
})

test('a call is let through, refused likewise, refused otherwise, or not answered', () => {
  const asked = (id: string, answered: number | null) => ({ id, title: id, check: 'Known', documented: 401, answered })
  const { all } = checkRows([asked('a', 200), asked('b', 401), asked('c', 422), asked('d', null), asked('e', 204)])
  expect(all).toEqual({ check: 'All', refused: 5, alike: 1, otherwise: 1, accepted: 2, silent: 1 })
})
