import '#src/ui/trusted-scripts.ts'
import { type RankedIndex, rankedIndex } from '#src/docs/search/rank-pages.ts'
import { SEARCH_INDEX, type SearchIndex } from '#src/docs/search/search-entry.ts'

/** A section of a page that the full text has the words in; `excerpt` is Pagefind's. */
export type FoundSection = {
  readonly url: string
  readonly title: string
  readonly excerpt: string
  readonly anchor?: object
}
type Found = { readonly url: string; readonly sub_results: readonly FoundSection[] }
type Pagefind = {
  options(options: { readonly baseUrl: string; readonly excerptLength: number }): Promise<void>
  init(): Promise<void>
  debouncedSearch(text: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>
}

export const base = document.body.dataset['base'] ?? '/'

/** How many pages of the full text are looked at. */
const MOST = 10

const parse: (text: string) => SearchIndex = JSON.parse

let pages: Promise<RankedIndex> | undefined
/** The index of pages and errors, loaded once; a load that failed is tried again. */
export const loadPages = (): Promise<RankedIndex> => {
  pages ??= fetch(base + SEARCH_INDEX)
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`The search index answered ${answer.status}.`)
      return rankedIndex(parse(await answer.text()))
    })
    .catch((error: unknown) => {
      pages = undefined
      throw error
    })
  return pages
}

let texts: Promise<Pagefind> | undefined
/** The full text of all pages. */
export const loadTexts = (): Promise<Pagefind> => {
  const address = `${base}pagefind/pagefind.js`
  texts ??= import(/* @vite-ignore */ address)
    .then(async (pagefind: Pagefind) => {
      await pagefind.options({ baseUrl: base, excerptLength: 18 })
      await pagefind.init()
      return pagefind
    })
    .catch((error: unknown) => {
      texts = undefined
      throw error
    })
  return texts
}

/** Pages whose text holds these words, by their path without the base; undefined where another search came after this one. */
export const searchTexts = async (terms: string): Promise<ReadonlyMap<string, readonly FoundSection[]> | undefined> => {
  const result = await (await loadTexts()).debouncedSearch(terms)
  if (!result) return undefined
  const found = await Promise.all(result.results.slice(0, MOST).map((each) => each.data()))
  return new Map(
    found.map(({ url, sub_results: sections }) => [
      `/${url.slice(base.length)}`,
      sections.filter((section) => section.anchor && section.url !== url),
    ]),
  )
}
