import { z } from 'zod'

/** How many checks really ran. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** One check that is a whole command, such as the linter. */
export const countOfCommand = (ok: boolean): Counts => (ok ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 })

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

/** What Vitest's JSON reporter counted. Throws when it is no such report. */
export function countsOfVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestReport.parse(report)
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

const runsReport = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ meta: z.object({ runs: z.int().optional() }).optional() })) }),
  ),
})

/** How many runs of properties the tests of Vitest noted. Throws when it is no report of its JSON reporter. */
export const runsOfVitest = (report: unknown): number =>
  runsReport
    .parse(report)
    .testResults.flatMap(({ assertionResults }) => assertionResults)
    .reduce((sum, { meta }) => sum + (meta?.runs ?? 0), 0)

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** What Playwright's JSON reporter counted; a test that passed only at a second try has failed. Throws when it is no such report. */
export function countsOfPlaywright(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/**
 * A runner's own counts, made to agree with its exit code: a runner that failed beside its tests (a file that does not load,
 * a server that does not start) or that ran nothing has one failure.
 */
export function honest(counts: Counts | undefined, ok: boolean): Counts {
  if (!counts) return countOfCommand(false)
  const ranNothing = counts.passed + counts.failed === 0
  return counts.failed === 0 && (!ok || ranNothing) ? { ...counts, failed: 1 } : counts
}

/** `12 passed, 0 failed`, with `, 1 skipped` when any was. */
export const summaryLine = ({ passed, failed, skipped }: Counts) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
