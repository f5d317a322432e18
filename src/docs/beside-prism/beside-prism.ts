import type { Provider } from '#mocks/engine/provider.ts'

/** What a mock that knows only the OpenAPI file answered: by provider and case the status, null where no answer came. */
export type SchemaAnswers = Readonly<Record<string, Readonly<Record<string, number | null>>>>

/** A case that both mocks were asked. `answered` is the status of the mock that knows only the schema. */
export type ComparedCase = {
  readonly id: string
  readonly title: string
  /** Title of the check that refuses; absent where none does. */
  readonly check: string | undefined
  readonly documented: number
  readonly answered: number | null
}

/** The cases that were asked, in the registry's order. A case that came later is not among them. */
export const comparedCases = (providers: readonly Provider[], answers: SchemaAnswers): readonly ComparedCase[] =>
  providers.flatMap(({ id: providerId, cases, rules }) =>
    cases.flatMap(({ id, title, expects }) => {
      const answered = answers[providerId]?.[id]
      if (answered === undefined) return []
      const check = rules.find((rule) => rule.id === expects.rule)?.title
      return [{ id: `${providerId}/${id}`, title, check, documented: expects.status, answered }]
    }),
  )

/** How the documented refusals of one check came out: refused with the same status, with another, let through, or not answered. */
export type CheckRow = {
  readonly check: string
  readonly refused: number
  readonly alike: number
  readonly otherwise: number
  readonly accepted: number
  readonly silent: number
}

const NO_CHECK = 'No check of the key: address, body or state'

const rowOf = (check: string, cases: readonly ComparedCase[]): CheckRow => {
  const count = (fits: (answered: number, documented: number) => boolean): number =>
    cases.filter(({ answered, documented }) => answered !== null && fits(answered, documented)).length
  const accepted = count((answered) => answered < 400)
  const alike = count((answered, documented) => answered === documented)
  const silent = cases.filter(({ answered }) => answered === null).length
  return { check, refused: cases.length, alike, otherwise: cases.length - accepted - alike - silent, accepted, silent }
}

/** The documented refusals check by check, those most often let through first and those of no check last, and all of them together. */
export const checkRows = (
  cases: readonly ComparedCase[],
): { readonly rows: readonly CheckRow[]; readonly all: CheckRow } => {
  const refused = cases.filter(({ documented }) => documented >= 400)
  const rows = [...Map.groupBy(refused, ({ check }) => check ?? NO_CHECK)].map(([check, each]) => rowOf(check, each))
  const isLast = (row: CheckRow): number => Number(row.check === NO_CHECK)
  return { rows: rows.toSorted((a, b) => isLast(a) - isLast(b) || b.accepted - a.accepted), all: rowOf('All', refused) }
}
