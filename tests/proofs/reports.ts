import { z } from 'zod'

/** A test as its runner reports it: the titles from the outermost group to its own, and whether it ran and passed. */
export type ReportedTest = { readonly file: string; readonly titles: readonly string[]; readonly passed: boolean }

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
})

const inProject = (file: string): string => file.replaceAll('\\', '/').replace(/^.*\/(?=tests\/)/, '')

/** The tests of Vitest's JSON report. Throws when it is no such report. */
export const testsOfVitest = (report: unknown): readonly ReportedTest[] =>
  vitestReport.parse(report).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: inProject(name),
      titles: [...ancestorTitles, title],
      passed: status === 'passed',
    })),
  )

const specs = z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) }))
type Group = {
  readonly title: string
  readonly specs: z.infer<typeof specs>
  readonly suites?: readonly Group[] | undefined
}
const group: z.ZodType<Group> = z.lazy(() => z.object({ title: z.string(), specs, suites: z.array(group).optional() }))
const playwrightReport = z.object({ suites: z.array(group) })

const testsIn = (
  { specs: own, suites = [] }: Group,
  file: string,
  above: readonly string[],
): readonly ReportedTest[] => [
  ...own.map(({ title, tests }) => ({
    file,
    titles: [...above, title],
    passed: tests.length > 0 && tests.every(({ status }) => status === 'expected'),
  })),
  ...suites.flatMap((each) => testsIn(each, file, [...above, each.title])),
]

/** The tests of Playwright's JSON report; one that passed only at a second try did not pass. Throws when it is no such report. */
export const testsOfPlaywright = (report: unknown): readonly ReportedTest[] =>
  playwrightReport.parse(report).suites.flatMap((file) => testsIn(file, `tests/e2e/${file.title}`, []))

/** Stands in a named title for what a table of tests fills in: `%s`, `%i`, `$name`. */
const FILLED_IN = /%[a-z]|\$\w+/

const patternOf = (named: string): RegExp =>
  new RegExp(
    `(?:^| > )${named
      .split(FILLED_IN)
      .map((each) => RegExp.escape(each))
      .join('.+')}(?: > |$)`,
    's',
  )

/**
 * Why what a proof names, `<file> > <title>`, proves nothing; undefined where such a test ran and each of them passed. The title is a
 * whole one, of a test or of a group.
 */
export const whyUnproved = (proof: string, tests: readonly ReportedTest[]): string | undefined => {
  const [file = ''] = proof.split(' > ', 1)
  const pattern = patternOf(proof.slice(file.length + ' > '.length))
  const named = tests.filter((test) => test.file === file && pattern.test(test.titles.join(' > ')))
  if (named.length === 0) return `No test of this name ran: ${proof}`
  const failed = named.find(({ passed }) => !passed)
  return failed && `It did not pass: ${[file, ...failed.titles].join(' > ')}`
}
