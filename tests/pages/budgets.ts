import { eagerLoads, scaleFor } from './page-weight.ts'
import { addressOf, sitePagesOf, type SiteFiles } from '../../scripts/site-files.ts'

/** Bytes after Brotli: a page before anyone touches it, without fonts; and all that is loaded until a playground's first answer. */
export const budgets = { page: 20 * 1024, firstAnswer: 140 * 1024 } as const

/** Text that stays in a library however it is bundled. */
const marks = { React: 'react.transitional.element', MSW: 'INTEGRITY_CHECK_REQUEST', Zod: '_zod' } as const

export type PageWeight = { readonly page: string; readonly bytes: number }

export type BudgetReport = { readonly heaviest: PageWeight; readonly problems: readonly string[] }

export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

/** Weighs every page of a build against its budget, and looks for libraries in it that only a playground may load. A problem is a sentence. */
export function weighPages(files: SiteFiles, base: string): BudgetReport {
  const problems: string[] = []
  const weightOf = scaleFor(files)
  const holds = (paths: Iterable<string>, mark: string) =>
    [...paths].some((path) => path.endsWith('.js') && files.read(path).includes(mark))
  const weights = sitePagesOf(files).map((file): PageWeight => {
    const loads = eagerLoads(files, base, file)
    const [page, bytes] = [`/${addressOf(file)}`, weightOf(loads)]
    if (bytes > budgets.page) problems.push(`${page} weighs ${kilobytes(bytes)} of ${kilobytes(budgets.page)}.`)
    for (const [library, mark] of Object.entries(marks))
      if (holds(loads, mark)) problems.push(`${page} loads ${library} before a playground is seen.`)
    return { page, bytes }
  })
  const scripts = [...files.paths].filter((path) => path !== 'mockServiceWorker.js')
  for (const [library, mark] of Object.entries(marks))
    if (!holds(scripts, mark))
      problems.push(`No script holds "${mark}", the mark of ${library}: mend \`marks\` in scripts/budgets.ts.`)
  const [heaviest = { page: 'no page', bytes: 0 }] = weights.toSorted((a, b) => b.bytes - a.bytes)
  return { heaviest, problems }
}
