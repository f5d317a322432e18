import { make } from '#src/features/diagnose/read/languages/make.ts'
import { textFor } from '#src/features/diagnose/source-text.ts'
import type { Argument, Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { atom } from './values.ts'
import { type ScriptReader } from './script-reader.ts'

const PARAMETERS = [
  'Uri',
  'Method',
  'Headers',
  'Body',
  'ContentType',
  'Authentication',
  'Token',
  'Credential',
  'InFile',
]

/** The whole name of a parameter: PowerShell takes its beginning for it. */
const wholeName = (written: string): string => {
  const fitting = PARAMETERS.filter((name) => name.toLowerCase().startsWith(written.toLowerCase()))
  return fitting.length === 1 ? (fitting[0] ?? written) : written
}

/** A command: its parameters are named arguments, a switch is true. */
export const command = (reader: ScriptReader): Expression => {
  const start = reader.at
  const name = reader.wordText().replace(/\.exe$/i, '')
  const callee: Expression = make.name(name, reader.spanFrom(start))
  const args: Argument[] = []
  for (reader.blank(false); reader.at < reader.to && !/[\r\n;|)}]/.test(reader.char()); reader.blank(false)) {
    const before = reader.at
    const [all = '', parameter = ''] =
      /^[-\u2013\u2014]([A-Za-z]\w*):?/.exec(reader.source.slice(reader.at, reader.at + 60)) ?? []
    if (parameter !== '') {
      reader.at += all.length
      reader.blank(false)
      const isSwitch =
        reader.at >= reader.to ||
        /[\r\n;|)}]/.test(reader.char()) ||
        /^[-\u2013][A-Za-z]/.test(reader.source.slice(reader.at, reader.at + 2))
      args.push({
        name: wholeName(parameter),
        value: isSwitch
          ? make.literal(textFor('true', { from: before, to: reader.at }), reader.spanFrom(before), false)
          : reader.value(true),
      })
    } else if (reader.char() === '@' && /\w/.test(reader.char(1)))
      args.push({ value: atom(reader, true), spread: true })
    else args.push({ value: reader.value(true) })
    if (reader.char() === ',') reader.at += 1
    if (reader.at === before) reader.at += 1
  }
  return make.call(callee, args, reader.spanFrom(start))
}
