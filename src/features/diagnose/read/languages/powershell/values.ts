import { make } from '#src/features/diagnose/read/languages/make.ts'
import { textAt } from '#src/features/diagnose/source-text.ts'
import type { Argument, CollectionEntry, Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { bare, bareWord, quotedText, variable } from './texts.ts'
import { type ScriptReader } from './script-reader.ts'

const hashtable = (reader: ScriptReader): Expression => {
  const start = reader.at
  reader.at += 2
  const entries: CollectionEntry[] = []
  for (;;) {
    reader.blank(true)
    if (reader.at >= reader.to || reader.char() === '}') break
    const before = reader.at
    const name =
      reader.char() === '"' || reader.char() === "'"
        ? quotedText(reader)
        : reader.char() === '$'
          ? variable(reader)
          : bare(reader)
    reader.blank(false)
    if (reader.char() === '=' || reader.char() === ':') {
      reader.at += 1
      reader.blank(true)
      entries.push({ name, value: reader.expression() })
    }
    reader.blank(false)
    if (reader.char() === ';' || reader.char() === ',') reader.at += 1
    if (reader.at === before) reader.at += 1
  }
  reader.at += 1
  return make.collection(entries, reader.spanFrom(start), 'object')
}

/** A value without what hangs on it. */
export const atom = (reader: ScriptReader, inCommand: boolean): Expression => {
  const start = reader.at
  if (
    /^@["']\s*\n/.test(reader.source.slice(reader.at, reader.at + 6)) ||
    reader.char() === '"' ||
    reader.char() === "'"
  )
    return quotedText(reader)
  if (reader.char() === '@' && reader.char(1) === '{') return hashtable(reader)
  if (
    (reader.char() === '@' && reader.char(1) === '(') ||
    reader.char() === '(' ||
    (reader.char() === '$' && reader.char(1) === '(')
  ) {
    reader.at += reader.char() === '(' ? 1 : 2
    const inner = reader.statements(')')
    if (reader.char() === ')') reader.at += 1
    return inner
  }
  if (reader.char() === '$') return variable(reader)
  if (reader.char() === '@' && /\w/.test(reader.char(1))) {
    reader.at += 1
    return make.name(reader.wordText().toLowerCase(), reader.spanFrom(start))
  }
  const type = /^\[[\w.[\], ]+\]/.exec(reader.source.slice(reader.at, reader.at + 120))
  if (type) {
    reader.at += type[0].length
    reader.blank(false)
    if (reader.char() === ':') return make.name(type[0].slice(1, -1), reader.spanFrom(start))
    return reader.value(inCommand)
  }
  return inCommand ? bareWord(reader) : bare(reader)
}

/** A value with its members, calls and indexes. */
export const value = (reader: ScriptReader, inCommand: boolean): Expression => {
  const start = reader.at
  let part = atom(reader, inCommand)
  for (;;) {
    const before = reader.at
    if (
      (reader.char() === '.' && /[A-Za-z]/.test(reader.char(1))) ||
      (reader.char() === ':' && reader.char(1) === ':')
    ) {
      reader.at += reader.char() === '.' ? 1 : 2
      const nameAt = reader.at
      const name = /^\w+/.exec(reader.source.slice(reader.at, reader.at + 80))?.[0] ?? ''
      reader.at += name.length
      part = make.member(
        part,
        make.literal(textAt(reader.source, nameAt, reader.at), { from: nameAt, to: reader.at }),
        reader.spanFrom(start),
      )
      if (reader.char() === '(') part = make.call(part, bracketed(reader), reader.spanFrom(start))
    } else if (reader.char() === '[' && !inCommand) {
      reader.at += 1
      const index = reader.expression()
      if (reader.char() === ']') reader.at += 1
      part = make.member(part, index, reader.spanFrom(start))
    }
    if (reader.at === before) return part
  }
}

const bracketed = (reader: ScriptReader): readonly Argument[] => {
  reader.at += 1
  const args: Argument[] = []
  for (reader.blank(true); reader.at < reader.to && reader.char() !== ')'; reader.blank(true)) {
    const before = reader.at
    args.push({ value: reader.expression() })
    reader.blank(true)
    if (reader.char() === ',') reader.at += 1
    else if (reader.at === before) reader.at += 1
  }
  reader.at += 1
  return args
}
