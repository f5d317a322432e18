import { globSync } from 'node:fs'
import type { Element, Root } from 'hast'
import { providerIds } from '#mocks/providers/registry.ts'
import { pageAt } from '#src/docs/navigation/pages.ts'
import { errorPath } from '#src/docs/errors/error-links.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { quotedError } from '#src/docs/search/quoted-error.ts'
import { readerWords } from '#src/docs/search/reader-words.ts'
import type { QuotedError, SearchEntry, SearchIndex } from '#src/docs/search/search-entry.ts'
import { findElement, htmlTextOf } from '../markdown/plain-html.ts'
import { pageMain } from '../page-main.ts'
import { addressOf, sitePagesOf, type SiteFiles } from '../site-files.ts'
import { labelsOfFiles } from './interface-labels.ts'

/** Pages that a script draws, and the components whose labels are found on them. */
const drawn: Readonly<Record<string, readonly string[]>> = {
  '/credentials/': ['credentials'],
  '/dashboard/': ['dashboard'],
  '/playground/': ['playground'],
  '/diagnose/': ['diagnose'],
  '/compare/': ['live-compare'],
  '/labs/': ['labs'],
}

const allElements = (node: Root | Element, fits: (element: Element) => boolean): readonly Element[] =>
  node.children.flatMap((child) =>
    child.type === 'element' ? [...(fits(child) ? [child] : []), ...allElements(child, fits)] : [],
  )

const line = (node: Element): string => htmlTextOf(node).replace(/\s+/g, ' ').trim()

/** What a page says in its headings, in the names of the rows of its tables and in what it prints bold. */
const wordsOf = (main: Element): string => {
  const named = allElements(main, (element) => {
    const { tagName, properties } = element
    if (tagName !== 'th') return /^(?:h[2-4]|strong|dt)$/.test(tagName)
    // A row that leads to a page of its own is found there.
    return properties['scope'] === 'row' && !findElement(element, (inner) => inner.tagName === 'a')
  })
  return [...new Set(named.map(line).filter((text) => text.length > 1 && text.length <= 80))].join(' · ')
}

const labelsOf = (path: string): readonly string[] =>
  (drawn[path] ?? []).flatMap((feature) => labelsOfFiles(globSync(`src/features/${feature}/**/*.{ts,tsx}`)))

type Page = Pick<SearchEntry, 'path' | 'title' | 'says' | 'words'>

const pageOf = (path: string, html: string): Page | undefined => {
  const page = pageMain(html)
  const heading = page && findElement(page.main, ({ tagName }) => tagName === 'h1')
  if (!page || !heading || page.lead === '') return undefined
  return { path, title: line(heading), says: page.lead, words: wordsOf(page.main) }
}

/** The errors of all providers by the path of their page, with what is said of each beside its name. */
const quotedErrors = async (): Promise<
  ReadonlyMap<string, { readonly error: QuotedError; readonly words: string }>
> => {
  const all = (await allBundles()).map(async ({ provider }) =>
    Promise.all(
      Object.entries(provider.replies).map(async ([id, { fix }]) => {
        const titles = provider.cases.filter(({ expects }) => expects.reply === id).map(({ title }) => title)
        const words = [fix, ...titles].join(' · ')
        return [errorPath(provider.id, id), { error: await quotedError(provider, id), words }] as const
      }),
    ),
  )
  return new Map((await Promise.all(all)).flat())
}

/** The index of a built site: each of its pages with what it is about, and each error with the words of its answers. */
export const searchIndex = async (files: SiteFiles): Promise<SearchIndex> => {
  const errors = await quotedErrors()
  const bundles = await allBundles()
  const entries = sitePagesOf(files).flatMap((file): readonly SearchEntry[] => {
    const path = `/${addressOf(file)}`
    // The addresses by code lead on to pages that are in the index themselves.
    if (path.startsWith('/e/') || path === '/404.html') return []
    const page = pageOf(path, files.read(file).toString())
    if (!page) return []
    const provider = providerIds.find((id) => path.startsWith(`/${id}/`))
    const error = errors.get(path)
    const about = readerWords(path, provider && pageAt(provider, path))
    return [
      {
        ...page,
        words: [error ? error.words : page.words, ...labelsOf(path)].join(' · '),
        about,
        provider,
        error: error?.error,
      },
    ]
  })
  return {
    providers: Object.fromEntries(bundles.map(({ provider: { id, name, tag } }) => [id, { name, tag }])),
    entries,
  }
}
