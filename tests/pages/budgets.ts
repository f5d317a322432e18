import { eagerLoads, laterLoads, scaleFor } from './page-weight.ts'
import { addressOf, sitePagesOf, type SiteFiles } from '../../scripts/site-files.ts'

/** Bytes after Brotli: a page before anyone touches it, without fonts; all that is loaded until a playground's first answer; the diagnosis: all of its page before a paste, and its own part of what a paste brings, without React; all that a pasted command brings. */
export const budgets = { page: 20 * 1024, firstAnswer: 123 * 1024, diagnosis: 60 * 1024, command: 235 * 1024 } as const

/** Text that stays in a library however it is bundled. */
const marks = { React: 'react.transitional.element', MSW: 'INTEGRITY_CHECK_REQUEST', Zod: '_zod' } as const

export type PageWeight = { readonly page: string; readonly bytes: number }

export type BudgetReport = { readonly heaviest: PageWeight; readonly problems: readonly string[] }

export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

/** Weighs every page of a build against its budget, and looks for libraries in it that only a playground may load. A problem is a sentence. */
export function weighPages(files: SiteFiles, base: string): BudgetReport {
  const problems: string[] = []
  const [atMost, exactly] = [scaleFor(files, 'quick'), scaleFor(files)]
  const holds = (paths: Iterable<string>, mark: string) =>
    [...paths].some((path) => path.endsWith('.js') && files.read(path).includes(mark))
  const pages = sitePagesOf(files).map((file) => {
    const [page, loads] = [`/${addressOf(file)}`, eagerLoads(files, base, file)]
    for (const [library, mark] of Object.entries(marks))
      if (holds(loads, mark)) problems.push(`${page} loads ${library} before a playground is seen.`)
    return { page, loads, atMost: atMost(loads) }
  })
  // Only a page that may be the heaviest is compressed with all effort.
  let heaviest: PageWeight = { page: 'no page', bytes: 0 }
  for (const { page, loads, ...bound } of pages.toSorted((a, b) => b.atMost - a.atMost)) {
    if (bound.atMost <= Math.min(heaviest.bytes, budgets.page)) break
    const bytes = exactly(loads)
    if (bytes > budgets.page) problems.push(`${page} weighs ${kilobytes(bytes)} of ${kilobytes(budgets.page)}.`)
    if (bytes > heaviest.bytes) heaviest = { page, bytes }
  }
  const scripts = [...files.paths].filter((path) => path !== 'mockServiceWorker.js')
  for (const [library, mark] of Object.entries(marks))
    if (!holds(scripts, mark))
      problems.push(`No script holds "${mark}", the mark of ${library}: mend \`marks\` in scripts/budgets.ts.`)
  return { heaviest, problems }
}

/** What the diagnosis loads with the first paste, in bytes after Brotli, and which of its scripts hold a grammar. React, which every island draws with, is not counted. */
export function weighDiagnosis(
  files: SiteFiles,
  base: string,
): { readonly bytes: number; readonly grammars: readonly string[] } {
  const script = [...files.paths].find((path) => /(?:^|\/)diagnose\.astro[^/]*\.js$/.test(path))
  const text = (path: string): string => files.read(path).toString()
  const loads = script === undefined ? [] : [...laterLoads(files, base, script)].filter((path) => path.endsWith('.js'))
  const own = loads.filter((path) => !text(path).includes(marks.React))
  return { bytes: scaleFor(files)(own), grammars: loads.filter((path) => text(path).includes(GRAMMAR)) }
}

/** Text of every parser that Lezer made: the table of its states is read from a string. */
const GRAMMAR = 'tokenData:'

/** The scripts of a build that hold a grammar, and how many each holds. */
export const grammarsIn = (files: SiteFiles): ReadonlyMap<string, number> =>
  new Map(
    [...files.paths]
      .filter((path) => path.endsWith('.js'))
      .map((path) => [path, files.read(path).toString().split(GRAMMAR).length - 1] as const)
      .filter(([, count]) => count > 0),
  )
