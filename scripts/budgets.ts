import { loadsOf, weightOf } from './page-weight.ts'
import { addressOf, pagesOf, type SiteFiles } from './site-files.ts'

/** Bytes after Brotli: a page before anyone touches it, without fonts; and all that a playground loads until its first answer. */
export const budgets = { page: 20 * 1024, playground: 140 * 1024 } as const

/** Text that stays in a library however it is bundled. */
const marks = { React: 'react.transitional.element', MSW: 'INTEGRITY_CHECK_REQUEST', Zod: '_zod' } as const

/** The service workers start with the first playground, so they weigh on it. */
const workers = ['mockServiceWorker.js', 'latchkey-worker.js']

export type PageWeight = {
  readonly page: string
  readonly eager: number
  readonly all: number
  readonly hasPlayground: boolean
}

export type BudgetReport = { readonly pages: readonly PageWeight[]; readonly problems: readonly string[] }

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

/** Weighs every page of a build against the budgets. A problem is a sentence. */
export function weighSite(files: SiteFiles, base: string): BudgetReport {
  const holds = (paths: Iterable<string>, mark: string) =>
    [...paths].some((path) => path.endsWith('.js') && files.read(path).includes(mark))
  const problems: string[] = []
  const pages = pagesOf(files).map((file): PageWeight => {
    const { eager, all } = loadsOf(files, base, file)
    const page = `/${addressOf(file)}`
    const hasPlayground = holds(all, marks.React)
    for (const [library, mark] of Object.entries(marks))
      if (holds(eager, mark)) problems.push(`${page} loads ${library} before a playground is seen.`)
    const started = hasPlayground ? [...all, ...workers.filter((path) => files.paths.has(path))] : all
    return { page, eager: weightOf(files, eager), all: weightOf(files, new Set(started)), hasPlayground }
  })
  for (const { page, eager, all, hasPlayground } of pages) {
    if (eager > budgets.page)
      problems.push(
        `${page} weighs ${kilobytes(eager)} before any interaction; the budget is ${kilobytes(budgets.page)}.`,
      )
    if (hasPlayground && all > budgets.playground)
      problems.push(
        `${page} loads ${kilobytes(all)} until its first answer; the budget is ${kilobytes(budgets.playground)}.`,
      )
  }
  const everything = [...files.paths].filter((path) => !workers.includes(path))
  for (const [library, mark] of Object.entries(marks))
    if (!holds(everything, mark))
      problems.push(
        `No script of the site holds "${mark}", the mark of ${library}: mend \`marks\` in scripts/budgets.ts.`,
      )
  return { pages, problems }
}

/** The heaviest pages in one line each. */
export function heaviest({ pages }: BudgetReport): readonly string[] {
  const line = (says: string, key: 'eager' | 'all', budget: number, among: readonly PageWeight[]) =>
    among
      .toSorted((a, b) => b[key] - a[key])
      .slice(0, 1)
      .map((page) => `Heaviest ${says}: ${page.page} with ${kilobytes(page[key])} of ${kilobytes(budget)}`)
  const playgrounds = pages.filter((page) => page.hasPlayground)
  return [
    ...line('page at first', 'eager', budgets.page, pages),
    ...line('playground', 'all', budgets.playground, playgrounds),
  ]
}
