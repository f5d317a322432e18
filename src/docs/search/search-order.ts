/** Words of a question that no page is found by: Pagefind looks for pages that hold every word. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a an the is are was be do does did can could may must should will would i me my we our you your it its this that there ' +
    'how what which when where why who whose if to of in on at for with by per from and or any has have get gets long much many ' +
    'need needs want wants use work works happen happens'
  ).split(' '),
)

/** In a question of how long, these say no more than the question does; elsewhere `live` is an environment. */
const lasting: ReadonlySet<string> = new Set(['live', 'lives', 'last', 'lasts', 'take', 'takes'])

/** What to look for: a question without its filler words and its question mark, or the text as it is where nothing else is left. */
export const searchTerms = (question: string): string => {
  const words = question.replace(/[?!,]/g, ' ').split(/\s+/)
  const isHowLong = /\bhow long\b/i.test(question)
  const isFiller = (word: string) => fillers.has(word) || (isHowLong && lasting.has(word))
  const kept = words.filter((word) => word !== '' && !isFiller(word.toLowerCase()))
  return kept.length > 0 ? kept.join(' ') : question.trim()
}

type Named = { readonly meta: Readonly<Record<string, string>> }

const fit = ({ meta: { title = '', provider = '', about = '' } }: Named, words: readonly string[]): number => {
  const name = `${provider} ${title} ${about}`.toLowerCase()
  if (words.every((word) => name.includes(word))) return 2
  return provider !== '' && words.includes(provider.toLowerCase()) ? 1 : 0
}

/** Found pages with those first whose name holds every word, then those of a provider that is named; else in the order of the index. */
export const byName = <Page extends Named>(found: readonly Page[], terms: string): readonly Page[] => {
  const words = terms.toLowerCase().split(' ')
  return found.toSorted((a, b) => fit(b, words) - fit(a, words))
}
