/**
 * Marks a test that says nothing of its kind that another does not: the same page, state or edit with other data. `npm test` leaves it
 * out, `npm test -- e2e-long` runs it (docs/decisions/tests-in-ten-minutes.md).
 */
export const long = { tag: '@long' } as const

/** Of a table of tests, the rows that `npm test` runs. */
export const shortIf = (isShort: boolean): object => (isShort ? {} : long)

/** The tests of these tiers run: LATCHKEY_E2E is `long` or `all`, and the short tier is what is left out of both. */
export const tierOf = (asked: string | undefined): { readonly grep?: RegExp; readonly grepInvert?: RegExp } => {
  if (asked === 'long') return { grep: /@long/ }
  return asked === 'all' ? {} : { grepInvert: /@long/ }
}
