import { isFiller, stemOf } from './search-words.ts'

/** A part of an excerpt: `hit` is what was searched for. */
export type ExcerptPart = { readonly text: string; readonly hit: boolean }

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}
const decoded = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity)

/** Pagefind's excerpt as parts: its marks become hits, its entities text, so that nothing is written as HTML. */
export const excerptParts = (excerpt: string): readonly ExcerptPart[] =>
  excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const hit = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1]
      return { text: decoded(hit ?? part), hit: hit !== undefined }
    })

/** A description with the words of a question in it as hits, whatever their endings. */
export const hitsIn = (description: string, question: string): readonly ExcerptPart[] => {
  const words = (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isFiller(word))
  const stems = new Set(words.map(stemOf))
  return description
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((text) => ({ text, hit: stems.has(stemOf(text.toLowerCase())) }))
}

/** What Pagefind is asked for: a question without its filler words and marks, or the text as it is where nothing else is left. */
export const searchTerms = (question: string): string => {
  const kept = question
    .replace(/[?!,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !isFiller(word.toLowerCase()))
  return kept.length > 0 ? kept.join(' ') : question.trim()
}

/** Where the arrow keys lead in a list of `length` entries; -1 is the search field itself. */
export const nextIndex = (at: number, key: string, length: number): number => {
  if (key === 'ArrowDown') return Math.min(at + 1, length - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, -1)
  return at
}
