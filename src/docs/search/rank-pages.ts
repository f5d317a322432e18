import type { SearchEntry, SearchIndex } from './search-entry.ts'
import { alsoCalled, isFiller, stemOf } from './search-words.ts'

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** What a field says of a page, by how sure that is. */
const fieldWeights = { title: 5, about: 6, says: 3, words: 3 } as const

type Field = keyof typeof fieldWeights
const fields = ['title', 'about', 'says', 'words'] as const satisfies readonly Field[]

type Card = {
  readonly entry: SearchEntry
  readonly stems: Readonly<Record<Field, ReadonlySet<string>>>
  /** Labels, headings and title in small letters: what a reader may type as it stands. */
  readonly labels: ReadonlySet<string>
  /** The title as stems in their order, so that `rate limit` is the title `Rate limits`. */
  readonly title: string
}

/** The words of all pages, taken apart once. */
export type RankedIndex = {
  readonly index: SearchIndex
  readonly cards: readonly Card[]
  /** How much a word tells: the rarer, the more. */
  readonly worthOf: (stem: string) => number
  /** How many words a page has beside title and lead, on average. */
  readonly usual: number
}

const phraseOf = (text: string): string => wordsIn(text).join(' ')

export const rankedIndex = (index: SearchIndex): RankedIndex => {
  const cards = index.entries.map((entry): Card => {
    const of = (field: Field) => new Set(wordsIn(entry[field] ?? '').map(stemOf))
    return {
      entry,
      stems: { title: of('title'), about: of('about'), says: of('says'), words: of('words') },
      labels: new Set([entry.title, ...entry.words.split(' · ')].map(phraseOf)),
      title: wordsIn(entry.title).map(stemOf).join(' '),
    }
  })
  const counts = new Map<string, number>()
  for (const card of cards)
    for (const stem of new Set(fields.flatMap((field) => [...card.stems[field]])))
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return {
    index,
    cards,
    worthOf: (stem) => Math.log(1 + cards.length / (1 + (counts.get(stem) ?? 0))),
    usual: cards.reduce((sum, { stems }) => sum + stems.words.size, 0) / cards.length,
  }
}

/** How much a page is asked for by the providers that a question names, in its order, and by the page that it is asked on. */
const share = (
  { entry: { provider, error, title } }: Card,
  named: readonly string[],
  here: string | undefined,
  names: (word: string) => boolean,
): number => {
  if (named.length > 0 && provider !== undefined) return (named.includes(provider) ? 2 : 0.2) * (error ? 0.85 : 1)
  const about = error ? 0.6 : provider === undefined ? 1.15 : 1
  const shown = wordsIn(title).filter(names)
  // Of the pages that lead from one provider to another: the one of just these two.
  if (shown.length > 0) return shown.join(' ') === named.join(' ') ? 3 : 0.5
  return provider !== undefined && provider === here ? 1.2 * about : about
}

/** Share of what a question asks that a page has to speak of to be a sure answer. */
const MOST_OF_IT = 0.45
/** What it is worth that the whole question is a label or a title of the page, in other endings too. */
const LABEL = 12
const TITLE = 18

/** A page with its place: `sure` where it speaks of most of what is asked. */
type RankedPage = { readonly entry: SearchEntry; readonly sure: boolean }

/** Pages by how much of a question they speak of, best first. `here` is the provider whose page the reader is on. */
export const rankPages = (
  { index, cards, worthOf, usual }: RankedIndex,
  question: string,
  here?: string,
): readonly RankedPage[] => {
  const asked = wordsIn(question)
  const isNamed = (word: string) => Object.hasOwn(index.providers, word)
  const named = asked.filter(isNamed)
  const phrase = asked.join(' ')
  const titled = asked.map(stemOf).join(' ')
  const shown = asked.filter((word) => !isFiller(word) && !named.includes(word))
  const terms = [...new Set((shown.length + named.length > 0 ? shown : asked).map(stemOf))].map((stem) => ({
    stem,
    also: alsoCalled(stem),
    worth: worthOf(stem),
  }))
  const whole = terms.reduce((sum, { worth }) => sum + worth, 0)
  const fit = ({ stems }: Card, stem: string): number =>
    fields.reduce((sum, field) => {
      if (!stems[field].has(stem)) return sum
      return sum + fieldWeights[field] / (field === 'words' ? 0.5 + stems.words.size / usual / 2 : 1)
    }, 0)
  return cards
    .map((card) => {
      const fits = terms.map(({ stem, also, worth }) => ({
        worth,
        good: Math.max(fit(card, stem), ...also.map((other) => 0.6 * fit(card, other))),
      }))
      const covered = whole === 0 ? 1 : fits.reduce((sum, { worth, good }) => sum + (good > 0 ? worth : 0), 0) / whole
      const isTitle = card.title === titled
      const isLabel = isTitle || card.labels.has(phrase)
      const extra = isTitle ? TITLE : isLabel ? LABEL : 0
      const score = fits.reduce((sum, { worth, good }) => sum + good * worth, 0) + extra * (1 + whole)
      const total =
        (whole === 0 && named.length > 0 ? 1 : score) * (0.25 + 0.75 * covered) * share(card, named, here, isNamed)
      return { entry: card.entry, total, sure: isLabel || covered >= MOST_OF_IT }
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .map(({ entry, sure }) => ({ entry, sure }))
}
