import { make } from '#src/features/diagnose/read/languages/make.ts'
import { textAt, textFor } from '#src/features/diagnose/source-text.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { noValue, type ScriptReader, WORD } from './script-reader.ts'

const TICKED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' }
const VARIABLE = /\$(?:\{([^}\n]+)\}|((?:env:|global:|script:)?[A-Za-z_]\w*))/iy

export const variable = (reader: ScriptReader): Expression => {
  const start = reader.at
  VARIABLE.lastIndex = reader.at
  const found = VARIABLE.exec(reader.source)
  if (!found) {
    reader.at += 1
    return noValue(start)
  }
  reader.at += found[0].length
  const name = (found[1] ?? found[2] ?? '').replace(/^(?:global|script):/i, '')
  const span = reader.spanFrom(start)
  return /^(?:true|false|null)$/i.test(name)
    ? make.literal(textFor(name.toLowerCase(), span), span, false)
    : make.name(name.toLowerCase(), span)
}

const doubleQuoted = (reader: ScriptReader, close: string): Expression => {
  const start = reader.at - 1
  const parts: Expression[] = []
  let run = reader.at
  const flush = (): void => {
    if (reader.at > run) parts.push(make.literal(textAt(reader.source, run, reader.at), { from: run, to: reader.at }))
  }
  while (reader.at < reader.to && !reader.source.startsWith(close, reader.at)) {
    if (reader.char() === '`' && reader.at + 1 < reader.to) {
      flush()
      const escaped = reader.char(1)
      reader.at += 2
      parts.push(
        make.literal(textFor(TICKED[escaped] ?? escaped, { from: reader.at - 2, to: reader.at }), {
          from: reader.at - 2,
          to: reader.at,
        }),
      )
      run = reader.at
    } else if (reader.char() === '$' && reader.char(1) === '(') {
      flush()
      reader.at += 2
      parts.push(reader.statements(')'))
      if (reader.char() === ')') reader.at += 1
      run = reader.at
    } else if (reader.char() === '$' && /[\w{]/.test(reader.char(1))) {
      flush()
      parts.push(variable(reader))
      run = reader.at
    } else reader.at += 1
  }
  flush()
  if (reader.at < reader.to) reader.at += close.length
  return parts.length === 0
    ? make.literal(textAt(reader.source, start + 1, start + 1), reader.spanFrom(start))
    : { kind: 'sum', parts, span: reader.spanFrom(start) }
}

/** A quoted text, a here-string among them. */
export const quotedText = (reader: ScriptReader): Expression => {
  const start = reader.at
  const here = /^@(["'])[ \t]*\r?\n/.exec(reader.source.slice(reader.at, reader.at + 20))
  if (here) {
    reader.at += here[0].length
    if (here[1] === '"') return doubleQuoted(reader, '\n"@')
    const end = reader.source.indexOf("\n'@", reader.at)
    const stop = end < 0 || end > reader.to ? reader.to : end
    const part = textAt(reader.source, reader.at, stop)
    reader.at = Math.min(reader.to, stop + 3)
    return make.literal(part, reader.spanFrom(start))
  }
  const quote = reader.char()
  reader.at += 1
  if (quote === '"') return doubleQuoted(reader, '"')
  const parts: Expression[] = []
  for (let run = reader.at; reader.at < reader.to; reader.at += 1) {
    if (reader.char() !== "'") continue
    parts.push(
      make.literal(textAt(reader.source, run, reader.char(1) === "'" ? reader.at + 1 : reader.at), {
        from: run,
        to: reader.at,
      }),
    )
    if (reader.char(1) !== "'") break
    reader.at += 1
    run = reader.at + 1
  }
  if (reader.at >= reader.to)
    parts.push(make.literal(textAt(reader.source, start + 1, reader.to), reader.spanFrom(start)))
  else reader.at += 1
  return make.sum(parts, reader.spanFrom(start))
}

/** An argument without quotes: it may hold variables. */
export const bareWord = (reader: ScriptReader): Expression => {
  const start = reader.at
  const parts: Expression[] = []
  let run = reader.at
  while (reader.at < reader.to && !/[\s;|(){}"',]/.test(reader.char())) {
    if (reader.char() === '`' && /[\r\n]/.test(reader.char(1))) break
    if (reader.char() === '$' && /[\w{]/.test(reader.char(1))) {
      if (reader.at > run) parts.push(make.literal(textAt(reader.source, run, reader.at), { from: run, to: reader.at }))
      parts.push(variable(reader))
      run = reader.at
    } else reader.at += 1
  }
  if (reader.at > run) parts.push(make.literal(textAt(reader.source, run, reader.at), { from: run, to: reader.at }))
  if (reader.at === start) reader.at += 1
  return make.sum(parts, reader.spanFrom(start))
}

/** A word or number as it stands. */
export const bare = (reader: ScriptReader): Expression => {
  WORD.lastIndex = reader.at
  const found = WORD.exec(reader.source)
  const start = reader.at
  reader.at += found && found.index === reader.at ? Math.max(1, found[0].length) : 1
  reader.at = Math.min(reader.at, reader.to)
  return make.literal(
    textAt(reader.source, start, reader.at),
    reader.spanFrom(start),
    !/^\d+$/.test(reader.source.slice(start, reader.at)),
  )
}
