import { isName } from '#src/docs/errors/error-links.ts'
import { reasonPhrase } from '#src/ui/status-text.ts'
import { partOfMessage, plainMessage, quotedLetters } from './message-pattern.ts'
import type { QuotedError, SearchEntry, SearchIndex } from './search-entry.ts'

/** Words around a quoted error that say nothing on which one it is. */
const around: ReadonlySet<string> = new Set(
  (
    'http https error errors status statuscode code errorcode message response answer reply got get getting gets returns returned ' +
    'return say says said throws failed with from by at on in and the a an is was i it my we to of for why does do what api key call ' +
    'request server 1 2'
  ).split(' '),
)

/** What a search text quotes: its words, the statuses among them, and the providers that it names. */
type Quote = {
  readonly text: string
  readonly typed: string
  readonly words: readonly string[]
  readonly statuses: ReadonlySet<number>
  readonly named: ReadonlySet<string>
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

const phraseOf = (status: number): readonly string[] => wordsIn(reasonPhrase(status).toLowerCase())

const quoteOf = (typed: string, { providers, entries }: SearchIndex): Quote => {
  const text = plainMessage(typed)
  const known = new Set(entries.flatMap(({ error }) => error?.status ?? []))
  const named = Object.entries(providers)
    .filter(([id, { name }]) => text.includes(id) || text.includes(name.toLowerCase()))
    .map(([id]) => id)
  const words = wordsIn(text)
  const numbers = [...text.matchAll(/\b\d{3}\b/g)].map(([status]) => Number(status)).filter((each) => known.has(each))
  // Beside the name of a provider the words of a status stand for its number.
  const inWords = [...known].filter((status) => ` ${words.join(' ')} `.includes(` ${phraseOf(status).join(' ')} `))
  const statuses = new Set(numbers.length > 0 || named.length === 0 ? numbers : inWords)
  return { text, typed, words, statuses, named: new Set(named) }
}

/** The words of a quote that are no status, no provider's name and no filler, but for those that `kept` has. */
const significant = ({ words, statuses, named }: Quote, kept: ReadonlySet<string> = new Set()): readonly string[] =>
  words.filter(
    (word) =>
      kept.has(word) || !(around.has(word) || statuses.has(Number(word)) || [...named].some((id) => word === id)),
  )

const isWholeQuote = (message: string, quote: Quote): boolean => {
  const words = wordsIn(message)
  return words.length > 0 && words.join(' ') === significant(quote, new Set(words)).join(' ')
}

const messageWeight = (pattern: string, status: number, quote: Quote): number => {
  if (!pattern.includes('*') && isWholeQuote(pattern, quote)) return 160
  const full = quotedLetters(pattern, quote.text)
  if (full > 0) return 100 + Math.min(full, 90)
  // A message of one word is a quote where its status stands before it.
  if (` ${quote.words.join(' ')} `.includes(` ${status} ${pattern} `)) return 60
  const part = partOfMessage(pattern, quote.text)
  return part > 0 ? 60 + Math.min(part, 40) : 0
}

/** A code for programs, such as `INVALID_API_KEY`, as it stands. */
const codeWeight = (code: string, quote: Quote): number => {
  const small = code.toLowerCase()
  if (!isName(code) || !quote.words.includes(small)) return 0
  const isExact = wordsIn(quote.typed).includes(code)
  if (isWholeQuote(small, quote)) return isExact ? 170 : 90
  return code.includes('_') ? 90 + Number(isExact) : 0
}

/** A code whose underscores were typed as spaces. */
const spacedCodeWeight = (code: string, quote: Quote): number =>
  code.includes('_') && ` ${quote.words.join(' ')} `.includes(` ${code.toLowerCase().replaceAll('_', ' ')} `) ? 70 : 0

/** What it adds that the text names the provider: more than any likeness at another. */
const NAMED = 150

const weightOf = ({ code, messages, status }: QuotedError, provider: string | undefined, quote: Quote): number => {
  const words = [spacedCodeWeight(code, quote), ...messages.map((each) => messageWeight(each, status, quote))]
  const quoted = Math.max(...words) + codeWeight(code, quote)
  if (quoted === 0) return 0
  const agrees = quote.statuses.size === 0 ? 0 : quote.statuses.has(status) ? 20 : -30
  const isNamed = quote.named.size === 0 ? 0 : quote.named.has(provider ?? '') ? NAMED : -60
  return quoted + agrees + isNamed
}

/** Below this a quote is no more than a likeness, which the search by words finds better. */
const ENOUGH = 50

/** Of two errors that read alike, the one whose page is named for the code stands for it. */
const isNamesake = ({ path, error }: SearchEntry): boolean =>
  error !== undefined && path.endsWith(`/${error.code.toLowerCase().replaceAll('_', '-')}/`)

/**
 * The errors that a text quotes, best first: by its message, its code, or by nothing but a status and a provider. `here` is the
 * provider whose page the reader is on: of errors that fit alike, its own come first.
 */
export const matchErrors = (index: SearchIndex, typed: string, here?: string): readonly SearchEntry[] => {
  const quote = quoteOf(typed, index)
  const phrases = new Set([...quote.statuses].flatMap(phraseOf))
  const onlyStatus = quote.statuses.size > 0 && significant(quote).every((word) => phrases.has(word))
  return index.entries
    .map((entry) => {
      if (!entry.error) return { entry, weight: 0 }
      const isNamed = quote.named.size === 0 || quote.named.has(entry.provider ?? '')
      const byStatus =
        onlyStatus && isNamed && quote.statuses.has(entry.error.status)
          ? ENOUGH + (quote.named.size > 0 ? NAMED : 0)
          : 0
      const weight = Math.max(byStatus, weightOf(entry.error, entry.provider, quote))
      return { entry, weight: weight && weight + (entry.provider === here ? 3 : 0) + Number(isNamesake(entry)) / 2 }
    })
    .filter(({ weight }) => weight >= ENOUGH)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry)
}
