import { make } from '#src/features/diagnose/read/languages/make.ts'
import { type Span, textAt } from '#src/features/diagnose/source-text.ts'
import type { Expression, Language } from '#src/features/diagnose/read/languages/expression.ts'
import { type CodeToken, tokensOf } from '#src/features/diagnose/read/languages/tokens.ts'

/** How each kind of code is read, each from the token at `index` on. */
export type TokenReading = {
  readonly statements: (reader: TokenReader, until: (token: CodeToken) => boolean) => Expression
  readonly expression: (reader: TokenReader) => Expression
  readonly operand: (reader: TokenReader) => Expression
  readonly primary: (reader: TokenReader) => Expression
}

/** What code is read with, token by token. `to` is where the code ends in `source`; `index` and `depth` move on while it is read. */
export type TokenReader = {
  readonly source: string
  readonly to: number
  readonly language: Language
  index: number
  depth: number
  statements(until: (token: CodeToken) => boolean): Expression
  expression(): Expression
  operand(): Expression
  primary(): Expression
  /** Reads other code of the source, as what is filled into a text. */
  inside(from: number, to: number): Expression
  peek(ahead?: number): CodeToken | undefined
  is(text: string, ahead?: number): boolean
  /** From a place to the end of the last token that was read. */
  spanFrom(start: number): Span
  nothing(at: number): Expression
  here(): number
  word(token: CodeToken): Expression
}

/** The reader of the code between two places. */
export const tokenReader = (
  source: string,
  from: number,
  to: number,
  language: Language,
  reading: TokenReading,
): TokenReader => {
  const tokens = tokensOf(source, from, to, language)
  const reader: TokenReader = {
    source,
    to,
    language,
    index: 0,
    depth: 0,
    statements: (until) => reading.statements(reader, until),
    expression: () => reading.expression(reader),
    operand: () => reading.operand(reader),
    primary: () => reading.primary(reader),
    inside: (begin, end) => tokenReader(source, begin, end, language, reading).statements(() => false),
    peek: (ahead = 0) => tokens[reader.index + ahead],
    is: (text, ahead = 0) => reader.peek(ahead)?.text === text && reader.peek(ahead)?.kind !== 'text',
    spanFrom: (start) => ({ from: start, to: Math.max(start, tokens[reader.index - 1]?.to ?? start) }),
    nothing: (at) => make.block([], { from: at, to: at }),
    here: () => reader.peek()?.from ?? to,
    word: ({ text, from: at, to: end }) => {
      const isQuoted = /^:["']/.test(text)
      return make.literal(
        textAt(source, at + (isQuoted ? 2 : text.startsWith(':') ? 1 : 0), isQuoted ? end - 1 : end),
        {
          from: at,
          to: end,
        },
      )
    },
  }
  return reader
}

/** How deep code is read; what is nested deeper is stepped over. */
export const DEEPEST = 120
