export type JsonTokenKind = 'punctuation' | 'string' | 'number' | 'word' | 'bad'

/** A part of JSON text: `[start, end)` in UTF-16 units. `flaw` says what is wrong with a bad one. */
export type JsonToken = {
  readonly kind: JsonTokenKind
  readonly start: number
  readonly end: number
  readonly flaw?: string
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const NUMBER_LIKE = /[-+.\d][\w.+-]*/y
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy
// A string ends at its quote; a line break or the end of the text leaves it open.
const STRING = /"(?:[^"\\\n\r]|\\[^\n\r])*("?)/y
const BAD_ESCAPE = /\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/
const SINGLE = /['\u2018\u2019](?:[^'\u2018\u2019\n\r])*['\u2018\u2019]?/y
const CURLY = /[\u201c\u201d](?:[^\u201c\u201d\n\r])*[\u201c\u201d]?/y
const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\n\r]*/y

const WORDS: readonly string[] = ['true', 'false', 'null']

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Splits any text into JSON tokens, whether or not it is JSON; white space between them is left out. */
export const jsonTokens = (text: string): readonly JsonToken[] => {
  const tokens: JsonToken[] = []
  let at = endOf(SPACE, text, 0)
  while (at < text.length) {
    const token = tokenAt(text, at)
    tokens.push(token)
    at = endOf(SPACE, text, token.end)
  }
  return tokens
}

const tokenAt = (text: string, start: number): JsonToken => {
  const char = text.charAt(start)
  if ('{}[]:,'.includes(char)) return { kind: 'punctuation', start, end: start + 1 }
  if (char === '"') return stringAt(text, start)
  const number = endOf(NUMBER, text, start)
  if (number > start) return { kind: 'number', start, end: number }
  const word = endOf(WORD, text, start)
  if (word > start) return wordAt(text.slice(start, word), start, word)
  return badAt(text, start)
}

const stringAt = (text: string, start: number): JsonToken => {
  STRING.lastIndex = start
  const [found = '"', close] = STRING.exec(text) ?? []
  const end = start + found.length
  if (close !== '"' || found.length < 2)
    return { kind: 'bad', start, end, flaw: 'this text has no closing quote on its line' }
  if (BAD_ESCAPE.test(found.replaceAll('\\\\', '')))
    return { kind: 'bad', start, end, flaw: 'a backslash in it does not begin a JSON escape' }

  if (/[\0-\x1f]/.test(found))
    return { kind: 'bad', start, end, flaw: 'a tab or another control character in it has to be written as an escape' }
  return { kind: 'string', start, end }
}

const wordAt = (word: string, start: number, end: number): JsonToken =>
  WORDS.includes(word) ? { kind: 'word', start, end } : { kind: 'bad', start, end, flaw: flawOfWord(word) }

const flawOfWord = (word: string): string => {
  const lower = word.toLowerCase()
  return WORDS.includes(lower) ? `write ${lower} in lower case` : `${word} needs double quotes around it`
}

const badAt = (text: string, start: number): JsonToken => {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [SINGLE, 'use double quotes; JSON has no single ones'],
    [CURLY, 'these are curly quotes; type straight ones'],
    [COMMENT, 'JSON has no comments'],
    [NUMBER_LIKE, 'this is not a valid JSON number'],
  ]
  for (const [pattern, flaw] of kinds) {
    const end = endOf(pattern, text, start)
    if (end > start) return { kind: 'bad', start, end, flaw }
  }
  return { kind: 'bad', start, end: start + 1, flaw: 'this character is not allowed in JSON' }
}
