import fc from 'fast-check'

declare module 'vitest' {
  interface TaskMeta {
    /** How many runs of a property were made. */
    runs?: number
  }
}

/** How many times as many runs as in `npm test` are asked for: `npm test -- fuzz` makes a million of all together. */
export const TIMES = Number(process.env['LATCHKEY_FUZZ'] ?? 1)

/** How long a test of so many runs may take at the very most, in ms. */
export const patience = (runs: number): number => 120_000 + runs * 20

type Noted = { readonly meta: { runs?: number } }

/** Tries a property so many times, and notes at its test how many runs that really were. Throws with the shortest value that fails. */
export const tryOut = async <T>(
  { meta }: Noted,
  property: fc.IAsyncProperty<T> | fc.IProperty<T>,
  numRuns: number,
): Promise<void> => {
  const details = await fc.check(property, { numRuns })
  meta.runs = (meta.runs ?? 0) + details.numRuns
  if (details.failed) throw new Error(await fc.asyncDefaultReportMessage(details))
}
