import { matchErrors } from './match-errors.ts'
import { type RankedIndex, rankPages } from './rank-pages.ts'
import type { SearchEntry } from './search-entry.ts'

/** Pages for a search text, best first: errors that it `quotes`, pages that speak of most of it, `further` ones of some. No page is in two. */
export type FoundPages = {
  readonly quoted: readonly SearchEntry[]
  readonly likely: readonly SearchEntry[]
  readonly further: readonly SearchEntry[]
}

/** The pages that the index knows for a text. `here` is the provider whose page the reader is on. */
export const findPages = (ranked: RankedIndex, text: string, here?: string): FoundPages => {
  const quoted = matchErrors(ranked.index, text, here)
  const others = rankPages(ranked, text, here).filter(({ entry }) => !quoted.includes(entry))
  const of = (isSure: boolean) => others.filter(({ sure }) => sure === isSure).map(({ entry }) => entry)
  return { quoted, likely: of(true), further: of(false) }
}

/** How many likely pages stand before what only the full text finds. */
const AHEAD = 5

/** The pages to show, at most `most`, with those of the full text, named by their paths, in their place; and how many there are in all. */
export const orderPages = (
  { entries }: RankedIndex['index'],
  { quoted, likely, further }: FoundPages,
  inText: readonly string[],
  most: number,
): { readonly shown: readonly SearchEntry[]; readonly count: number } => {
  const texts = inText.flatMap((path) => entries.find((entry) => entry.path === path) ?? [])
  const all = new Set([...quoted, ...likely.slice(0, AHEAD), ...texts, ...likely, ...(texts.length > 0 ? [] : further)])
  return { shown: [...all].slice(0, most), count: all.size }
}
