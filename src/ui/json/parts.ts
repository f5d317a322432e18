import { jsonTokens } from './tokens.ts'

export type JsonPart = {
  readonly name: 'key' | 'string' | 'number' | 'punctuation'
  readonly start: number
  readonly end: number
}

/** The parts of a JSON text that are painted; a text before a colon is a key. */
export const jsonParts = (text: string): readonly JsonPart[] => {
  const tokens = jsonTokens(text)
  return tokens.flatMap(({ kind, start, end }, index): JsonPart[] => {
    const next = tokens[index + 1]
    if (kind === 'bad') return []
    if (kind === 'string') return [{ name: next && text.charAt(next.start) === ':' ? 'key' : 'string', start, end }]
    return [{ name: kind === 'word' ? 'number' : kind, start, end }]
  })
}
