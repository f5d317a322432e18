import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { command } from './commands.ts'
import { noValue, type ScriptReader, WORD } from './script-reader.ts'

const COMMAND = /^[A-Za-z][\w.-]*$/
/** How deep a script is read; the rest of what is nested deeper is left out. */
const DEEPEST = 60

/** A command or a value, with sums and the pipe into JSON. */
export const powershellExpression = (reader: ScriptReader): Expression => {
  if ((reader.depth += 1) > DEEPEST) {
    reader.at = reader.to
    return noValue(reader.at)
  }
  reader.blank(false)
  const start = reader.at
  WORD.lastIndex = reader.at
  const first = /[A-Za-z]/.test(reader.char()) ? (WORD.exec(reader.source)?.[0] ?? '') : ''
  let left =
    COMMAND.test(first) && /-|^(?:irm|iwr|curl|wget)(?:\.exe)?$/i.test(first) ? command(reader) : reader.value(false)
  for (
    reader.blank(false);
    reader.char() === '+' || /^-f\b/.test(reader.source.slice(reader.at, reader.at + 3));
    reader.blank(false)
  ) {
    reader.at += reader.char() === '+' ? 1 : 2
    reader.blank(true)
    left = make.sum([left, reader.value(false)], reader.spanFrom(start))
  }
  if (reader.char() === '|') {
    // `$body | ConvertTo-Json` writes the value as JSON.
    const [piped = ''] = /^\|\s*ConvertTo-Json[^\n;)|}]*/i.exec(reader.source.slice(reader.at, reader.at + 120)) ?? []
    if (piped !== '') {
      reader.at += piped.length
      left = make.call(make.name('to_json', reader.spanFrom(start)), [{ value: left }], reader.spanFrom(start))
    }
  }
  reader.depth -= 1
  return left
}

/** Statements up to a closing sign; one alone stands for itself. */
export const powershellStatements = (reader: ScriptReader, close: string): Expression => {
  const start = reader.at
  const items: Expression[] = []
  for (reader.blank(true); reader.at < reader.to && reader.char() !== close; reader.blank(true)) {
    const before = reader.at
    const prompt = /^PS(?: [^>\n]*)?>+[ \t]*/.exec(reader.source.slice(reader.at, reader.at + 200))
    if (prompt) reader.at += prompt[0].length
    const left = reader.expression()
    reader.blank(false)
    if (reader.char() === '=' || (reader.char() === '+' && reader.char(1) === '=')) {
      const adds = reader.char() === '+'
      reader.at += adds ? 2 : 1
      reader.blank(true)
      const value = reader.expression()
      items.push(make.assign([left], value, reader.spanFrom(before), adds))
    } else items.push(left)
    if (/[;|,]/.test(reader.char()) || reader.at === before) reader.at += 1
  }
  const [only] = items
  return items.length === 1 && only ? only : make.block(items, reader.spanFrom(start))
}
