const typographic: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '\u00A0': ' ' }

/** A text as messages are compared: small letters, plain quotes and spaces, without the escapes of JSON. */
export const plainMessage = (text: string): string =>
  text
    .replace(/[‘’“”\u00A0]/g, (sign) => typographic[sign] ?? sign)
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\"/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** A message as a pattern: `*` stands for names such as `<field>`, for what `…` leaves out, and for each number or date. */
const messagePattern = (message: string): string =>
  plainMessage(message)
    .replace(/<\w+>|…|\d+/g, '*')
    .replace(/\*(?:[-:., ]*\*)+/g, '*')

/** Longest text that a `*` stands for. */
const GAP = 80

const partsOf = (pattern: string): readonly string[] =>
  pattern
    .split('*')
    .map((part) => part.trim())
    .filter((part) => /\w/.test(part))

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /\w/.test(sign)

/** Where `part` stands in `text` as whole words, from `from` on; -1 where it does not. */
const indexOfWords = (text: string, part: string, from: number): number => {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const open = !isWordSign(part[0]) || !isWordSign(text[at - 1])
    const shut = !isWordSign(part.at(-1)) || !isWordSign(text[at + part.length])
    if (open && shut) return at
  }
  return -1
}

/** Enough words to know a message by; around a name it takes a few more, since much "is required". */
const isSaying = (literal: string, words = 2): boolean =>
  literal.length >= 10 && (literal.match(/\w+/g) ?? []).length >= words

/** How many letters of the pattern the text quotes, in their order; 0 where they are too few to tell one message from another. */
export const quotedLetters = (pattern: string, text: string): number => {
  const parts = partsOf(pattern)
  const [first = ''] = parts
  for (let start = indexOfWords(text, first, 0); first && start >= 0; start = indexOfWords(text, first, start + 1)) {
    let end = start + first.length
    const rest = parts.slice(1).every((part) => {
      const at = indexOfWords(text, part, end)
      if (at < 0 || at - end > GAP) return false
      end = at + part.length
      return true
    })
    const letters = parts.join(' ')
    if (rest) return isSaying(letters, pattern.includes('*') ? 3 : 2) ? letters.length : 0
  }
  return 0
}

/** How many letters of the pattern the whole text is, where it is a part of the message: its beginning, as it is being typed, or its middle. */
export const partOfMessage = (pattern: string, text: string): number => {
  const asked = messagePattern(text).replace(/\*$/, '').trim()
  if (!isSaying(asked)) return 0
  const at = pattern.indexOf(asked)
  return at >= 0 && !(isWordSign(asked[0]) && isWordSign(pattern[at - 1])) ? asked.length : 0
}

/** What two messages of one error share, where they differ in no more than two words: those words are names. */
const sharedPattern = (one: string, other: string): string | undefined => {
  const [a, b] = [one.split(' '), other.split(' ')]
  const differing = a.filter((word, index) => word !== b[index]).length
  if (a.length !== b.length || a.length < 6 || differing === 0 || differing > 2) return undefined
  return a.map((word, index) => (word === b[index] ? word : '*')).join(' ')
}

/** The patterns of an error's messages, each once. */
export const patternsOf = (messages: readonly string[]): readonly string[] => {
  const patterns = [...new Set(messages.map(messagePattern).filter((pattern) => /\w{3}/.test(pattern)))]
  const shared = patterns.flatMap((one, index) =>
    patterns.slice(index + 1).flatMap((other) => sharedPattern(one, other) ?? []),
  )
  return [...new Set([...patterns, ...shared])]
}
