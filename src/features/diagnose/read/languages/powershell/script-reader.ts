import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { Span } from '#src/features/diagnose/source-text.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'

/** How each kind of code is read, each from the place `at` on. */
export type ScriptReading = {
  readonly statements: (reader: ScriptReader, close: string) => Expression
  readonly expression: (reader: ScriptReader) => Expression
  readonly value: (reader: ScriptReader, inCommand: boolean) => Expression
}

/** What a script is read with, character by character. `to` is where it ends in `source`; `at` and `depth` move on while it is read. */
export type ScriptReader = {
  readonly source: string
  readonly to: number
  at: number
  depth: number
  statements(close: string): Expression
  expression(): Expression
  /** A value with its members; `inCommand` where it may be written without quotes. */
  value(inCommand: boolean): Expression
  char(ahead?: number): string
  spanFrom(start: number): Span
  /** Steps over white space to the place that it gives; `lines`: line ends too. A backtick takes the line end behind it away. */
  blank(lines: boolean): number
  wordText(): string
}

export const WORD = /[^\s;|(){}"'`,=@$]+/y

export const noValue = (start: number): Expression => make.block([], { from: start, to: start })

/** The reader of the script between two places. */
export const scriptReader = (source: string, from: number, to: number, reading: ScriptReading): ScriptReader => {
  const reader: ScriptReader = {
    source,
    to,
    at: from,
    depth: 0,
    statements: (close) => reading.statements(reader, close),
    expression: () => reading.expression(reader),
    value: (inCommand) => reading.value(reader, inCommand),
    char: (ahead = 0) => (reader.at + ahead < to ? source.charAt(reader.at + ahead) : ''),
    spanFrom: (start) => ({ from: start, to: reader.at }),
    blank: (lines) => {
      while (reader.at < to) {
        const char = reader.char()
        if (char === '`' && /[\r\n]/.test(reader.char(1))) reader.at += reader.char(1) === '\r' ? 3 : 2
        else if (lines ? /\s/.test(char) : /[ \t\u00a0]/.test(char)) reader.at += 1
        else if (char === '#' && !/[\w"']/.test(source.charAt(reader.at - 1)))
          while (reader.at < to && reader.char() !== '\n') reader.at += 1
        else break
      }
      return reader.at
    },
    wordText: () => {
      WORD.lastIndex = reader.at
      const found = WORD.exec(source)?.[0] ?? ''
      reader.at += found.length
      return found
    },
  }
  return reader
}
